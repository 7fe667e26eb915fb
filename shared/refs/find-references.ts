/** All references in a report's texts, block after block: what was named before says what short names mean. */
import { findActs, newActContext } from '../cite/acts.ts'
import type { ActContext } from '../cite/acts.ts'
import { plainForm } from '../cite/plain-form.ts'
import { grouped } from '../grouped.ts'
import { findSymbols, kindOfSymbol } from '../cite/symbols.ts'
import type { Block, FootnoteMark, ReportText } from '../model/block.ts'
import type { Reference } from '../model/reference.ts'
import { langs } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import { findArticles } from './find-articles.ts'
import { findGoals, speaksOfGoals } from './find-goals.ts'
import { findOwnParagraphs, paragraphAfter } from './find-paragraphs.ts'
import type { Found } from './found.ts'

type ReadBlock = Pick<Block, 'key' | 'text'>

/** In reading order, Chinese before English in a block; in a text as they stand there. */
export function findReferences({
  blocks,
  footnoteMarks,
}: Pick<ReportText, 'footnoteMarks'> & { readonly blocks: readonly ReadBlock[] }): readonly Reference[] {
  const order = new Map(blocks.map(({ key }, at) => [key, at]))
  const found = langs.flatMap((lang) => referencesIn(blocks, footnoteMarks, lang))
  const place = ({ key }: Reference) => order.get(key) ?? 0
  // Sorting keeps the order of what is alike: by languages, then as it stands in the text.
  return found.toSorted((one, other) => place(one) - place(other))
}

type Context = { readonly acts: ActContext; convention: string | null; goals: boolean }

function referencesIn(
  blocks: readonly ReadBlock[],
  footnoteMarks: readonly FootnoteMark[],
  lang: Lang,
): readonly Reference[] {
  const context: Context = { acts: newActContext(), convention: null, goals: false }
  const marks = grouped(
    footnoteMarks.filter((mark) => mark.lang === lang),
    ({ key }) => key,
  )
  return blocks.flatMap(({ key, text: { [lang]: text } }) => {
    if (text === null) return []
    const own = (marks.get(key) ?? []).map(({ footnote, range: [start, end] }): Found => {
      return { start, end, kind: 'footnote', symbol: null, place: footnote }
    })
    return inOrder([...own, ...findInText(plainForm(text), context)]).map(({ start, end, ...found }) => {
      return { key, lang, range: [start, end] as const, text: text.slice(start, end), ...found }
    })
  })
}

function findInText(plain: string, context: Context): readonly Found[] {
  const articles = findArticles(plain, context.convention)
  const goals = findGoals(plain, context.goals)
  context.convention = articles.last
  context.goals ||= speaksOfGoals(plain)
  return [...documentsIn(plain, context.acts), ...articles.found, ...goals, ...findOwnParagraphs(plain)]
}

/** Symbols and acts with the paragraph that is cited of them. */
function documentsIn(plain: string, context: ActContext): readonly Found[] {
  const symbols = findSymbols(plain).map(({ start, end, symbol }) => {
    return { start, end, after: end, kind: kindOfSymbol(symbol), symbol }
  })
  return [...symbols, ...findActs(plain, context)].map(({ start, end, after, kind, symbol }) => {
    const paragraph = paragraphAfter(plain, after)
    return { start, end: paragraph?.end ?? end, kind, symbol, place: paragraph?.place ?? null }
  })
}

/** By place; of two that overlap the one that begins first stays, unless both are of one range. */
function inOrder(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const each of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1)
    const ofOneRange = last !== undefined && last.start === each.start && last.end === each.end
    if (last === undefined || each.start >= last.end || ofOneRange) kept.push(each)
  }
  return kept
}
