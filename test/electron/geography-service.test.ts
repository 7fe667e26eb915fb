/** Places over the real pack, over one from before they were kept, and on the command line. */
import { expect, test } from 'vitest'
import { json, run } from './fixtures/command-line.ts'
import { changedPack, packOfReports } from './fixtures/packs.ts'
import { corePack, openTestStores, temporaryFolder } from './fixtures/stores.ts'

test('every mention is of a place that is listed, once in its block, with the words of the text', async () => {
  const { geography, library } = openTestStores().services
  const { places, mentions } = await geography.list()
  const codes = places.map(({ code }) => code)
  expect(codes).toEqual([...new Set(mentions.map(({ code }) => code))].sort())
  expect(new Set(mentions.map(({ report, key, code }) => `${report} ${key} ${code}`)).size).toBe(
    mentions.length,
  )
  for (const { id } of await library.list()) {
    const { blocks } = await library.text(id)
    const own = mentions.filter(({ report }) => report === id)
    expect(own.length).toBeGreaterThan(50)
    for (const { key, zh, en } of own) {
      const text = blocks.find((block) => block.key === key)?.text
      for (const words of zh) expect(text?.zh?.slice(...words.range)).toBe(words.text)
      for (const words of en) expect(text?.en?.slice(...words.range)).toBe(words.text)
    }
  }
  expect(places).toContainEqual({
    code: 'KG',
    kind: 'country',
    name: { zh: '吉尔吉斯斯坦', en: 'Kyrgyzstan' },
    country: null,
    point: null,
  })
  expect(places.find(({ code }) => code === 'Kandahar')).toMatchObject({ kind: 'city', country: 'AF' })
})

test('a pack from before places were kept gives the same; two packs give those of both, in their order', async () => {
  const now = await openTestStores(temporaryFolder(), [corePack]).services.geography.list()
  const older = changedPack('older', (db) => db.exec('DROP TABLE place_mentions'))
  expect(await openTestStores(temporaryFolder(), [older]).services.geography.list()).toEqual(now)
  const unicri = packOfReports('unicri', (id) => id.startsWith('unicri'))
  const others = packOfReports('others', (id) => !id.startsWith('unicri'))
  const both = await openTestStores(temporaryFolder(), [unicri, others]).services.geography.list()
  expect(both.places).toEqual(now.places)
  expect(both.mentions).toHaveLength(now.mentions.length)
  expect(both.mentions[0]?.report).toBe('unicri-2018')
})

test('a library without places lists none', async () => {
  const none = changedPack('none', (db) => db.exec('DELETE FROM place_mentions'))
  expect(await openTestStores(temporaryFolder(), [none]).services.geography.list()).toEqual({
    places: [],
    mentions: [],
  })
})

type Row = {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly blocks: readonly { readonly report: string; readonly key: string }[]
}

test('the command: exactly these fields, by report or all; both languages to read', async () => {
  const data = temporaryFolder()
  const all = await json<readonly Row[]>(data, 'places')
  for (const row of all) {
    expect(Object.keys(row)).toEqual(['code', 'name', 'blocks'])
    expect(row.blocks.length).toBeGreaterThan(0)
  }
  expect(all.find(({ code }) => code === 'SO')).toEqual({
    code: 'SO',
    name: { zh: '索马里', en: 'Somalia' },
    blocks: [{ report: 'sg-crime-2020', key: 'p70' }],
  })
  const one = await json<readonly Row[]>(data, 'places', '--report', 'unicri-2018')
  const expected = all
    .map((row) => ({ ...row, blocks: row.blocks.filter(({ report }) => report === 'unicri-2018') }))
    .filter(({ blocks }) => blocks.length > 0)
  expect(one).toEqual(expected)
  const { code, stdout } = await run(data, 'places', '--report', 'unicri-2018')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^37 countries and areas\n {2}Afghanistan 阿富汗 \(AF\)\n {4}unicri-2018: p37\n/)
  expect(stdout).toContain('  Turin 都灵\n')
  expect((await run(data, 'places', '--report', 'nowhere')).code).toBe(3)
  expect((await run(data, 'places', 'word')).code).toBe(2)
})
