/** What a row shows of a block: the sentences that answer the query, and what stands for them in the other language. */
import type { SentencePair, TextRange } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'

export type Piece = { readonly text: string; readonly mark: boolean }

/** Places to show in the language of the hit and in the other one; null: the other text from its start. */
export type Spans = { readonly own: readonly TextRange[]; readonly other: readonly TextRange[] | null }

/** Sentence pairs shown of one block. */
const mostPairs = 2
/** UTF-16 units shown of one sentence, and how many of them may stand before the first mark. */
const longest: Readonly<Record<Lang, number>> = { zh: 170, en: 420 }
const lead: Readonly<Record<Lang, number>> = { zh: 40, en: 110 }

export function spansOf(
  text: string,
  lang: Lang,
  ranges: readonly TextRange[],
  sentences: readonly SentencePair[],
): Spans {
  const answering = sentences.filter((pair) =>
    ranges.some((range) => pair[lang].some((own) => overlap(own, range))),
  )
  if (answering.length === 0) return { own: [narrowed(text, lang, [0, text.length], ranges)], other: null }
  const shown = answering.slice(0, mostPairs)
  return {
    own: shown.flatMap((pair) => hull(pair[lang])).map((span) => narrowed(text, lang, span, ranges)),
    other: shown.flatMap((pair) => hull(pair[otherLang(lang)])),
  }
}

/** The spans' text cut where marks begin and end; an ellipsis where something is left out. */
export function excerpt(
  text: string,
  spans: readonly TextRange[],
  ranges: readonly TextRange[],
  lang: Lang,
): readonly Piece[] {
  const pieces: Piece[] = []
  const skip = (): number => pieces.push({ text: lang === 'zh' ? '……' : ' … ', mark: false })
  let at = 0
  for (const [start, end] of spans) {
    if (text.slice(at, start).trim() !== '') skip()
    pieces.push(...cut(text, [start, end], ranges))
    at = end
  }
  if (text.slice(at).trim() !== '') skip()
  return pieces
}

function cut(text: string, [start, end]: TextRange, ranges: readonly TextRange[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const range of ranges) {
    const from = Math.max(range[0], at)
    const to = Math.min(range[1], end)
    if (to <= from) continue
    pieces.push({ text: text.slice(at, from), mark: false }, { text: text.slice(from, to), mark: true })
    at = to
  }
  pieces.push({ text: text.slice(at, end), mark: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The span itself, or the part of it around its first mark when it is too long to show. */
function narrowed(
  text: string,
  lang: Lang,
  [start, end]: TextRange,
  ranges: readonly TextRange[],
): TextRange {
  if (end - start <= longest[lang]) return [start, end]
  const mark = ranges.find((range) => overlap(range, [start, end]))?.[0] ?? start
  const from = mark - lead[lang] <= start ? start : wordEdge(text, mark - lead[lang])
  const to = from + longest[lang] >= end ? end : wordEdge(text, from + longest[lang])
  return [from, to]
}

/** The next place where a Latin word is not cut, nor a surrogate pair. */
function wordEdge(text: string, at: number): number {
  let edge = at
  while (
    edge < text.length &&
    edge < at + 30 &&
    /[\p{Script=Latin}\p{N}\u{DC00}-\u{DFFF}]/u.test(text[edge] ?? '')
  )
    edge++
  return edge
}

function hull(ranges: readonly TextRange[]): readonly TextRange[] {
  const first = ranges[0]
  const last = ranges.at(-1)
  return first === undefined || last === undefined ? [] : [[first[0], last[1]]]
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && other[0] < one[1]
}
