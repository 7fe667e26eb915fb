/** Finds the subjects of a report's blocks: by words and terms of their texts, and by headings above. */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import { langs } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import { subjectIds } from '../model/subject.ts'
import type { SubjectBlock, SubjectId, SubjectReason } from '../model/subject.ts'
import type { Term } from '../model/term.ts'
import type { TermIndex } from '../terms/term-index.ts'
import { generalWords, indexGlossary, shownBy } from './shown-subjects.ts'
import type { Shown } from './shown-subjects.ts'

/** A block's subject as the rules have it. */
export type FoundSubject = Pick<SubjectBlock, 'key' | 'subject' | 'reasons'>

/** What each block's words show in one language. */
type ShownByBlock = ReadonlyMap<BlockKey, readonly Shown[]>

/**
 * In text order, in a block in that of the subjects. Where a block is there in both languages, both must show the
 * subject, and reasons of both are given: the first place of each wording, then the nearest heading that names it.
 */
export function findSubjects(
  blocks: readonly Block[],
  terms: readonly Pick<Term, 'en' | 'acronym' | 'zh' | 'variants'>[],
): readonly FoundSubject[] {
  const glossary = indexGlossary(terms)
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const shown = { zh: shownIn(blocks, 'zh', glossary), en: shownIn(blocks, 'en', glossary) }
  return blocks.flatMap((block) => {
    const sides = langs.filter((lang) => (block.text[lang] ?? '') !== '')
    const headings = headingsAbove(block, byKey)
    const reasons = sides.map((lang) => reasonsIn(block, lang, shown[lang], headings))
    return subjectIds.flatMap((subject) => {
      const ofSides = reasons.map((side) => side.get(subject) ?? [])
      const isShown = ofSides.length > 0 && ofSides.every((side) => side.length > 0)
      return isShown ? [{ key: block.key, subject, reasons: ofSides.flat() }] : []
    })
  })
}

function shownIn(blocks: readonly Block[], lang: Lang, glossary: TermIndex): ShownByBlock {
  return new Map(blocks.map(({ key, text }) => [key, shownBy(text[lang] ?? '', lang, glossary)]))
}

/** The nearest first. */
function headingsAbove(block: Block, byKey: ReadonlyMap<BlockKey, Block>): readonly BlockKey[] {
  const above: BlockKey[] = []
  const seen = new Set<BlockKey>()
  for (let at = block.parent; at !== null && !seen.has(at);) {
    seen.add(at)
    const parent = byKey.get(at)
    if (parent?.kind === 'heading') above.push(at)
    at = parent?.parent ?? null
  }
  return above
}

/** Of one language. A heading alone shows nothing: what stands below it may be about other matters. */
function reasonsIn(
  { key, text }: Block,
  lang: Lang,
  shown: ShownByBlock,
  headings: readonly BlockKey[],
): ReadonlyMap<SubjectId, readonly SubjectReason[]> {
  const reasons = new Map<SubjectId, SubjectReason[]>()
  for (const { subject, reason } of shown.get(key) ?? [])
    reasons.set(subject, [...(reasons.get(subject) ?? []), reason])
  const named = new Map<SubjectId, SubjectReason>()
  for (const heading of headings)
    for (const { subject, reason } of shown.get(heading) ?? [])
      if (!named.has(subject)) named.set(subject, { kind: 'heading', lang, text: reason.text, key: heading })
  for (const { subject, reason } of named.size === 0 ? [] : generalWords(text[lang] ?? '', lang))
    if (named.has(subject) && !reasons.has(subject)) reasons.set(subject, [reason])
  for (const [subject, heading] of named) reasons.get(subject)?.push(heading)
  return reasons
}
