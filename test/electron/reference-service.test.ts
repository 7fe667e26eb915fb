/** References over the real packs: what they lead to, where a document is cited, what the library has not. */
import { expect, test } from 'vitest'
import { runCli } from '../../electron/cli.ts'
import { openStores } from '../../electron/stores.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import { AppError } from '../../shared/result.ts'
import { changedPack } from './fixtures/packs.ts'
import { recordingHost } from './fixtures/recording-host.ts'
import { corePack, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const crime = 'sg-crime-2020' as ReportId
const untoc = 'unodc-untoc-2024' as ReportId
const reports = [crime, 'unicri-2018' as ReportId, unicri, untoc]

test('each reference says what it leads to: a place of the report, or a document that is not here', async () => {
  const { services } = openTestStores()
  const { references, differences } = await services.references.of(crime)
  expect(references).toHaveLength(66)
  expect(differences).toEqual([])
  const targets = new Map(references.map(({ key, lang, target }) => [`${key} ${lang}`, target]))
  expect(targets.get('p6 zh')).toEqual({ symbol: null, report: crime, key: 'fn1' })
  expect(targets.get('p56 en')).toEqual({ symbol: 'UNCAC art. 11', report: null, key: null })
  expect(targets.get('p93 zh')).toEqual({ symbol: 'E/CN.15/RES/28/4', report: null, key: null })
})

test('a pack without the table answers the same, out of its texts', async () => {
  const older = openTestStores(temporaryFolder(), [changedPack('older', (db) => db.exec('DROP TABLE refs'))])
  const newer = openTestStores()
  for (const report of reports)
    expect(await older.services.references.of(report)).toEqual(await newer.services.references.of(report))
  expect(await older.services.references.documents()).toEqual(await newer.services.references.documents())
  const cited = { symbol: 'CTOC/COP/RES/9/1' }
  expect(await older.services.references.citedBy(cited)).toEqual(
    await newer.services.references.citedBy(cited),
  )
})

test('what is cited, the most cited first, with each place once', async () => {
  const cited = await openTestStores().services.references.documents()
  expect(cited.slice(0, 2)).toEqual([
    {
      symbol: 'CTOC/COP/RES/9/1',
      kind: 'resolution',
      report: null,
      times: 4,
      places: [
        { report: crime, key: 'p21', lang: 'zh' },
        { report: crime, key: 'p23', lang: 'zh' },
        { report: untoc, key: 'p4', lang: 'zh' },
        { report: untoc, key: 'p5', lang: 'zh' },
      ],
    },
    expect.objectContaining({ symbol: 'A/RES/74/177', times: 3 }),
  ])
  expect(cited.map(({ times }) => times)).toEqual(cited.map(({ times }) => times).toSorted((a, b) => b - a))
  expect(cited.some(({ symbol }) => /art\.|SDG/.test(symbol))).toBe(false)
})

test('a report is found by the symbol that the reader has entered, in whatever form; citations use it', async () => {
  const { services } = openTestStores()
  const places = async () =>
    (await services.references.of(untoc)).references.filter(({ target }) => target.report === unicri)
  expect(await services.references.citedBy({ report: unicri })).toEqual([])
  expect(await places()).toEqual([])
  await services.settings.change({ symbols: { [unicri]: 'ctoc/cop/2024/9' } })
  expect((await places()).map(({ key, lang, target }) => [key, lang, target])).toEqual([
    ['p5', 'zh', { symbol: 'CTOC/COP/2024/9', report: unicri, key: 'front.1' }],
    ['p5', 'en', { symbol: 'CTOC/COP/2024/9', report: unicri, key: 'front.1' }],
  ])
  const citing = await services.references.citedBy({ report: unicri })
  expect(citing.map(({ report, key, lang }) => [report, key, lang])).toEqual([
    [untoc, 'p5', 'zh'],
    [untoc, 'p5', 'en'],
  ])
  const cited = await services.references.documents()
  expect(cited.find(({ symbol }) => symbol === 'CTOC/COP/2024/9')?.report).toBe(unicri)
  expect(missingDocuments(cited, everyMissing)).toHaveLength(cited.length - 1)
  const listed = (await services.library.list()).find(({ id }) => id === unicri)
  expect(listed?.fields.symbol).toBe('ctoc/cop/2024/9')
  const { hits } = await services.search.find({ text: 'UNICRI report:CTOC/COP/2024/9' })
  expect(new Set(hits.map(({ report }) => report))).toEqual(new Set([unicri]))
  await services.settings.change({ symbols: {} })
  expect(await places()).toEqual([])
})

test('a cited paragraph is gone to when the document has it, and nowhere else when it has not', async () => {
  const pack = changedPack('cited', (db) => {
    const cite = db.prepare(
      `UPDATE refs SET place = ? WHERE report_id = ? AND key = 'p5' AND symbol = 'CTOC/COP/2024/9' AND lang = ?`,
    )
    cite.run('p20', untoc, 'zh')
    cite.run('p999', untoc, 'en')
  })
  const { services } = openTestStores(temporaryFolder(), [pack])
  await services.settings.change({ symbols: { [unicri]: 'CTOC/COP/2024/9' } })
  const { references, differences } = await services.references.of(untoc)
  const targets = references.filter(({ symbol }) => symbol === 'CTOC/COP/2024/9').map(({ target }) => target)
  expect(targets.map(({ report, key }) => [report, key])).toEqual([
    [unicri, 'p20'],
    [unicri, null],
  ])
  expect(differences.map(({ lang, place }) => [lang, place])).toEqual([
    ['zh', 'p20'],
    ['en', 'p999'],
  ])
})

test('a typed citation is a place of the library, or what comes nearest to it', async () => {
  const { references, settings } = openTestStores().services
  await settings.change({ symbols: { [unicri]: 'E/CN.15/2024/10' } })
  const find = (typed: string) => references.find(typed, crime, 'zh')
  expect(await find('E/CN.15/2024/10，第13段(b)')).toEqual({ state: 'found', report: unicri, key: 'p13.b' })
  expect(await find('第116段')).toEqual({ state: 'found', report: crime, key: 'p116' })
  expect(await find('第117段')).toEqual({
    state: 'offered',
    problem: 'paragraph',
    beyond: crime,
    offers: [{ text: '第116段', symbol: null, report: crime, key: 'p116' }],
  })
  expect(await find('E/CN.15/2024/11')).toMatchObject({ state: 'absent', offers: [{ report: unicri }] })
})

test('a report that is not there', async () => {
  const { references } = openTestStores().services
  const gone = 'gone-1999' as ReportId
  await expect(references.of(gone)).rejects.toThrow(AppError)
  await expect(references.citedBy({ report: gone })).rejects.toThrow(AppError)
  expect(await references.citedBy({ symbol: 'A/1/1' })).toEqual([])
})

async function run(data: string, ...args: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const terminal = {
    stdout: (text: string) => (stdout += text),
    stderr: (text: string) => (stderr += text),
    env: {},
  }
  const code = await runCli([...args, '--data', data], terminal, ({ dataFolder }) =>
    openStores([corePack], recordingHost(dataFolder ?? 'nowhere')),
  )
  return { code, stdout, stderr }
}

test('refs: the fields that are promised, and the words stand at their range', async () => {
  const data = temporaryFolder()
  const { code, stdout } = await run(data, 'refs', untoc, '--json')
  expect(code).toBe(0)
  const rows = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[]
  expect(rows).toHaveLength(62)
  expect(rows.find(({ key, lang }) => key === 'p52' && lang === 'zh')).toEqual({
    key: 'p52',
    lang: 'zh',
    range: expect.any(Array) as unknown,
    text: '第2713 (2023)号',
    target: { symbol: 'S/RES/2713 (2023)', report: null, key: null },
  })
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['key', 'lang', 'range', 'text', 'target'])
    expect(Object.keys(row['target'] as object)).toEqual(['symbol', 'report', 'key'])
  }
  const human = (await run(data, 'refs', untoc)).stdout.split('\n')
  expect(human[0]).toBe('62 references')
  expect(human).toContain('p52 en “resolution 2713 (2023)” S/RES/2713 (2023) (not in the library)')
  expect(human).toContain('front.8 zh “*” → unodc-untoc-2024 fn.s1')
  expect(human).toContain('Cited in one language only: 0')
})

