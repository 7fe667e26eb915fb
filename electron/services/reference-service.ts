/** Use cases of the references: what a report cites, where a document is cited, what is cited and not here. */
import type { Services } from '../../shared/api.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'
import { namedReports } from './named-reports.ts'

/** What finds and links them is loaded by the first call: start-up does not wait for it. */
const loading = () =>
  Promise.all([
    import('./references/link-references.ts'),
    import('./references/report-references.ts'),
    import('../../shared/refs/compare-references.ts'),
  ])

export function createReferenceService(
  stores: Pick<Dependencies, 'packs' | 'notebook'>,
): Services['references'] {
  const { packs } = stores
  return {
    of: async (report) => {
      const [{ linker, reportsBySymbol }, { referencesIn }, { compareReferences }] = await loading()
      const references = referencesIn(packs, report)
      const targetOf = linker(packs, report, reportsBySymbol(namedReports(stores)))
      return {
        references: references.map((reference) => ({ ...reference, target: targetOf(reference) })),
        differences: compareReferences(references),
      }
    },
    citedBy: async (cited) => {
      const [{ canonicalSymbol }, { citingReferences }] = await loading()
      const symbol = 'symbol' in cited ? cited.symbol : symbolOf(stores, cited.report)
      return symbol === null ? [] : citingReferences(packs, canonicalSymbol(symbol))
    },
    find: async (typed, open, lang) => {
      const { meantPlace } = await import('../../shared/cite/meant-place.ts')
      const [, { hasBlock }] = await loading()
      const has = (report: ReportId, key: BlockKey) => hasBlock(packs, report, key)
      return meantPlace(typed, { reports: namedReports(stores), open, hasBlock: has, lang })
    },
    missing: async () => {
      const [{ missingDocuments, reportsBySymbol }, { documentReferences }] = await loading()
      return missingDocuments(documentReferences(packs), reportsBySymbol(namedReports(stores)))
    },
  }
}

/** Throws `report-not-found`. */
function symbolOf(stores: Pick<Dependencies, 'packs' | 'notebook'>, id: ReportId): string | null {
  const report = namedReports(stores).find((each) => each.id === id)
  if (report === undefined) throw new AppError('report-not-found', { report: id })
  return report.fields.symbol
}
