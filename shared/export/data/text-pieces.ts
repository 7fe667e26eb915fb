/** A block in the pieces that translators' tools work on: the whole of it, or its sentences in pairs. */
import type { Block, TextRange } from '../../model/block.ts'
import type { ExportOptions } from '../../model/export.ts'
import type { Lang } from '../../model/report.ts'

/** What says the same in both languages; null where a side has nothing. Not both are null. */
export type TextPiece = { readonly [Of in Lang]: TextRange | null }

/**
 * In text order of both languages, and together all of the block but the space between sentences. Where the sentences
 * of a language change places, or several belong to one, those concerned are one piece. A block that only one language
 * has is one piece.
 */
export function piecesOf(
  { text, sentences }: Pick<Block, 'text' | 'sentences'>,
  level: ExportOptions['level'],
): readonly TextPiece[] {
  const whole = { zh: wholeOf(text.zh), en: wholeOf(text.en) }
  if (level === 'paragraph' || sentences.length === 0)
    return whole.zh === null && whole.en === null ? [] : [whole]
  const inText = {
    zh: ordered(sentences.flatMap(({ zh }) => zh)),
    en: ordered(sentences.flatMap(({ en }) => en)),
  }
  const pieces: TextPiece[] = []
  const taken: Record<Lang, TextRange[]> = { zh: [], en: [] }
  const from: Record<Lang, number> = { zh: 0, en: 0 }
  for (const pair of sentences) {
    taken.zh.push(...pair.zh)
    taken.en.push(...pair.en)
    const next = { zh: nextPart(inText.zh, from.zh, taken.zh), en: nextPart(inText.en, from.en, taken.en) }
    if (next.zh === 'broken' || next.en === 'broken') continue
    pieces.push({ zh: next.zh, en: next.en })
    for (const lang of ['zh', 'en'] as const) {
      from[lang] += taken[lang].length
      taken[lang] = []
    }
  }
  return pieces
}

/** From the first of `taken` to the last when they are the very next ones in the text, else `broken`. */
function nextPart(
  inText: readonly TextRange[],
  from: number,
  taken: readonly TextRange[],
): TextRange | null | 'broken' {
  const sorted = ordered(taken)
  if (sorted.some(([start], index) => inText[from + index]?.[0] !== start)) return 'broken'
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? null : [first[0], last[1]]
}

function ordered(ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.toSorted(([a], [b]) => a - b)
}

function wholeOf(text: string | null): TextRange | null {
  return text === null ? null : [0, text.length]
}
