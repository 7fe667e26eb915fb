/** `annotations export|import|merge` as scripts see them, over real notebooks and files of all kinds. */
import fc from 'fast-check'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MergePlan } from '../../shared/model/exchange.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { json, runWith } from './fixtures/command-line.ts'
import { contentOf, fileOf, participant, planned, written } from './fixtures/exchange.ts'
import { correctedPack } from './fixtures/packs.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

type Imported = Pick<MergePlan['total'], 'added' | 'updated' | 'unchanged' | 'deleted'> &
  Pick<MergePlan, 'conflicts' | 'unplaced'> & { readonly refused: readonly { readonly reason: string }[] }

const list = (data: string) => json<readonly PlacedAnnotation[]>(data, 'annotations', 'list')

/** A new layer is told of on standard error. */
async function mark(data: string, note: string, ...more: readonly string[]): Promise<PlacedAnnotation> {
  const place = ['annotate', 'unicri-2024', 'p7', '--lang', 'zh', '--quote', '战略优先', '--note', note]
  return JSON.parse((await runWith(data, [...place, ...more, '--json'])).stdout) as PlacedAnnotation
}

test('export, a dry run, import, import again', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  await mark(one, '=HYPERLINK("x")')
  await mark(one, '<script>alert(1)</script>', '--author', 'Reviewer', '--layer', 'Round 2')
  const file = join(one, 'a.annotation')
  const written = await json<object>(one, 'annotations', 'export', '-o', file)
  expect(written).toEqual({ file, bytes: readFileSync(file).length, annotations: 2, removed: 0 })
  const counts = { updated: 0, unchanged: 0, deleted: 0, conflicts: [], unplaced: [], refused: [] }
  expect(await json<Imported>(two, 'annotations', 'import', file, '--dry-run')).toEqual({
    added: 2,
    ...counts,
  })
  expect(await list(two)).toEqual([])
  expect(await json<Imported>(two, 'annotations', 'import', file)).toEqual({ added: 2, ...counts })
  expect(await json<Imported>(two, 'annotations', 'import', file)).toEqual({
    ...counts,
    added: 0,
    unchanged: 2,
  })
  expect((await list(two)).map(({ note }) => note)).toEqual(['=HYPERLINK("x")', '<script>alert(1)</script>'])
})

test('export of one layer, of one report, without names', async () => {
  const one = temporaryFolder()
  await mark(one, '甲', '--author', 'Reviewer', '--layer', 'Round 2')
  await mark(one, '乙')
  const file = join(one, 'a.annotation')
  const exported = (...args: readonly string[]) =>
    json<{ annotations: number }>(one, 'annotations', 'export', '-o', file, ...args)
  expect(await exported('--layer', 'Round 2', '--without-names')).toMatchObject({ annotations: 1 })
  expect(readFileSync(file, 'utf8')).not.toContain('Reviewer')
  expect(await exported('--report', 'unicri-2018')).toMatchObject({ annotations: 0 })
  expect(await exported('--report', 'unicri-2018', '--report', 'unicri-2024')).toMatchObject({
    annotations: 2,
  })
  expect(await runWith(one, ['annotations', 'export', '--layer', 'None', '-o', file])).toMatchObject({
    code: 3,
  })
  expect(await runWith(one, ['annotations', 'export', '--report', 'none', '-o', file])).toMatchObject({
    code: 3,
  })
})

test('merge and list give the same bytes whatever the order of the files', { timeout: 60_000 }, async () => {
  const people = ['2016-05-01T00:00:00Z', '2026-05-01T00:00:00Z', '2036-05-01T00:00:00Z'].map((start) =>
    participant(start),
  )
  const first = people[0] ?? participant('2016-05-01T00:00:00Z')
  const { id } = await first.services.annotations.add({ ...draftQuoting(first, '战略'), note: '原' })
  const start = await written(first, 'start.annotation')
  const files: string[] = []
  for (const [at, who] of people.entries()) {
    if (at > 0) await json<Imported>(who.deps.host.dataFolder, 'annotations', 'import', start)
    await who.services.annotations.change([id], { note: `第${at}人`, tags: [`Q${at}`] })
    await who.services.annotations.reply(id, `答${at}`)
    for (const note of ['一', '二'])
      await who.services.annotations.add({ ...draftQuoting(who, '战略'), note })
    files.push(await written(who, `${at}.annotation`))
  }
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [1, 0, 2],
  ].map((order) => order.map((at) => files[at] ?? ''))
  const joined = join(temporaryFolder(), 'joined.annotation')
  const [bytes, lists] = [new Set<string>(), new Set<string>()]
  for (const order of orders) {
    await json<Imported>(temporaryFolder(), 'annotations', 'merge', ...order, '-o', joined)
    bytes.add(readFileSync(joined, 'utf8'))
    for (const steps of [
      order.map((file) => [file]),
      [order],
      [[joined]],
      [...order, ...order].map((file) => [file]),
    ]) {
      const data = temporaryFolder()
      for (const step of steps) await json<Imported>(data, 'annotations', 'import', ...step)
      lists.add(JSON.stringify(await list(data)))
    }
  }
  expect([bytes.size, lists.size]).toEqual([1, 1])
  const found = JSON.parse([...lists][0] ?? '') as PlacedAnnotation[]
  expect(found).toHaveLength(7)
  expect(found.find((each) => each.id === id)?.replies).toHaveLength(3)
})

