/** Lines taken along: as a table on the clipboard, as CSV, as a translation memory. */
import { resolve } from 'node:path'
import { exportFileName } from '../../../shared/export/file-name.ts'
import { writeTmx } from '../../../shared/export/data/tmx.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { everyExported, usualOptions } from '../../../shared/model/export.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type {
  ConcordanceLine,
  LinesRequest,
  LinesWriteRequest,
  WrittenLines,
} from '../../../shared/model/search.ts'
import { sortLines } from '../../../shared/search/concordance-sort.ts'
import { linesAsCsv, pairRows, tableForms } from '../../../shared/search/concordance-table.ts'
import type { PairRow } from '../../../shared/search/concordance-table.ts'
import { askedTerm } from '../../../shared/terms/renderings-term.ts'
import type { Dependencies } from '../dependencies.ts'
import { writeExchangeFile } from '../exchange-files.ts'
import { textOf } from '../library.ts'
import { namedReports } from '../named-reports.ts'
import type { Rest } from '../slices.ts'
import { findRenderings } from './find-renderings.ts'
import { listLines } from './list-lines.ts'
import { resolveQuery } from './resolve-query.ts'
import { termWords } from './term-words.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook' | 'host' | 'now'>

/** Lines in the order asked for; none for a form that is none of the renderings. */
async function linesOf(deps: Stores, request: LinesRequest, rest: Rest): Promise<readonly ConcordanceLine[]> {
  const words = await termWords(deps)
  if (request.of === 'concordance') {
    const { query, sort } = request
    const { lines } = await listLines(resolveQuery(deps, query, words), query.limit, words, rest)
    return sortLines(lines, sort)
  }
  const { forms, without } = await findRenderings(deps, request.query, words, rest)
  return request.form === null ? without : (forms.find(({ text }) => text === request.form)?.places ?? [])
}

/** Gives how many lines they are; two of one sentence are one row. */
export async function copyLines(deps: Stores, request: LinesRequest, rest: Rest): Promise<number> {
  const lines = await linesOf(deps, request, rest)
  await deps.host.copyText(tableForms(await rowsOf(deps, lines, rest)))
  return lines.length
}

/** Throws `disk-full`, `file-not-writable`; what stood there before is unchanged then. */
export async function writeLines(
  deps: Stores,
  { lines: request, format, interfaceLang }: LinesWriteRequest,
  rest: Rest,
): Promise<WrittenLines | null> {
  const path = await deps.host.chooseSavePath(fileName(deps, request, format, interfaceLang))
  if (path === null) return null
  const lines = await linesOf(deps, request, rest)
  const text =
    format === 'csv'
      ? linesAsCsv(lines)
      : tmxOf(deps, await rowsOf(deps, lines, rest), lines[0]?.lang ?? 'zh', interfaceLang)
  const file = resolve(path)
  return { file, bytes: await writeExchangeFile(file, text, null), lines: lines.length }
}

const names = {
  concordance: { zh: '语境共现', en: 'Concordance' },
  rendering: { zh: '译法', en: 'Renderings' },
} as const satisfies Readonly<Record<LinesRequest['of'], Readonly<Record<Lang, string>>>>

function fileName({ now }: Stores, request: LinesRequest, extension: string, lang: Lang): string {
  const words =
    request.of === 'concordance'
      ? request.query.text
      : `${askedTerm(request.query).term} ${request.form ?? ''}`
  return exportFileName(`${names[request.of][lang]} ${words}`, now().slice(0, 10), extension)
}

async function rowsOf(
  { packs }: Stores,
  lines: readonly ConcordanceLine[],
  rest: Rest,
): Promise<readonly PairRow[]> {
  const rows: PairRow[] = []
  for (const [report, own] of Map.groupBy(lines, (line) => line.report)) {
    await rest()
    rows.push(...pairRows(own, textOf(packs, report).blocks))
  }
  const order = new Map(lines.map((line, place) => [line, place]))
  return rows.toSorted((a, b) => (order.get(a.lines[0]) ?? 0) - (order.get(b.lines[0]) ?? 0))
}

/** One unit for each pair of sentences, in the order of the library; `lang` is the source. */
function tmxOf(deps: Stores, rows: readonly PairRow[], lang: Lang, interfaceLang: Lang): string {
  const byReport = Map.groupBy(rows, ({ lines: [{ report }] }) => report)
  const reports = namedReports(deps).filter(({ id }) => byReport.has(id))
  const ids = reports.map(({ id }): ReportId => id)
  const now = deps.now()
  const source: ExportSource = {
    request: {
      reports: ids,
      format: 'tmx',
      langs: [lang, ...langs.filter((each) => each !== lang)],
      layout: 'columns',
      scope: { of: 'report' },
      filter: everyExported,
      options: { ...usualOptions, level: 'sentence' },
      interfaceLang,
    },
    reports: reports.map((report) => {
      const keys = new Set(byReport.get(report.id)?.map(({ lines: [{ key }] }) => key))
      const { blocks } = textOf(deps.packs, report.id)
      return {
        report,
        editions: report.editions.map((edition) => ({ ...edition, sha256: null })),
        text: blocks,
        blocks: blocks.filter(({ key }) => keys.has(key)),
        footnoteMarks: [],
        annotations: [],
      }
    }),
    terms: [],
    layers: [],
    set: null,
    template: null,
    now,
    date: now.slice(0, 10),
    version: deps.host.versions.app,
  }
  const wanted = new Set(rows.map(({ address }) => address))
  return String(writeTmx(source, (address) => wanted.has(address)).bytes)
}
