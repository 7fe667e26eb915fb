/** Where a figure stands: its report, its block, its words in their sentence. */
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { FactWords } from '../../shared/model/fact.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { blocksByKey } from '../heading-path.ts'
import { reportLine } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'

/** Its id while it is not in the library. */
export function reportName(id: ReportId, reports: readonly Report[], lang: Lang): string {
  const report = reports.find((each) => each.id === id)
  return report === undefined ? id : reportLine(report, lang)
}

/** Undefined while the text is being read. */
export function blockOf(
  texts: ReportTexts | null,
  { report, key }: { readonly report: ReportId; readonly key: BlockKey },
): Block | undefined {
  const text = texts?.get(report)
  return text === undefined ? undefined : blocksByKey(text).get(key)
}

/** UTF-16 units before the words that are shown of their text, and after them. */
const around: Readonly<Record<Lang, readonly [before: number, after: number]>> = {
  zh: [10, 60],
  en: [24, 160],
}

export type WordsInText = { readonly text: string; readonly marks: readonly TextRange[] }

/** The words of a figure with what stands around them; the words alone while the text is being read. */
export function inContext(words: FactWords, lang: Lang, block: Pick<Block, 'text'> | undefined): WordsInText {
  const text = block?.text[lang] ?? null
  const [start, end] = words.range
  if (text?.slice(start, end) !== words.text) return { text: words.text, marks: [[0, words.text.length]] }
  const sentence = sentenceStart(text, start)
  const isCut = start - around[lang][0] > sentence
  const from = isCut ? wordStart(text, start - around[lang][0], start) : sentence
  const cut = isCut ? (lang === 'zh' ? '……' : '… ') : ''
  const shown = text.slice(from, end + around[lang][1])
  const mark = cut.length + start - from
  return { text: cut + shown, marks: [[mark, mark + end - start]] }
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(0, at)
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('. '), before.lastIndexOf('；'))
  return stop < 0 ? 0 : stop + (before[stop] === '.' ? 2 : 1)
}

/** The next place before `end` where no Latin word and no surrogate pair is cut, past any stop. */
function wordStart(text: string, at: number, end: number): number {
  let edge = at
  while (edge < end && /[\p{Script=Latin}\p{N}’'\uDC00-\uDFFF-]/u.test(text[edge - 1] ?? '')) edge++
  while (edge < end && /[\s，、：,:]/u.test(text[edge] ?? '')) edge++
  return edge
}

/** The sentence that has the words of a figure, with them marked; null while the text is being read. */
export function sentenceOf(words: FactWords, lang: Lang, block: Block | undefined): WordsInText | null {
  const text = block?.text[lang] ?? null
  const [start, end] = words.range
  if (text?.slice(start, end) !== words.text) return null
  const all = (block?.sentences ?? []).flatMap((pair) => pair[lang])
  const [from, to] = all.find((range) => range[0] <= start && end <= range[1]) ?? [0, text.length]
  return { text: text.slice(from, to), marks: [[start - from, end - from]] }
}
