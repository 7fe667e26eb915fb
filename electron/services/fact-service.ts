/** Use cases of the facts: what the reports count, the same quantity over reports, and where the languages differ. */
import type { Services } from '../../shared/api.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import type { FoundFacts } from '../../shared/facts/find-facts.ts'
import { reportingYear } from '../../shared/facts/reporting-year.ts'
import { listSeries } from '../../shared/facts/series.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { yearOf } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import { hasFacts, listFactDisagreements, listFacts } from '../db/fact-repository.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { readPack } from '../db/open-pack.ts'
import type { Dependencies } from './dependencies.ts'
import { keptOrFound } from './kept-or-found.ts'
import { packOf, readLibrary, textOf } from './library.ts'

type Stores = Pick<Dependencies, 'packs' | 'host' | 'now'>

/** Of reports in packs that keep none; a pack does not change while it is open. */
const found = new WeakMap<Stores['packs'], Map<ReportId, FoundFacts>>()

export function createFactService(deps: Stores): Services['facts'] {
  return {
    list: (report) => listed(deps, report),
    series: async () => {
      const facts = await listed(deps, null)
      const byReport = Map.groupBy(facts, ({ report }) => report)
      const years = new Map(
        readLibrary(deps.packs).reports.map((report) => [
          report.id,
          reportingYear(byReport.get(report.id) ?? [], yearOf(report)),
        ]),
      )
      return listSeries(facts, (report) => years.get(report) ?? null)
    },
    disagreements: () => gather(deps, listFactDisagreements, ({ disagreements }) => disagreements),
    write: async (request) => {
      const { writeFacts } = await import('./facts/write-facts.ts')
      return writeFacts(deps, await listed(deps, request.report), request)
    },
  }
}

/** Throws `report-not-found`. */
async function listed(deps: Stores, report: ReportId | null): Promise<readonly Fact[]> {
  if (report === null) {
    return gather(
      deps,
      (db) => listFacts(db, null),
      ({ facts }) => facts,
    )
  }
  const pack = packOf(deps.packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  return readPack(pack, hasFacts)
    ? readPack(pack, (db) => listFacts(db, report))
    : findAnew(deps, report).facts
}

/** Of all packs, in their order. */
async function gather<Row>(
  deps: Stores,
  kept: (db: OpenPack['db']) => readonly Row[],
  anew: (facts: FoundFacts) => readonly Row[],
): Promise<readonly Row[]> {
  return keptOrFound(deps.packs, {
    areKept: hasFacts,
    kept,
    find: (report) => anew(findAnew(deps, report)),
  })
}

function findAnew(deps: Stores, report: ReportId): FoundFacts {
  const known = found.get(deps.packs) ?? new Map<ReportId, FoundFacts>()
  found.set(deps.packs, known)
  const before = known.get(report)
  if (before !== undefined) return before
  const facts = findFacts(report, textOf(deps.packs, report).blocks)
  known.set(report, facts)
  return facts
}
