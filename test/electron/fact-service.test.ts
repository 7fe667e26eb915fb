/** Facts over the real pack, over one from before they were kept, and on the command line. */
import { expect, test } from 'vitest'
import type { ReportId } from '../../shared/model/ids.ts'
import { json, run } from './fixtures/command-line.ts'
import { changedPack, packOfReports } from './fixtures/packs.ts'
import { corePack, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

test('of one report, of all, and of none that is there', async () => {
  const { facts, library } = openTestStores().services
  const all = await facts.list(null)
  const reports = await library.list()
  const oneByOne = await Promise.all(reports.map(async ({ id }) => await facts.list(id)))
  expect(all).toEqual(oneByOne.flat())
  expect(all.length).toBeGreaterThan(200)
  const text = await library.text(unicri)
  for (const fact of await facts.list(unicri)) {
    const block = text.blocks.find(({ key }) => key === fact.key)
    expect(block?.text.zh?.slice(...fact.zh.range)).toBe(fact.zh.text)
    expect(block?.text.en?.slice(...fact.en.range)).toBe(fact.en.text)
  }
  await expect(facts.list('nowhere' as ReportId)).rejects.toMatchObject({ code: 'report-not-found' })
})

test('a pack from before facts were kept gives the same', async () => {
  const older = changedPack('core', (db) => db.exec('DROP TABLE facts; DROP TABLE fact_disagreements'))
  const before = openTestStores(temporaryFolder(), [older]).services.facts
  const now = openTestStores(temporaryFolder(), [corePack]).services.facts
  expect(await before.list(null)).toEqual(await now.list(null))
  expect(await before.list(unicri)).toEqual(await now.list(unicri))
  expect(await before.series()).toEqual(await now.series())
  expect(await before.disagreements()).toEqual(await now.disagreements())
})

test('series and disagreements are of all packs; a quantity that only one report counts is no series', async () => {
  const unodc = packOfReports('unodc', (id) => id.startsWith('unodc'))
  const others = packOfReports('others', (id) => !id.startsWith('unodc'))
  const both = openTestStores(temporaryFolder(), [unodc, others]).services.facts
  const series = await both.series()
  expect(series.find(({ id }) => id === 'sherloc-users')?.points).toMatchObject([
    { fact: { report: 'sg-crime-2020', value: 338_196, year: '2019' } },
    { fact: { report: 'unodc-untoc-2024', value: 390_000, year: '2023' } },
  ])
  expect(await both.disagreements()).toHaveLength(1)
  const alone = await openTestStores(temporaryFolder(), [unodc]).services.facts.series()
  expect(alone.map(({ id }) => id)).toEqual(['strategic-goods-seized'])
})

test('a point without a year of its own has the year that its report tells of', async () => {
  const series = await openTestStores().services.facts.series()
  const points = series.find(({ id }) => id === 'cbrn-coe-partner-countries')?.points ?? []
  expect(points.map(({ fact, reportYear }) => [fact.value, fact.year, reportYear])).toEqual([
    [57, '2017', 2017],
    [64, null, 2023],
  ])
})

test('the command: exactly these fields, by report or all; a table to read', async () => {
  const data = temporaryFolder()
  type Row = Readonly<Record<string, unknown>>
  const all = await json<readonly Row[]>(data, 'facts')
  for (const row of all)
    expect(Object.keys(row)).toEqual([
      'report',
      'key',
      'value',
      'unit',
      'what',
      'year',
      'bound',
      'zh',
      'en',
      'series',
    ])
  expect(all).toContainEqual({
    report: 'sg-crime-2020',
    key: 'p24',
    value: 338_196,
    unit: 'users',
    what: 'users',
    year: '2019',
    bound: null,
    zh: '338,196名用户',
    en: '338,196 users',
    series: 'sherloc-users',
  })
  const one = await json<readonly Row[]>(data, 'facts', '--report', 'unicri-2018')
  expect(one).toEqual(all.filter(({ report }) => report === 'unicri-2018'))
  const { code, stdout } = await run(data, 'facts', '--report', 'unicri-2018')
  expect(code).toBe(0)
  expect(stdout.split('\n')[0]).toBe(`${String(one.length)} figures`)
  expect(stdout).toMatch(
    /unicri-2018 {2}p45 +≥30 {2}organizations {2}2017 {2}more than 30 partner institutions \/ /,
  )
  expect((await run(data, 'facts', '--report', 'nowhere')).code).toBe(3)
  expect((await run(data, 'facts', 'word')).code).toBe(2)
})