test('cite: one place, a range, several places, either language; the symbol once it is known', async () => {
  const data = temporaryFolder()
  const text = async (...args: readonly string[]) =>
    (JSON.parse((await run(data, 'cite', ...args, '--json')).stdout) as { readonly text: string }).text
  const title =
    'Report of the United Nations Interregional Crime and Justice Research Institute (7 March 2024)'
  expect(await text(unicri, 'p20')).toBe(`${title}, para. 20, working translation`)
  expect(await text(unicri, 'p20', '--lang', 'zh')).toBe(
    '《联合国区域间犯罪和司法研究所的报告》（2024年3月7日）第20段',
  )
  await openTestStores(data).services.settings.change({ symbols: { [unicri]: 'E/CN.15/2024/10' } })
  expect(await text(unicri, 'p20', 'p21', 'p22', '--lang', 'zh')).toBe('E/CN.15/2024/10，第20至22段')
  expect(await text(unicri, 'p20', 'p21', 'p13.b', '--lang', 'en')).toBe(
    'E/CN.15/2024/10, paras. 20, 21 and 13 (b), working translation',
  )
})

test('wrong usage is 2; a report, a block that is not there is 3', async () => {
  const data = temporaryFolder()
  const codes = [
    ['refs'],
    ['cite', unicri],
    ['cite', unicri, 'p20', '--lang', 'fr'],
    ['refs', 'gone-1999'],
    ['cite', 'gone-1999', 'p1'],
    ['cite', unicri, 'p999' satisfies string as BlockKey],
  ].map(async (args) => (await run(data, ...args)).code)
  expect(await Promise.all(codes)).toEqual([2, 2, 2, 3, 3, 3])
})
