/** The command line as scripts see it: the shapes of its JSON, its exit codes, and quiet standard output. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStartArguments, wordsOf } from '../../electron/arguments.ts'
import { openStores } from '../../electron/stores.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { annotate, json, runWith } from './fixtures/command-line.ts'
import { correctedPack, packOfReports } from './fixtures/packs.ts'
import { recordingHost } from './fixtures/recording-host.ts'
import { corePack, temporaryFolder } from './fixtures/stores.ts'

test('reports', async () => {
  const reports = await json<Record<string, unknown>[]>(temporaryFolder(), 'reports')
  expect(reports.map(({ id, paragraphs, unpaired }) => [id, paragraphs, unpaired])).toEqual(
    expect.arrayContaining([
      ['sg-crime-2020', 116, 0],
      ['unicri-2018', 72, 0],
      ['unicri-2024', 98, 0],
      ['unodc-untoc-2024', 63, 0],
    ]),
  )
  const names = ['id', 'pack', 'title', 'symbol', 'session', 'date', 'editions', 'paragraphs', 'unpaired']
  for (const report of reports) {
    expect(Object.keys(report)).toEqual(names)
    expect(report).toMatchObject({ pack: 'core', title: { zh: expect.any(String), en: expect.any(String) } })
    expect(report['editions']).toEqual([
      { lang: 'zh', status: 'official' },
      { lang: 'en', status: 'working-translation' },
    ])
  }
})

test('show', async () => {
  const { id, blocks } = await json<{ id: string; blocks: Record<string, unknown>[] }>(
    temporaryFolder(),
    'show',
    'unicri-2024',
  )
  expect(id).toBe('unicri-2024')
  const names = ['key', 'kind', 'level', 'label', 'number', 'parent', 'text', 'sentences']
  expect(new Set(blocks.map((block) => Object.keys(block).join()))).toEqual(new Set([names.join()]))
  expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ number }) => number)).toEqual(
    Array.from({ length: 98 }, (_, index) => index + 1),
  )
})

test('search', async () => {
  const data = temporaryFolder()
  const result = await json<{ total: number; hits: Record<string, unknown>[] }>(data, 'search', '软目标')
  expect(result.total).toBe(result.hits.length)
  expect(Object.keys(result.hits[0] ?? {})).toEqual(['report', 'key', 'lang', 'ranges', 'text', 'pair'])
  const limited = await json<{ total: number; hits: unknown[] }>(
    data,
    'search',
    '犯罪',
    '--lang',
    'zh',
    '--kind',
    'paragraph',
    '--limit',
    '2',
  )
  expect(limited.hits).toHaveLength(2)
  expect(limited.total).toBeGreaterThan(2)
  expect(await json(data, 'search', '软目标', '--report', 'unicri-2018')).toEqual({ total: 0, hits: [] })
  expect(await json(data, 'search', 'terorism 犯罪')).toEqual({ total: 0, hits: [] })
  const { stdout } = await runWith(data, ['search', 'terorism 犯罪'])
  expect(stdout).toMatch(/^0 .*\n {2}terorism: 0 .*\n {2}犯罪: \d{3} .*\n {2}terorism → .*terrorism/)
})

test('annotate and annotations list', async () => {
  const data = temporaryFolder()
  const place = ['annotate', 'unodc-untoc-2024', 'p2', '--lang', 'zh']
  const marked = await json<Annotation>(
    data,
    ...[...place, '--quote', '2021 年 2 月发布的', '--note', '=1+1', '--colour', 'sky'],
    ...['--tag', '日期', '--tag', '核实', '--author', 'Reviewer', '--layer', 'personal'],
  )
  expect(marked).toMatchObject({
    report: 'unodc-untoc-2024',
    kind: 'highlight',
    anchors: [{ key: 'p2', lang: 'zh', start: 0, end: 10, exact: '2021年2月发布的', prefix: '' }],
    colour: 'sky',
    note: '=1+1',
    tags: ['日期', '核实'],
    author: 'Reviewer',
    layer: 'personal',
    status: 'open',
    replies: [],
  })
  const plain = await json<Annotation>(data, ...place, '--quote', '中期战略路线图')
  expect(plain).toMatchObject({ colour: 'amber', note: '', tags: [], author: '' })
  const range = [0, 10]
  expect(await json(data, 'annotations', 'list')).toEqual([
    { ...marked, placements: [{ state: 'exact', range }], state: 'exact' },
    { ...plain, placements: [{ state: 'exact', range: expect.any(Array) as unknown }], state: 'exact' },
  ])
  const { stdout } = await runWith(data, ['annotations', 'list'])
  expect(stdout.split('\n')[0]).toMatch(/^\S+ {2}\[In place\] {2}unodc-untoc-2024 {2}p2 zh “2021年2月发布的”/)
})

test('--layer takes an id or a name; a new name makes a layer, a locked one is refused', async () => {
  const data = temporaryFolder()
  const place = ['annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '战略']
  const made = await runWith(data, [...place, '--layer', '内罗毕讲习班', '--json'])
  expect(made).toMatchObject({ code: 0, stderr: 'There was no layer “内罗毕讲习班”; it was made.\n' })
  const { layer } = JSON.parse(made.stdout) as Annotation
  expect((await json<Annotation>(data, ...place, '--layer', '内罗毕讲习班')).layer).toBe(layer)
  expect((await json<Annotation>(data, ...place, '--layer', layer)).layer).toBe(layer)
  expect((await json<Annotation>(data, ...place, '--layer', 'My annotations')).layer).toBe('personal')
  const missing = await runWith(data, [...place.slice(0, -1), '并无此语', '--layer', '新层'])
  expect(missing.code).toBe(3)

  const stores = openStores([corePack], recordingHost(data))
  expect((await stores.services.layers.list()).map(({ name }) => name)).toEqual(['', '内罗毕讲习班'])
  for (const id of [layer, 'personal' as LayerId]) await stores.services.layers.change(id, { locked: true })
  stores.close()
  for (const [options, name] of [
    [['--layer', layer], '内罗毕讲习班'],
    [[], 'My annotations'],
  ] as const) {
    const refused = await runWith(data, [...place, ...options, '--json'])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain(`The layer “${name}” is locked.`)
  }
  expect(await json<unknown[]>(data, 'annotations', 'list')).toHaveLength(4)
})

test('the list tells what is not in its place, and proposes for what is there', async () => {
  const data = temporaryFolder()
  await json(data, 'annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '战略优先')
  const list = async (pack: string) => {
    const { stdout } = await runWith(data, ['annotations', 'list', '--json'], { packs: [pack] })
    return JSON.parse(stdout) as Record<string, unknown>[]
  }
  const [away] = await list(packOfReports('without', (id) => id !== 'unicri-2024'))
  expect(away).toMatchObject({
    state: 'unplaced',
    placements: [{ state: 'unplaced', reason: 'report-away' }],
  })
  expect(away).not.toHaveProperty('proposals')
  const [gone] = await list(correctedPack('unicri-2024', 'p7', () => '此段已删。'))
  expect(gone).toMatchObject({ state: 'unplaced', placements: [{ state: 'unplaced', reason: 'words-gone' }] })
  expect(gone?.['proposals']).toEqual(expect.any(Array))
})

test('notes cannot command the terminal, and JSON keeps them as they are', async () => {
  const data = temporaryFolder()
  const note = '红\u001b[31m \u009b2J \u202e倒\u2066 \u0007\u0000\u2028\ud800 \u200f👍🏽'
  await annotate(data, note)
  const control = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u
  for (const args of [
    ['annotations', 'list'],
    ['annotations', 'list', '--json'],
    ['show', note],
  ]) {
    const { stdout, stderr } = await runWith(data, args)
    expect((stdout + stderr).split('\n').filter((line) => control.test(line))).toEqual([])
  }
  expect(await json(data, 'annotations', 'list')).toMatchObject([{ note }])
  expect((await runWith(data, ['annotations', 'list'])).stdout).toContain(
    '红\\u001b[31m \\u009b2J \\u202e倒\\u2066 \\u0007\\u0000 \\ud800 \\u200f👍🏽',
  )
})

test.each([
  [3, 'report “nope”', ['show', 'nope']],
  [3, 'report “No Such”', ['show', 'No Such']],
  [3, 'report “nope”', ['search', 'x', '--report', 'nope']],
  [3, '“p999”', ['annotate', 'unicri-2024', 'p999', '--lang', 'zh', '--quote', '的']],
  [3, '“p 7”', ['annotate', 'unicri-2024', 'p 7', '--lang', 'zh', '--quote', '的']],
  [3, 'does not contain', ['annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '并无此语']],
  [3, 'times in the text', ['annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '项']],
  [3, 'report “nope”', ['export', 'nope', '--format', 'pdf', '-o', 'x.pdf']],
  [2, 'unknown command bogus', ['bogus']],
  [2, 'no command', []],
  [2, 'usage: show REPORT', ['show']],
  [2, 'usage: annotations list', ['annotations', 'frobnicate']],
  [2, '--frob', ['reports', '--frob']],
  [2, 'lang', ['search', 'x', '--lang', 'fr']],
  [2, 'limit', ['search', 'x', '--limit', 'many']],
  [2, 'colour', ['annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '战略优先', '--colour', 'red']],
  [2, '--lang and --quote', ['annotate', 'unicri-2024', 'p7']],
  [2, '--format and -o', ['export', 'unicri-2024']],
  [2, 'odt', ['export', 'unicri-2024', '--format', 'odt', '-o', 'x.odt']],
])('exit %i with “%s”', async (code, message, args) => {
  const data = temporaryFolder()
  const result = await runWith(data, [...args, '--json'])
  expect(result).toMatchObject({ code, stdout: '' })
  expect(result.stderr).toContain(message)
  expect((await json<unknown[]>(data, 'annotations', 'list')).length).toBe(0)
})

test('sentences follow the language of the terminal', async () => {
  const { stderr } = await runWith(temporaryFolder(), ['show', 'nope'], { env: { LANG: 'zh_CN.UTF-8' } })
  expect(stderr).toContain('书架中没有报告“nope”')
})

test('check: sound, then a note altered on disk, then a pack missing', async () => {
  const data = temporaryFolder()
  await annotate(data, '原来的话')
  expect(await json(data, 'check')).toMatchObject({
    ok: true,
    notebook: { mode: 'ready', annotations: 1, altered: [] },
    packs: [{ name: 'core', ok: true }],
    problems: [],
  })
  const file = join(data, 'notes.db')
  const bytes = readFileSync(file)
  bytes.write('改过的话', bytes.indexOf(Buffer.from('原来的话')))
  writeFileSync(file, bytes)
  const altered = await runWith(data, ['check', '--json'])
  expect(altered.code).toBe(1)
  expect(JSON.parse(altered.stdout)).toMatchObject({
    ok: false,
    problems: [{ file, code: 'notebook-damaged' }],
  })

  const gone = join(data, 'gone.dzpack')
  const missing = await runWith(temporaryFolder(), ['check', '--json'], { packs: [gone] })
  expect(missing.code).toBe(1)
  expect(JSON.parse(missing.stdout)).toMatchObject({
    ok: false,
    problems: [{ file: gone, code: 'pack-missing' }],
  })
})

test('as a program: one JSON value on standard output and the exit code', () => {
  const program = join(import.meta.dirname, '../../electron/cli-node.ts')
  const start = (...args: string[]) => {
    return spawnSync(process.execPath, [program, ...args, '--data', temporaryFolder()], { encoding: 'utf8' })
  }
  const good = start('reports', '--json')
  expect({ status: good.status, stderr: good.stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(good.stdout)).toHaveLength(4)
  expect(start('show', 'nope')).toMatchObject({ status: 3, stdout: '' })
})

test('what the app is started with', () => {
  const read = (...argv: string[]) => readStartArguments(wordsOf(['electron', ...argv], false), {})
  expect(read('.')).toEqual({ data: null, command: null })
  expect(read('--no-sandbox', '.', '--data', '/d')).toEqual({ data: '/d', command: null })
  expect(read('--no-sandbox', '/app', '--data', '/d', 'show', 'x', '--json')).toEqual({
    data: '/d',
    command: { name: 'show', args: ['--data', '/d', 'show', 'x', '--json'] },
  })
  expect(readStartArguments(wordsOf(['duizhao', '--no-sandbox', 'reports'], true), {}).command?.args).toEqual(
    ['reports'],
  )
  expect(readStartArguments([], { DUIZHAO_DATA: '/e' }).data).toBe('/e')
  expect(readStartArguments(['--inspect', '../x', '-'], {})).toEqual({ data: null, command: null })
})
