/** What the screen makes of the blocks of the subjects: how many, grouped, why they are there. Pure. */
import { joinedRanges } from '../../shared/joined-ranges.ts'
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { SubjectChoice, SubjectEntry, SubjectId, SubjectReason } from '../../shared/model/subject.ts'

/** A block of a report, in one word. */
export type PlaceId = string

export function placeId({ report, key }: { readonly report: ReportId; readonly key: BlockKey }): PlaceId {
  return `${report} ${key}`
}

/** Whether the block stands under its subject: what was taken away is only told. */
export function isUnder({ choice }: Pick<SubjectEntry, 'choice'>): boolean {
  return choice !== 'removed'
}

/**
 * What is to be stored so that a block stands under a subject, or does not: nothing where the rules say the same.
 * Undefined: neither the rules nor the reader have said anything yet.
 */
export function choiceFor(
  found: Pick<SubjectEntry, 'byRules'> | undefined,
  under: boolean,
): SubjectChoice | null {
  const byRules = found?.byRules ?? false
  if (under) return byRules ? null : 'added'
  return byRules ? 'removed' : null
}

export type SubjectCount = { readonly blocks: number; readonly reports: number }

/** Subjects without blocks have no entry. */
export function countSubjects(all: readonly SubjectEntry[]): ReadonlyMap<SubjectId, SubjectCount> {
  const found = new Map<SubjectId, { blocks: number; reports: Set<ReportId> }>()
  for (const block of all.filter(isUnder)) {
    const before = found.get(block.subject) ?? { blocks: 0, reports: new Set() }
    found.set(block.subject, { blocks: before.blocks + 1, reports: before.reports.add(block.report) })
  }
  return new Map([...found].map(([id, { blocks, reports }]) => [id, { blocks, reports: reports.size }]))
}

export type InReport<Item> = { readonly report: ReportId; readonly items: readonly Item[] }

/** In the order in which the reports come. */
export function byReport<Item extends { readonly report: ReportId }>(
  items: readonly Item[],
): readonly InReport<Item>[] {
  const groups = new Map<ReportId, Item[]>()
  for (const item of items) {
    const group = groups.get(item.report)
    if (group === undefined) groups.set(item.report, [item])
    else group.push(item)
  }
  return [...groups].map(([report, list]) => ({ report, items: list }))
}

/** Words of the block itself that are a reason: from left to right, those that overlap as one. */
export function marksOf(reasons: readonly SubjectReason[], lang: Lang): readonly TextRange[] {
  return joinedRanges(
    reasons.flatMap((reason) => (reason.kind !== 'heading' && reason.lang === lang ? [reason.range] : [])),
  )
}