test('an older edition of the report: what moved says so, what is lost is unplaced with the reason', async () => {
  const one = participant('2026-05-01T00:00:00Z')
  await one.services.annotations.add(draftQuoting(one, '战略优先'))
  const file = await written(one, 'a.annotation')
  const moved = openTestStores(temporaryFolder(), [
    correctedPack('unicri-2024', 'p7', (text) => `补。${text}`),
  ])
  const plan = await planned(moved, [file])
  expect(plan.total).toMatchObject({ added: 1, unplaced: 0 })
  expect(plan.files[0]?.editions.map(({ match }) => match)).toEqual(['other', 'other'])
  const lost = [correctedPack('unicri-2024', 'p7', () => '全文已重写。')]
  const result = await runWith(temporaryFolder(), ['annotations', 'import', file, '--json'], { packs: lost })
  expect(JSON.parse(result.stdout)).toMatchObject({
    added: 1,
    unplaced: [{ reason: 'words-gone', key: 'p7' }],
  })
})

test('passphrases come from a file', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  await mark(one, '机密')
  const file = join(one, 'a.annotation')
  const [right, wrong, empty] = ['right', 'wrong', ''].map((text) => fileOf('passphrase', `${text}\n`))
  const withPassphrase = (passphrase = '') => ['--passphrase-file', passphrase]
  await json<Imported>(one, 'annotations', 'export', '-o', file, ...withPassphrase(right))
  for (const [code, message, options] of [
    [3, 'protected by a passphrase', []],
    [3, 'the passphrase is wrong', withPassphrase(wrong)],
    [2, 'the first line is empty', withPassphrase(empty)],
    [2, 'cannot be read', withPassphrase('/none')],
  ] as const) {
    const result = await runWith(two, ['annotations', 'import', file, ...options])
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(message)
  }
  expect(await list(two)).toEqual([])
  expect(await json<Imported>(two, 'annotations', 'import', file, ...withPassphrase(right))).toMatchObject({
    added: 1,
  })
})

test('conflicts and deletions by option', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  const shared = join(one, 'a.annotation')
  const { id } = await mark(one, '原')
  await json<Imported>(one, 'annotations', 'export', '-o', shared)
  await json<Imported>(two, 'annotations', 'import', shared)
  const [mine, theirs] = [openTestStores(two), openTestStores(one)]
  await theirs.services.annotations.change([id], { note: '他人' })
  await mine.services.annotations.change([id], { note: '自己' })
  await json<Imported>(one, 'annotations', 'export', '-o', shared)
  expect(await runWith(two, ['annotations', 'import', shared, '--conflicts', 'none'])).toMatchObject({
    code: 2,
  })
  const { conflicts } = await json<Imported>(two, 'annotations', 'import', shared, '--conflicts', 'theirs')
  expect(conflicts).toMatchObject([{ field: 'note', sides: [{ value: '自己' }, { value: '他人' }] }])
  expect((await list(two))[0]?.note).toBe('他人')
  await json<Imported>(two, 'annotations', 'export', '-o', shared)
  await mine.services.annotations.remove([id])
  await json<Imported>(two, 'annotations', 'export', '-o', shared)
  const refused = await runWith(one, ['annotations', 'import', shared])
  expect(refused).toMatchObject({ code: 3, stdout: '' })
  expect(refused.stderr).toContain('more than a quarter')
  expect(await list(one)).toHaveLength(1)
  expect(await json<Imported>(one, 'annotations', 'import', shared, '--allow-deletions')).toMatchObject({
    deleted: 1,
  })
  expect(await list(one)).toEqual([])
})

