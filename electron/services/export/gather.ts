/** Reads from the stores what an export asks for: one source for each file that it makes. */
import { exportedBlocks, exportedAnnotations } from '../../../shared/export/in-scope.ts'
import { countUnplaced } from '../../../shared/export/exported-mark.ts'
import type { ExportedReport, ExportSource } from '../../../shared/export/export-source.ts'
import type { ExportFormat, ExportRequest, ExportSummary } from '../../../shared/model/export.ts'
import { isOneFile } from '../../../shared/model/export.ts'
import type { LayerId, ReportId } from '../../../shared/model/ids.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
import type { Term } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { composeSet } from '../composed-set.ts'
import type { Dependencies } from '../dependencies.ts'
import { libraryHash } from '../edition-match.ts'
import { allLayers } from '../layers.ts'
import { textOf } from '../library.ts'
import { namedReports } from '../named-reports.ts'
import { readNotebookSet } from '../notebook-set.ts'
import { placedAnnotations } from '../placing.ts'
import { knownTermsNow } from '../terms/known-terms.ts'
import { usedTermsNow } from '../terms/term-uses.ts'
import { readTemplate } from './templates.ts'

/** `version` is the app's, `templates` the folder of the reader's own. */
export type ExportStores = Pick<Dependencies, 'packs' | 'notebook' | 'now'> & {
  readonly version: string
  readonly templates: string
}

/** Formats that carry the annotations as an exchange file too, so that they can be taken in again. */
const withSet: readonly ExportFormat[] = ['pdf', 'docx', 'epub', 'jsonld']

/** One for each file. Throws `report-not-found`, `block-not-found` (a section), `template-not-found`. */
export async function gather(stores: ExportStores, request: ExportRequest): Promise<readonly ExportSource[]> {
  const layers = allLayers(stores.notebook.db)
  const template = await readTemplate(stores.templates, request)
  const reports = request.reports.map((id) => exportedReport(stores, request, id, layers))
  const groups = isOneFile(request) ? [reports] : reports.map((report) => [report])
  const now = stores.now()
  return groups.map((group) => ({
    request,
    reports: group,
    terms: request.format === 'tbx' ? termsOf(stores, group) : [],
    layers: usedLayers(layers, group),
    set: withSet.includes(request.format) ? setOf(stores, request, group, now) : null,
    template,
    now,
    date: printedDate(now, request.interfaceLang),
    version: stores.version,
  }))
}

/** Of all reports together. Throws as `gather`. */
export function summarise(
  stores: Pick<ExportStores, 'packs' | 'notebook'>,
  request: ExportRequest,
): ExportSummary {
  const layers = allLayers(stores.notebook.db)
  const reports = request.reports.map((id) => exportedReport(stores, request, id, layers))
  const sum = (count: (report: ExportedReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    annotations: sum((report) => report.annotations.length),
    unplaced: sum(countUnplaced),
    blocks: sum((report) => report.blocks.length),
  }
}

export function reportOf(stores: Pick<ExportStores, 'packs' | 'notebook'>, id: ReportId): Report {
  const report = namedReports(stores).find((candidate) => candidate.id === id)
  if (report === undefined) throw new AppError('report-not-found', { report: id })
  return report
}

function exportedReport(
  stores: Pick<ExportStores, 'packs' | 'notebook'>,
  request: ExportRequest,
  id: ReportId,
  layers: readonly Layer[],
): ExportedReport {
  const report = reportOf(stores, id)
  const text = textOf(stores.packs, id)
  const shown = layers.filter((layer) => layer.shown).map((layer) => layer.id)
  const annotations = exportedAnnotations(placedAnnotations(stores, id), request, text, new Set(shown))
  const blocks = exportedBlocks(text, request.scope, annotations)
  if (blocks === null) {
    const key = request.scope.of === 'section' ? request.scope.key : ''
    throw new AppError('block-not-found', { report: id, key })
  }
  const keys = new Set(blocks.map(({ key }) => key))
  return {
    report,
    editions: report.editions.map(({ lang, status }) => {
      return { lang, status, sha256: libraryHash(stores.packs, id, lang) }
    }),
    text: text.blocks,
    blocks,
    footnoteMarks: text.footnoteMarks.filter(({ key }) => keys.has(key)),
    annotations,
  }
}

function usedLayers(layers: readonly Layer[], reports: readonly ExportedReport[]): readonly Layer[] {
  const used = new Set<LayerId>(reports.flatMap(({ annotations }) => annotations.map(({ layer }) => layer)))
  return layers.filter(({ id }) => used.has(id))
}

/** Those that the glossary knows of one of the reports, and of the reader's own those that one of them uses. */
function termsOf(stores: ExportStores, reports: readonly ExportedReport[]): readonly Term[] {
  const ids = reports.map(({ report }) => report.id)
  const { listed } = knownTermsNow(stores)
  const own = usedTermsNow(stores, listed, ids)
  return listed
    .map((term) => ({ ...term, reports: own.get(term.id) ?? term.reports }))
    .filter((term) => term.reports.some((id) => ids.includes(id)))
}

/** What is removed leaves no trace in an export. */
function setOf(
  { packs, notebook, version }: ExportStores,
  { options: { withoutNames } }: ExportRequest,
  reports: readonly ExportedReport[],
  generated: string,
): string {
  const all = readNotebookSet(notebook.db, { reports: reports.map(({ report }) => report.id), layers: [] })
  const exported = reports.flatMap(({ annotations }) => annotations.map(({ id }) => id))
  const annotations = new Map(
    exported.flatMap((id) => {
      const entry = all.annotations.get(id)
      return entry === undefined ? [] : [[id, entry] as const]
    }),
  )
  const used = new Set([...annotations.values()].map(({ fields }) => fields.get('layer')?.value))
  const layers = new Map([...all.layers].filter(([id]) => used.has(id)))
  const [first] = reports
  const title = reports.length === 1 ? (first?.report.fields.title.zh ?? first?.report.id ?? '') : 'Duizhao'
  return composeSet(packs, { annotations, layers }, { title, generated, version, withoutNames }).text
}

/** The day on the exporting machine's own clock. */
function printedDate(now: string, lang: Lang): string {
  const locale = lang === 'zh' ? 'zh-Hans' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(now))
}
