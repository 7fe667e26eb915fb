/** How the answers to a query spread over reports, kinds, languages and years. */
import { blockKinds } from '../../../shared/model/block.ts'
import type { BlockKind } from '../../../shared/model/block.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { yearOf } from '../../../shared/model/report.ts'
import type { SearchFacets } from '../../../shared/model/search.ts'
import { readPack } from '../../db/open-pack.ts'
import { listReports } from '../../db/pack-repository.ts'
import type { Rest } from '../slices.ts'
import { candidates } from './candidates.ts'
import { findTexts } from './find-texts.ts'
import type { Asked, AskedPack } from './resolve-query.ts'
import { textOrigins } from './text-origins.ts'

type Counts = {
  readonly reports: Map<ReportId, number>
  readonly kinds: Map<BlockKind, number>
  readonly langs: Map<Lang, number>
}

/** Reports in the library's order, kinds and languages the commonest first. */
export async function countFacets(asked: Asked, rest: Rest): Promise<SearchFacets> {
  const counts: Counts = { reports: new Map(), kinds: new Map(), langs: new Map() }
  if (asked.packs.every(({ plan }) => plan.exact)) {
    for (const pack of asked.packs) await countByCandidates(pack, counts, rest)
  } else await countByTexts(asked, counts, rest)
  const years = yearsOf(asked)
  const byYear = new Map<number | null, number>()
  for (const [report, blocks] of counts.reports) add(byYear, years.get(report) ?? null, blocks)
  return {
    texts: sum(counts.langs.values()),
    blocks: sum(counts.reports.values()),
    reports: [...years.keys()].flatMap((report) => {
      const blocks = counts.reports.get(report)
      return blocks === undefined ? [] : [{ report, blocks }]
    }),
    kinds: byCount(counts.kinds).map(([kind, blocks]) => ({ kind, blocks })),
    langs: byCount(counts.langs).map(([lang, texts]) => ({ lang, texts })),
    years: [...byYear]
      .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))
      .map(([year, blocks]) => ({ year, blocks })),
  }
}

/** The two texts of a block follow each other. */
async function countByCandidates(asked: AskedPack, counts: Counts, rest: Rest): Promise<void> {
  const { pack } = asked
  const { block, report, kind, isChinese } = await textOrigins(pack, rest)
  const reports = readPack(pack, (db) => listReports(db, pack.name)).map(({ id }) => id)
  const byReport = reports.map(() => 0)
  const byKind = blockKinds.map(() => 0)
  const byLang = { zh: 0, en: 0 }
  let last = -1
  for await (const ids of candidates(asked, rest)) {
    for (const id of ids) {
      byLang[isChinese[id] === 1 ? 'zh' : 'en'] += 1
      if (block[id] === last) continue
      last = block[id] ?? -1
      byReport[report[id] ?? 0] = (byReport[report[id] ?? 0] ?? 0) + 1
      byKind[kind[id] ?? 0] = (byKind[kind[id] ?? 0] ?? 0) + 1
    }
  }
  const addAll = <Key>(total: Map<Key, number>, keys: readonly Key[], numbers: readonly number[]) => {
    for (const [place, key] of keys.entries()) if (numbers[place]) add(total, key, numbers[place])
  }
  addAll(counts.reports, reports, byReport)
  addAll(counts.kinds, blockKinds, byKind)
  addAll(counts.langs, ['zh', 'en'], [byLang.zh, byLang.en])
}

async function countByTexts(asked: Asked, counts: Counts, rest: Rest): Promise<void> {
  let last = ''
  for await (const { pack, block, report, kind, lang } of findTexts(asked, rest)) {
    add(counts.langs, lang, 1)
    const id = `${pack.pack.name} ${block}`
    if (id === last) continue
    last = id
    add(counts.reports, report, 1)
    add(counts.kinds, kind, 1)
  }
}

function yearsOf({ packs }: Asked): ReadonlyMap<ReportId, number | null> {
  return new Map(
    packs.flatMap(({ pack }) =>
      readPack(pack, (db) => listReports(db, pack.name)).map(
        (report) => [report.id, yearOf(report)] as const,
      ),
    ),
  )
}

function add<Key>(counts: Map<Key, number>, key: Key, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number)
}

function byCount<Key>(counts: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}
