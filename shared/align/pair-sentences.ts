/** Pairs the sentences of a block: which say the same, n to m, in whatever order the other language has them. */
import type { SentencePair, TextRange } from '../model/block.ts'
import { cluesOf } from './evidence.ts'
import type { Lexicon } from './evidence.ts'
import { findLinks } from './find-links.ts'
import { linkScorer } from './link-score.ts'
import type { Link } from './link-score.ts'
import { refineLinks } from './refine-links.ts'
import { splitSentences } from './sentences.ts'

/** A block of more is no paragraph of a report; looking for its pairs would take seconds. */
const mostSentences = 60

/**
 * In the order of the Chinese; an English sentence without counterpart comes after the pair of the one before it.
 * Every sentence is in one pair, and one without counterpart in a pair with an empty side. Empty when a text is.
 */
export function pairSentences(zhText: string, enText: string, lexicon: Lexicon): readonly SentencePair[] {
  const zh = splitSentences(zhText, 'zh')
  const en = splitSentences(enText, 'en')
  if (zh.length === 0 || en.length === 0) return []
  if (zh.length === 1 && en.length === 1) return [{ zh, en }]
  if (Math.max(zh.length, en.length) > mostSentences) return [{ zh, en }]
  const zhSentences = zh.map((range) => zhText.slice(...range))
  const enSentences = en.map((range) => enText.slice(...range))
  const score = linkScorer(zhSentences, enSentences, cluesOf(zhSentences, enSentences, lexicon))
  const links = refineLinks(findLinks(zh.length, en.length, score), score)
  return inOrder(links).map((link) => ({ zh: at(zh, link.zh), en: at(en, link.en) }))
}

function inOrder(links: readonly Link[]): readonly Link[] {
  const first = ({ zh }: Link) => zh[0] ?? 0
  const ordered = links.filter(({ zh }) => zh.length > 0).sort((a, b) => first(a) - first(b))
  const alone = links.filter(({ zh }) => zh.length === 0).flatMap(({ en }) => en)
  for (const place of alone.sort((a, b) => a - b)) {
    const before = ordered.findIndex(({ en }) => en.includes(place - 1))
    ordered.splice(before + 1, 0, { zh: [], en: [place] })
  }
  return ordered
}

function at(ranges: readonly TextRange[], places: readonly number[]): readonly TextRange[] {
  return ranges.filter((_, place) => places.includes(place))
}