test.each<[number, string, unknown]>([
  [3, 'is damaged or was cut off', '{"type": "AnnotationSet", "items": ['],
  [3, 'is damaged or was cut off', '['.repeat(1_000_000)],
  [3, 'holds no annotations', 'Dear colleague'],
  [3, 'holds no annotations', { type: 'FeatureCollection', features: [] }],
  [3, 'holds no annotations', { type: 'AnnotationSet', items: [1, 'two', null, {}] }],
  [3, 'newer version', { type: 'AnnotationSet', items: [], 'duizhao:format': 999 }],
])('exit %i, “%s”', async (code, message, content) => {
  const data = temporaryFolder()
  const kept = await mark(data, '自己的')
  for (const options of [[], ['--dry-run'], ['--json']]) {
    const result = await runWith(data, ['annotations', 'import', fileOf('a.annotation', content), ...options])
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(message)
  }
  const output = join(data, 'out.annotation')
  const merged = await runWith(data, ['annotations', 'merge', fileOf('a.annotation', content), '-o', output])
  expect(merged).toMatchObject({ code, stdout: '' })
  expect(existsSync(output)).toBe(false)
  expect((await list(data)).map(({ id }) => id)).toEqual([kept.id])
})

test('wrong usage', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'folder'))
  for (const [code, args] of [
    [2, ['import']],
    [2, ['merge', 'a']],
    [2, ['export']],
    [2, ['list', '--dry-run']],
    [2, ['import', 'a', '-o', 'b']],
    [3, ['import', join(data, 'none.annotation')]],
    [3, ['import', join(data, 'folder')]],
  ] as const)
    expect(await runWith(data, ['annotations', ...args])).toMatchObject({ code, stdout: '' })
})

test('of two files one of which is damaged nothing is taken', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  await mark(one, '甲')
  const good = join(one, 'good.annotation')
  await json<Imported>(one, 'annotations', 'export', '-o', good)
  expect(await runWith(two, ['annotations', 'import', good, fileOf('bad.annotation', '{')])).toMatchObject({
    code: 3,
  })
  expect(await list(two)).toEqual([])
})

test(
  'mutations of a valid file are taken or refused whole, and harm nothing of the reader’s own',
  { timeout: 120_000 },
  async () => {
    const source = participant('2026-05-01T00:00:00Z')
    const { id } = await source.services.annotations.add({
      ...draftQuoting(source, '战略'),
      note: '一',
      tags: ['Q1'],
    })
    await source.services.annotations.reply(id, '答')
    await source.services.annotations.add({ ...draftQuoting(source, '战略'), note: '二' })
    const valid = readFileSync(await written(source, 'a.annotation'))
    const mine = participant('2026-05-02T00:00:00Z')
    const own = await mine.services.annotations.add({ ...draftQuoting(mine, '战略'), note: '自己的' })
    const data = mine.deps.host.dataFolder
    const empty = contentOf(mine)
    const file = join(temporaryFolder(), 'mutated.annotation')
    const at = fc.nat({ max: valid.length - 1 })
    const mutation = fc.oneof(
      at.map((length) => valid.subarray(0, length)),
      fc.tuple(at, fc.nat(7)).map(([place, bit]) => {
        const flipped = Buffer.from(valid)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
        return flipped
      }),
      fc.tuple(at, at).map(([a, b]) => Buffer.concat([valid.subarray(0, a), valid.subarray(Math.min(a, b))])),
      fc
        .tuple(at, fc.nat(10_000))
        .map(([place, count]) =>
          Buffer.concat([valid.subarray(0, place), Buffer.alloc(count, valid[place]), valid.subarray(place)]),
        ),
      fc.tuple(at, at, fc.nat(40)).map(([a, b, length]) => {
        const swapped = Buffer.from(valid)
        valid.copy(swapped, a, b, Math.min(b + length, valid.length))
        return swapped
      }),
    )
    const outcomes = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(mutation, async (bytes) => {
        writeFileSync(file, bytes)
        const { code, stdout } = await runWith(data, [
          'annotations',
          'import',
          file,
          '--json',
          '--allow-deletions',
        ])
        expect([0, 3]).toContain(code)
        if (code === 3) {
          outcomes.refused += 1
          expect(stdout).toBe('')
          expect(contentOf(mine)).toEqual(empty)
          return
        }
        outcomes.taken += 1
        expect((await list(data)).find((each) => each.id === own.id)).toMatchObject(own)
        const { undo } = await mine.services.annotations.history()
        if (undo === 'import') mine.services.annotations.undo()
        for (const each of (await mine.services.annotations.list(null)).filter(
          (found) => found.id !== own.id,
        ))
          throw new Error(`${each.id} is left after the undo`)
        // What is only known of, such as a removal, is no step; for the next round it goes too.
        mine.deps.notebook.writable?.exec(
          `DELETE FROM versions WHERE id <> '${own.id}' AND kind = 'annotation'`,
        )
      }),
      { numRuns: 500 },
    )
    expect(outcomes.taken).toBeGreaterThan(50)
    expect(outcomes.refused).toBeGreaterThan(50)
  },
)
