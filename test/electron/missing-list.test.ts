/** The list of missing documents as files: printed and as a table, whole or not at all; differences of the real packs. */
import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packPageSize } from '../../electron/db/pack-schema.ts'
import type { Dependencies, Host } from '../../electron/services/dependencies.ts'
import { createReferenceService } from '../../electron/services/reference-service.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { MissingRequest } from '../../shared/model/reference.ts'
import { everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import { changedPack, packOfReports } from './fixtures/packs.ts'
import { printedPdf } from './fixtures/printed-pdf.ts'
import { openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const crime = 'sg-crime-2020' as ReportId
const untoc = 'unodc-untoc-2024' as ReportId
const request: MissingRequest = { ...everyMissing, format: 'csv', interfaceLang: 'zh' }

const withHost = (deps: Dependencies, host: Partial<Host>) =>
  createReferenceService({ ...deps, host: { ...deps.host, ...host } })

/** Cells of a file that has no line ends in its cells. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
}

test('as a table: every missing document with its name, how often and where, as the list has it', async () => {
  const file = join(temporaryFolder(), 'list.csv')
  const { deps, services } = openTestStores()
  const names: string[] = []
  const references = withHost(deps, {
    chooseSavePath: (name) => {
      names.push(name)
      return Promise.resolve(file)
    },
  })
  const missing = missingDocuments(await services.references.documents(), everyMissing)
  expect(await references.write(request)).toMatchObject({ file, documents: missing.length })
  const [head, ...rows] = cellsOf(readFileSync(file, 'utf8'))
  expect(head).toEqual(['文号', '名称', '种类', '援引处数', '援引的报告数', '援引之处'])
  expect(rows.map(([symbol, , , times]) => [symbol, Number(times)])).toEqual(
    missing.map(({ symbol, times }) => [symbol, times]),
  )
  expect(rows.find(([symbol]) => symbol === 'A/RES/74/177')?.[1]).toBe('大会第74/177号决议')
  expect(rows[0]?.[5]).toContain('第21段、第23段')
  expect(names[0]).toMatch(/^缺失文件清单 \d{4}-\d{2}-\d{2}\.csv$/)

  await references.write({ ...request, report: untoc, kind: 'resolution', text: '10/1', interfaceLang: 'en' })
  const narrowed = cellsOf(readFileSync(file, 'utf8'))
  expect(narrowed.slice(1).map(([symbol]) => symbol)).toEqual(['CTOC/COP/RES/10/1'])
  expect(narrowed[1]?.[1]).toBe(
    'Conference of the Parties to the United Nations Convention against Transnational Organized Crime resolution 10/1',
  )
})

test('printed: a box for each document, in the language asked for, whole or not at all', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'list.pdf')
  const { deps } = openTestStores()
  const pages: string[] = []
  const host: Partial<Host> = {
    chooseSavePath: () => Promise.resolve(file),
    print: ({ html }) => {
      pages.push(html)
      return printedPdf(html.match(/<section class="sheet"/g)?.length ?? 2, [])
    },
  }
  const written = await withHost(deps, host).write({ ...request, report: crime, format: 'pdf' })
  expect(written).toMatchObject({ file, bytes: readFileSync(file).length })
  expect(pages[0]?.match(/<td class="box">/g)).toHaveLength(written?.documents ?? 0)
  expect(pages[0]).toContain('大会第74/177号决议')
  expect(pages[0]).toContain('只列这份报告所援引的')
  expect(pages[1]).toContain('缺失文件清单 · ')
  expect(readdirSync(folder)).toEqual(['list.pdf'])

  writeFileSync(file, 'before')
  const failing = withHost(deps, { ...host, print: () => Promise.reject(new Error('no printer')) })
  await expect(failing.write({ ...request, format: 'pdf' })).rejects.toThrow('no printer')
  const cancelled = withHost(deps, {
    ...host,
    print: (document, signal) => {
      void cancelled.cancel()
      return host.print?.(document, signal) ?? Promise.reject(new Error('never'))
    },
  })
  await expect(cancelled.write({ ...request, format: 'pdf' })).rejects.toMatchObject({
    code: 'export-cancelled',
  })
  expect(readFileSync(file, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['list.pdf'])

  const closed = withHost(deps, { chooseSavePath: () => Promise.resolve(null) })
  expect(await closed.write(request)).toBeNull()
})

test('what a title says comes out as text', async () => {
  const { deps } = openTestStores()
  const pages: string[] = []
  const references = withHost(deps, {
    chooseSavePath: () => Promise.resolve(join(temporaryFolder(), 'list.pdf')),
    print: ({ html }) => {
      pages.push(html)
      return printedPdf(html.match(/<section class="sheet"/g)?.length ?? 1, [])
    },
  })
  await references.write({ ...request, text: '<img src=x>', format: 'pdf' })
  expect(pages[0]).not.toContain('<img')
  expect(pages[0]).toContain('没有这样的文件')
})

test('the two texts of the four reports cite the same; where a pack differs, it is told with its place', async () => {
  expect(await openTestStores().services.references.differences()).toEqual([])
  const pack = changedPack('lacking', (db) =>
    db.prepare(`DELETE FROM refs WHERE report_id = ? AND lang = 'en' AND symbol = 'A/RES/73/186'`).run(crime),
  )
  const { references, settings } = openTestStores(temporaryFolder(), [pack]).services
  const differences = await references.differences()
  expect(differences.map(({ report, key, lang, symbol }) => [report, key, lang, symbol])).toEqual([
    [crime, 'p40', 'zh', 'A/RES/73/186'],
  ])
  // Cited all the same, in one language.
  const found = (await references.documents()).find(({ symbol }) => symbol === 'A/RES/73/186')
  expect(found?.places).toEqual([{ report: crime, key: 'p40', lang: 'zh' }])
  await settings.change({ symbols: { [unicri]: 'A/RES/73/186' } })
  const named = (await references.documents()).find(({ symbol }) => symbol === 'A/RES/73/186')
  expect(named?.report).toBe(unicri)
})

/** A pack whose pages with references are overwritten. */
function wornReferences(name: string, keeps: (report: string) => boolean): string {
  const file = packOfReports(name, keeps)
  const db = new Database(file)
  const pages = db.prepare(`SELECT pageno FROM dbstat WHERE name = 'refs'`).pluck().all() as number[]
  db.close()
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0xa5, (page - 1) * packPageSize, page * packPageSize)
  writeFileSync(file, bytes)
  return file
}

test('a pack that is damaged where its references are is named; what the others cite is listed', async () => {
  const worn = wornReferences('worn', (id) => id === crime)
  const others = packOfReports('others', (id) => id !== crime)
  const { references } = openTestStores(temporaryFolder(), [worn, others]).services
  const alone = openTestStores(temporaryFolder(), [others]).services.references
  expect(await references.unread()).toEqual([
    { file: worn, failure: { code: 'pack-damaged', details: { file: 'worn.dzpack' } } },
  ])
  expect(await references.documents()).toEqual(await alone.documents())
  expect(await references.differences()).toEqual([])
  const cited = { symbol: 'CTOC/COP/RES/9/1' }
  expect(await references.citedBy(cited)).toEqual(await alone.citedBy(cited))
  expect(await alone.unread()).toEqual([])
})
