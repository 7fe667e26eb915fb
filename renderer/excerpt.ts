/** What a list shows of a text: the sentences with the places asked for, or what stands for them in the other language. */
import type { TextRange } from '../shared/model/block.ts'
import type { Lang } from '../shared/model/report.ts'
import { langTag } from './i18n.ts'

/** A text with what is to be marked in it. */
export type RowText = {
  readonly lang: Lang
  readonly text: string
  /** Places that answer the query. */
  readonly marks: readonly TextRange[]
  /** Forms of what was found in the other text. */
  readonly terms: readonly TextRange[]
  /** Sentences paired with those of the hits in the other text. */
  readonly sentences: readonly TextRange[]
}

/** `mark` answers the query, `term` is a form of it in the other language, `sentence` stands for the sentence of a hit. */
export type PieceKind = 'mark' | 'term' | 'sentence' | 'plain' | 'gap'
export type Piece = { readonly text: string; readonly kind: PieceKind }

/** Sentences shown of one text. */
const mostSentences = 2
/** UTF-16 units shown of one sentence, and how many of them may stand before the first mark. */
const longest: Readonly<Record<Lang, number>> = { zh: 170, en: 420 }
/** UTF-16 units shown of all sentences that only stand for those of a hit. */
const longestPair: Readonly<Record<Lang, number>> = { zh: 150, en: 380 }
const lead: Readonly<Record<Lang, number>> = { zh: 40, en: 110 }

/** Places to show. */
export function spansOf({ text, lang, marks, terms, sentences }: RowText): readonly TextRange[] {
  const wanted = marks.length > 0 ? marks : terms
  const whole: readonly TextRange[] = [[0, text.length]]
  const chosen = marks.length === 0 && sentences.length > 0 ? sentences : sentencesWith(text, lang, wanted)
  const shown = (chosen.length === 0 ? whole : chosen).slice(0, mostSentences)
  const rooms = marks.length > 0 ? shown.map(() => longest[lang]) : shared(longestPair[lang], shown)
  return shown.map((span, at) => narrowed({ text, lang, span, room: rooms[at] ?? 0 }, wanted))
}

/** An equal share of the units for each span, and what the others leave of theirs. */
function shared(units: number, spans: readonly TextRange[]): readonly number[] {
  const lengths = spans.map(([start, end]) => end - start)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.max(Math.floor(units / spans.length), units - (all - length)))
}

const segmenters = new Map<Lang, Intl.Segmenter>()

function sentencesWith(text: string, lang: Lang, wanted: readonly TextRange[]): readonly TextRange[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(langTag(lang), { granularity: 'sentence' })
  segmenters.set(lang, segmenter)
  const found: TextRange[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const range: TextRange = [index, index + segment.trimEnd().length]
    if (wanted.some((mark) => overlap(mark, range))) found.push(range)
    if (found.length === mostSentences) break
  }
  return found
}

/** The spans' text cut where marks begin and end; an ellipsis where something is left out. */
export function excerpt(row: RowText, spans: readonly TextRange[] = spansOf(row)): readonly Piece[] {
  const { text, lang } = row
  const pieces: Piece[] = []
  const skip = (): number => pieces.push({ text: lang === 'zh' ? '……' : ' … ', kind: 'gap' })
  let at = 0
  for (const [start, end] of spans) {
    if (text.slice(at, start).trim() !== '') skip()
    pieces.push(...cut(row, [start, end]))
    at = end
  }
  if (text.slice(at).trim() !== '') skip()
  return pieces
}

/** The whole text with its marks. */
export function wholeText(row: RowText): readonly Piece[] {
  return cut(row, [0, row.text.length])
}

type Marked = { readonly range: TextRange; readonly kind: 'mark' | 'term' | 'sentence' }

/** A paired sentence is marked as a whole only where no term in it says more. */
function markedOf({ marks, terms, sentences }: RowText): readonly Marked[] {
  const light = terms.length > 0 || marks.length > 0 ? [] : sentences
  return [
    ...marks.map((range) => ({ range, kind: 'mark' as const })),
    ...terms.map((range) => ({ range, kind: 'term' as const })),
    ...light.map((range) => ({ range, kind: 'sentence' as const })),
  ].toSorted((a, b) => a.range[0] - b.range[0])
}

function cut(row: RowText, [start, end]: TextRange): readonly Piece[] {
  const { text } = row
  const pieces: Piece[] = []
  let at = start
  for (const { range, kind } of markedOf(row)) {
    const from = Math.max(range[0], at)
    const to = Math.min(range[1], end)
    if (to <= from) continue
    pieces.push({ text: text.slice(at, from), kind: 'plain' }, { text: text.slice(from, to), kind })
    at = to
  }
  pieces.push({ text: text.slice(at, end), kind: 'plain' })
  return pieces.filter((piece) => piece.text !== '')
}

type Narrowing = {
  readonly text: string
  readonly lang: Lang
  readonly span: TextRange
  /** UTF-16 units to show. */
  readonly room: number
}

/** The span itself, or the part of it around its first mark when it is too long to show. */
function narrowed(
  { text, lang, span: [start, end], room }: Narrowing,
  wanted: readonly TextRange[],
): TextRange {
  if (end - start <= room) return [start, end]
  const mark = wanted.find((range) => overlap(range, [start, end]))?.[0] ?? start
  const from = mark - lead[lang] <= start ? start : wordEdge(text, mark - lead[lang])
  const to = from + room >= end ? end : wordEdge(text, from + room)
  return [from, to]
}

/** The next place where a Latin word is not cut, at its hyphen neither, nor a surrogate pair. */
function wordEdge(text: string, at: number): number {
  let edge = at
  while (
    edge < text.length &&
    edge < at + 30 &&
    /[\p{Script=Latin}\p{N}’'\u2010\u2011\u{DC00}-\u{DFFF}-]/u.test(text[edge] ?? '')
  )
    edge++
  return edge
}

export function overlap(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && other[0] < one[1]
}
