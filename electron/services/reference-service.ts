/** Use cases of the references: what a report cites, where a document is cited, what is cited and whether it is here. */
import type { Services } from '../../shared/api.ts'
import { meantPlace } from '../../shared/cite/meant-place.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { compareReferences } from '../../shared/refs/compare-references.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'
import { namedReports } from './named-reports.ts'
import { canonicalSymbol, citedDocuments, linker, reportsBySymbol } from './references/link-references.ts'
import { createMissingCalls } from './references/write-missing.ts'
import {
  citingReferences,
  documentReferences,
  hasBlock,
  packsWithoutReferences,
  referenceDifferences,
  referencesIn,
} from './references/report-references.ts'

export function createReferenceService(
  stores: Pick<Dependencies, 'packs' | 'notebook' | 'host' | 'now'>,
): Services['references'] {
  const { packs } = stores
  return {
    of: (report) => {
      const references = referencesIn(packs, report)
      const targetOf = linker(packs, report, reportsBySymbol(namedReports(stores)))
      return {
        references: references.map((reference) => ({ ...reference, target: targetOf(reference) })),
        differences: compareReferences(references),
      }
    },
    citedBy: async (cited) => {
      const symbol = 'symbol' in cited ? cited.symbol : symbolOf(stores, cited.report)
      return symbol === null ? [] : citingReferences(packs, canonicalSymbol(symbol))
    },
    find: (typed, open, lang) => {
      const has = (report: ReportId, key: BlockKey) => hasBlock(packs, report, key)
      return meantPlace(typed, { reports: namedReports(stores), open, hasBlock: has, lang })
    },
    documents: async () =>
      citedDocuments(await documentReferences(packs), reportsBySymbol(namedReports(stores))),
    differences: () => referenceDifferences(packs),
    unread: () => packsWithoutReferences(packs),
    ...createMissingCalls(stores),
  }
}

/** Throws `report-not-found`. */
function symbolOf(stores: Pick<Dependencies, 'packs' | 'notebook'>, id: ReportId): string | null {
  const report = namedReports(stores).find((each) => each.id === id)
  if (report === undefined) throw new AppError('report-not-found', { report: id })
  return report.fields.symbol
}
