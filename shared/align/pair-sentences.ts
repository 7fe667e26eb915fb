/** Pairs the sentences of a block: one to one where both languages have as many, else all with all. */
import type { SentencePair } from '../model/block.ts'
import { splitSentences } from './sentences.ts'

export function pairSentences(zhText: string, enText: string): readonly SentencePair[] {
  const zh = splitSentences(zhText, 'zh')
  const en = splitSentences(enText, 'en')
  if (zh.length === 0 || en.length === 0) return []
  if (zh.length !== en.length) return [{ zh, en }]
  return zh.map((range, index) => ({ zh: [range], en: en.slice(index, index + 1) }))
}
