/** Several annotations as one: their words, notes, tags and replies. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { Stretch } from '../../../shared/anchor/describe.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import { isTextAnchor } from '../../../shared/model/annotation.ts'
import { marksWords } from '../checked-anchors.ts'
import type { CurrentReport } from '../current-report.ts'
import { placementIn } from '../placing.ts'

/**
 * The first stays, with what the others have besides. `report` is theirs, null when it is away. A first that marks
 * words becomes a note when one of the others hangs on a whole block.
 */
export function mergedAnnotation(
  first: Annotation,
  all: readonly Annotation[],
  report: CurrentReport | null,
): Omit<Annotation, 'modified'> {
  const anchors = mergedAnchors(
    all.flatMap((annotation) => annotation.anchors),
    report,
  )
  return {
    ...first,
    kind: marksWords(first.kind) && !anchors.every(isTextAnchor) ? 'note' : first.kind,
    anchors,
    note: distinct(all.map(({ note }) => note).filter((note) => note !== '')).join('\n\n'),
    tags: distinct(all.flatMap(({ tags }) => tags)),
    status: all.some(({ status }) => status === 'open') ? 'open' : 'resolved',
    replies: all.flatMap(({ replies }) => replies).toSorted((a, b) => (a.created < b.created ? -1 : 1)),
  }
}

type Target = {
  readonly anchor: Anchor
  /** Block, language, whether the place is sure, offset. */
  readonly order: readonly number[]
  /** Where its words are; null for a whole block, and for words that may be elsewhere. */
  readonly words: Stretch | null
}

/**
 * In reading order: whole blocks before words in them, Chinese before English. Words that overlap or touch become one
 * stretch, described anew; all other anchors stay as they were stored, each once.
 */
function mergedAnchors(anchors: readonly Anchor[], report: CurrentReport | null): readonly Anchor[] {
  const each = new Map(anchors.map((anchor) => [JSON.stringify(anchor), anchor]))
  const targets = [...each.values()].map((anchor) => targetOf(anchor, report)).toSorted(inReadingOrder)
  const merged: Target[] = []
  for (const target of targets) {
    const joined = join(merged.at(-1), target, report)
    if (joined === null) merged.push(target)
    else merged.splice(-1, 1, joined)
  }
  return merged.map(({ anchor }) => anchor)
}

const langOrder = { zh: 1, en: 2 } as const

function targetOf(anchor: Anchor, report: CurrentReport | null): Target {
  const block = report?.byKey.get(anchor.key)?.index ?? Infinity
  if (!isTextAnchor(anchor)) return { anchor, order: [block, 0], words: null }
  const { key, lang } = anchor
  const placement = placementIn(report, anchor)
  if (placement.state === 'unplaced' || placement.state === 'approximate')
    return { anchor, order: [block, langOrder[lang], 1, anchor.start], words: null }
  const [start, end] = placement.range
  return { anchor, order: [block, langOrder[lang], 0, start], words: { key, lang, start, end } }
}

/** Equal places stay as they are. */
function inReadingOrder({ order: one }: Target, { order: other }: Target): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
}

/** Null when there is a gap between them, or one is not words that are surely there. */
function join(before: Target | undefined, target: Target, report: CurrentReport | null): Target | null {
  const one = before?.words
  const other = target.words
  if (before === undefined || !one || !other || one.key !== other.key || one.lang !== other.lang) return null
  if (other.start > one.end) return null
  const words = { ...one, end: Math.max(one.end, other.end) }
  const text = report?.byKey.get(one.key)?.text[one.lang] ?? ''
  return { ...before, anchor: describeAnchor(text, words), words }
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
