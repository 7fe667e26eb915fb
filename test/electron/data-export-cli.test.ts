/** `export` to the files of translators' tools and to an annotation set: what it says, and that nothing is half written. */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ExportedFile } from '../../shared/model/export.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { annotate, json, run } from './fixtures/command-line.ts'
import { temporaryFolder } from './fixtures/stores.ts'

const runForJson = (data: string, ...args: readonly string[]) => run(data, ...args, '--json')

const formats = ['tmx', 'xliff', 'tbx', 'jsonld'] as const

async function marked(): Promise<string> {
  const data = temporaryFolder()
  await annotate(data, '<看> ]]>')
  return data
}

test.each(formats)('%s of one report and of several', async (format) => {
  const data = await marked()
  const file = join(temporaryFolder(), 'out.file')
  const one = await json<ExportedFile>(data, 'export', 'unicri-2024', '--format', format, '-o', file)
  const annotations = format === 'tbx' ? 0 : 1
  const said = { file, annotations, unplaced: 0, pages: null }
  expect(one).toEqual({ ...said, bytes: statSync(file).size })
  const both = ['unicri-2024', 'unicri-2018']
  const two = await json<readonly ExportedFile[]>(data, 'export', ...both, '--format', format, '-o', file)
  expect(two).toEqual([{ ...said, bytes: statSync(file).size }])
  const text = readFileSync(file, 'utf8')
  if (format !== 'jsonld') for (const id of both) expect(text).toContain(id)
  expect(text).not.toContain(data)
})

test('an annotation set is taken in again as it was', async () => {
  const data = await marked()
  const file = join(temporaryFolder(), 'set.annotation')
  await json(data, 'export', 'unicri-2024', '--format', 'jsonld', '-o', file)
  const other = temporaryFolder()
  expect(await json(other, 'annotations', 'import', file)).toMatchObject({ added: 1, refused: [] })
  const list = async (where: string) => {
    const [found] = await json<readonly PlacedAnnotation[]>(where, 'annotations', 'list')
    return { id: found?.id, note: found?.note, anchors: found?.anchors, placements: found?.placements }
  }
  expect(await list(other)).toEqual(await list(data))
})

test.each(formats)('%s into a folder that is not there, or in the place of a folder', async (format) => {
  const data = await marked()
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken'))
  for (const target of [join(folder, 'absent', 'a.xml'), join(folder, 'taken')]) {
    const { code, stdout, stderr } = await runForJson(
      data,
      'export',
      'unicri-2024',
      '--format',
      format,
      '-o',
      target,
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/a\.xml|taken/)
    expect(stderr).not.toContain(folder)
  }
  expect(readdirSync(folder)).toEqual(['taken'])
  expect(readdirSync(join(folder, 'taken'))).toEqual([])
})

test('an unknown layer, section, report or format is said, and the old file stays', async () => {
  const data = await marked()
  const folder = temporaryFolder()
  const file = join(folder, 'a.tmx')
  writeFileSync(file, 'old')
  const exported = (id: string, ...more: readonly string[]) =>
    runForJson(data, 'export', id, '-o', file, ...more)
  const tmx = ['--format', 'tmx']
  expect(await exported('unicri-2024', ...tmx, '--layers', 'None such')).toMatchObject({
    code: 3,
    stdout: '',
  })
  expect(await exported('unicri-2024', ...tmx, '--section', 'h99')).toMatchObject({ code: 3, stdout: '' })
  expect(await exported('none', ...tmx)).toMatchObject({ code: 3, stdout: '' })
  const unknown = await exported('unicri-2024', '--format', 'wordstar')
  expect(unknown.code).not.toBe(0)
  expect(unknown.stderr).toContain('wordstar')
  expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['a.tmx'], 'old'])
})

test('what makes no sense is wrong usage, said before anything is made', async () => {
  const data = await marked()
  const folder = temporaryFolder()
  const file = join(folder, 'a.docx')
  const one = ['export', 'unicri-2024', '--format', 'docx', '-o', file]
  const two = ['export', 'unicri-2024', 'unicri-2018', '--format', 'docx', '-o', file]
  for (const [args, said] of [
    [[...one, '--section', 'h1', '--ids', '7c9e6679-7425-40de-944b-000000000001'], '--section or --ids'],
    [[...two, '--section', 'h1'], '--section: one REPORT'],
    [two, '-o: a folder that is there'],
    [[...one, '--langs', 'fr'], 'fr: one of zh, en'],
    [[...one, '--kinds', 'sticker'], 'sticker: one of'],
    [[...one, '--paper', 'A5'], 'paper'],
    [['export', 'unicri-2024', '--format', 'docx'], '-o'],
  ] as const) {
    const { code, stdout, stderr } = await runForJson(data, ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  }
  const gone = await runForJson(
    data,
    ...one.slice(0, 3),
    'html',
    '--template',
    'gone.html.liquid',
    '-o',
    file,
  )
  expect(gone).toMatchObject({ code: 3, stdout: '' })
  expect(readdirSync(folder)).toEqual([])
})

test('a report or language named twice is meant once; of no layer, no annotation', async () => {
  const data = await marked()
  const file = join(temporaryFolder(), 'a.annotation')
  const twice = ['export', 'unicri-2024', 'unicri-2024', '--langs', 'zh,zh']
  const set = ['--format', 'jsonld', '-o', file]
  expect(await json(data, ...twice, ...set)).toMatchObject({ file, annotations: 1 })
  expect(await json(data, ...twice, ...set, '--layers', '')).toMatchObject({ annotations: 0 })
  expect(await json(data, ...twice, ...set, '--layers', 'My annotations')).toMatchObject({ annotations: 1 })
})

/** A file system of its own at a new folder, read-only or too small; null where this user may mount none. */
function mounted(options: string, first: (folder: string) => void): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-disk-'))
  const mount = (how: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder]).status === 0
  if (process.platform !== 'linux' || !mount('size=64k')) {
    rmdirSync(folder)
    return null
  }
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmdirSync(folder)
  })
  first(folder)
  if (options === 'ro') spawnSync('mount', ['-o', 'remount,ro', folder])
  return folder
}

test.each(['full', 'ro'] as const)(
  'a disk that is %s: the old file stays, nothing is left behind',
  async (kind) => {
    const data = await marked()
    const folder = mounted(kind, (at) => {
      writeFileSync(join(at, 'a.xml'), 'old')
    })
    if (folder === null) {
      console.info('Skipped: no small disk can be mounted here')
      return
    }
    for (const format of ['tmx', 'xliff', 'tbx']) {
      const args = ['export', 'unicri-2024', '--format', format, '-o', join(folder, 'a.xml')]
      const { code, stdout, stderr } = await runForJson(data, ...args)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).not.toBe('')
    }
    expect(readdirSync(folder)).toEqual(['a.xml'])
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe('old')
  },
)
