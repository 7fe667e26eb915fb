/** The command `subjects`: all fifteen or one, with why; the reader's choices; names that are not quite right. */
import { expect, test } from 'vitest'
import type { BlockKey } from '../../shared/model/ids.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import { json, run, runWith } from './fixtures/command-line.ts'
import { openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

type Listed = {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly blocks: readonly { readonly report: string; readonly key: string; readonly why: string }[]
}

test('exactly these fields, in the order of the fifteen; one by id or by name', async () => {
  const data = temporaryFolder()
  const all = await json<readonly Listed[]>(data, 'subjects')
  expect(all.map(({ id }) => id)).toEqual(subjectIds)
  for (const subject of all) {
    expect(Object.keys(subject)).toEqual(['id', 'name', 'blocks'])
    expect(Object.keys(subject.name)).toEqual(['zh', 'en'])
    expect(subject.blocks.length).toBeGreaterThan(0)
    for (const block of subject.blocks) {
      expect(Object.keys(block)).toEqual(['report', 'key', 'why'])
      expect(block.why).not.toBe('')
    }
  }
  const one = all.filter(({ id }) => id === 'drug-trafficking')
  for (const name of ['drug-trafficking', 'Drug trafficking', '贩毒'])
    expect(await json(data, 'subjects', name)).toEqual(one)
  expect(one[0]).toMatchObject({ name: { zh: '贩毒', en: 'drug trafficking' } })
  expect(one[0]?.blocks).toContainEqual({
    report: 'sg-crime-2020',
    key: 'p36',
    why: 'words: 禁毒, drug',
  })
  const corruption = all.find(({ id }) => id === 'corruption')
  expect(corruption?.blocks).toContainEqual({
    report: 'sg-crime-2020',
    key: 'p49',
    why: 'words: 审议机制, Convention; heading h4.B: 腐败, corruption',
  })
})

test('what the reader took away is left out, what they put there says so', async () => {
  const data = temporaryFolder()
  const { subjects } = openTestStores(data).services
  const before = await json<readonly Listed[]>(data, 'subjects', 'firearms')
  await subjects.choose('firearms', unicri, 'p1' as BlockKey, 'added')
  await subjects.choose('firearms', unicri, 'p46' as BlockKey, 'removed')
  await subjects.choose('terrorism', unicri, 'p29' as BlockKey, 'added')
  await subjects.choose('terrorism', unicri, 'p30' as BlockKey, 'removed')
  const [firearms] = await json<readonly Listed[]>(data, 'subjects', 'firearms')
  expect(firearms?.blocks.filter(({ report }) => report === unicri)).toEqual([
    { report: unicri, key: 'p1', why: 'added by you' },
  ])
  expect(firearms?.blocks).toHaveLength((before[0]?.blocks.length ?? 0) + 1)
  const [terrorism] = await json<readonly Listed[]>(data, 'subjects', 'terrorism')
  const keys = terrorism?.blocks.filter(({ report }) => report === unicri).map(({ key }) => key)
  expect(keys).toContain('p29')
  expect(keys).not.toContain('p30')
  expect(terrorism?.blocks.find(({ key, report }) => report === unicri && key === 'p29')?.why).toMatch(
    /^added by you; terms: 关于跨国有组织犯罪与恐怖主义之间/,
  )
})

test('to read, in the language of the terminal; the value is the same in both', async () => {
  const data = temporaryFolder()
  const { code, stdout } = await run(data, 'subjects', 'obstruction-of-justice')
  expect(code).toBe(0)
  expect(stdout).toBe(
    [
      'obstruction-of-justice  妨碍司法 / obstruction of justice  2 passages',
      '  sg-crime-2020 p73    terms: 受害人和证人保护, victim and witness protection',
      '  unodc-untoc-2024 p9  terms: 妨碍司法, obstruction of justice',
      '',
    ].join('\n'),
  )
  const env = { LANG: 'zh_CN.UTF-8' }
  const chinese = await runWith(data, ['subjects', '妨碍司法'], { env })
  expect(chinese.stdout).toContain('2 段文字')
  expect(chinese.stdout).toContain('术语：妨碍司法, obstruction of justice')
  const value = await runWith(data, ['subjects', '妨碍司法', '--json'], { env })
  expect(JSON.parse(value.stdout)).toEqual(await json(data, 'subjects', '妨碍司法'))
})

test('a name that is none: the nearest are offered, nothing goes to standard output', async () => {
  const data = temporaryFolder()
  const { code, stdout, stderr } = await run(data, 'subjects', 'cybercrme', '--json')
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain('“cybercrme”')
  expect(stderr).toContain('cybercrime (网络犯罪)')
  const none = await run(data, 'subjects', 'zzz')
  for (const id of subjectIds) expect(none.stderr).toContain(id)
  expect((await run(data, 'subjects', 'one', 'two')).code).toBe(2)
})
