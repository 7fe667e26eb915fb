/** From words in one language to the sentences of the other that say the same. */
import { splitSentences } from '../align/sentences.ts'
import type { Block, TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'
import { otherLang } from '../model/report.ts'

/**
 * The sentences of the other language that are paired with those that `ranges` touch, in text order; sentences with
 * only white space between them are one range. Empty when the block lacks the other language or the sentences touched
 * have no counterpart.
 */
export function counterpart(
  block: Pick<Block, 'text' | 'sentences'>,
  lang: Lang,
  ranges: readonly TextRange[],
): readonly TextRange[] {
  const other = otherLang(lang)
  const text = block.text[other]
  if (text === null) return []
  const touched = new Set(ranges.flatMap((range) => touchedSentences(block, lang, range)))
  const pairs = block.sentences.filter((pair) => pair[lang].some((sentence) => touched.has(sentence)))
  return joinNeighbours(text, inTextOrder(pairs.flatMap((pair) => pair[other])))
}

/**
 * The sentences of `lang` that share a character with the range, in text order. An empty range is a caret: it touches
 * the sentence it stands in or before, and at the end of the text or between sentences the one that it follows.
 */
export function touchedSentences(
  block: Pick<Block, 'text' | 'sentences'>,
  lang: Lang,
  [start, end]: TextRange,
): readonly TextRange[] {
  const sentences = sentencesOf(block, lang)
  if (start < end) return sentences.filter(([from, to]) => from < end && start < to)
  const found = sentences.findLast(([from]) => from <= start) ?? sentences[0]
  return found === undefined ? [] : [found]
}

/** Those of the pairs; a block in one language has no pairs, but sentences. */
function sentencesOf(
  { text, sentences }: Pick<Block, 'text' | 'sentences'>,
  lang: Lang,
): readonly TextRange[] {
  if (sentences.length > 0) return inTextOrder(sentences.flatMap((pair) => pair[lang]))
  return splitSentences(text[lang] ?? '', lang)
}

function inTextOrder(ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.toSorted(([a], [b]) => a - b)
}

function joinNeighbours(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const [start, end] of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && text.slice(last[1], start).trim() === '')
      joined[joined.length - 1] = [last[0], end]
    else joined.push([start, end])
  }
  return joined
}
