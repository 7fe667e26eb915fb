/** Use cases of the facts: what the reports count, the same quantity over reports, and where the languages differ. */
import type { Services } from '../../shared/api.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import type { FoundFacts } from '../../shared/facts/find-facts.ts'
import { reportingYear } from '../../shared/facts/reporting-year.ts'
import { saidAlike, saidFact } from '../../shared/facts/said-alike.ts'
import type { SaidFact } from '../../shared/facts/said-alike.ts'
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
import { untilDone } from './slices.ts'

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
      const yearOfReport = (report: ReportId) => years.get(report) ?? null
      return [...listSeries(facts, yearOfReport), ...saidAlike(await said(deps, facts), yearOfReport)]
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

/** With their clauses; of one report alone nothing can be alike. */
async function said(deps: Stores, facts: readonly Fact[]): Promise<readonly SaidFact[]> {
  if (new Set(facts.map(({ report }) => report)).size < 2) return []
  const rest = untilDone()
  const found: SaidFact[] = []
  for (const [report, own] of Map.groupBy(facts, (fact) => fact.report)) {
    const blocks = new Map(textOf(deps.packs, report).blocks.map((block) => [block.key, block]))
    for (const fact of own) {
      const text = blocks.get(fact.key)?.text
      const one = text === undefined ? null : saidFact(fact, text)
      if (one !== null) found.push(one)
    }
    await rest()
  }
  return found
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
