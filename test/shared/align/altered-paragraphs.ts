/**
 * Paragraphs of the four reports with their sentences merged, split, moved and deleted, so that it is known which say
 * the same. The editions have the same sentences in the same order: more than 200 of the 271 paragraphs, and the pairs of
 * the others that score lowest, were compared by reading.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Lexicon } from '../../../shared/align/evidence.ts'
import type { GlossaryIndex } from '../../../shared/align/glossary-index.ts'
import { indexGlossary } from '../../../shared/align/glossary-index.ts'
import { learnWords } from '../../../shared/align/learned-words.ts'
import { pairSentences } from '../../../shared/align/pair-sentences.ts'
import { splitSentences } from '../../../shared/align/sentences.ts'
import type { TextRange } from '../../../shared/model/block.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type { Term } from '../../../shared/model/term.ts'
import { parseGlossary } from '../../../shared/parse/glossary.ts'
import { readEdition, reportIds } from '../parse/report-files.ts'
import type { BundledId } from '../parse/report-files.ts'

/** A sentence, and which of the original sentences it says. */
type Sentence = { readonly text: string; readonly says: readonly number[] }
type Sentences = readonly Sentence[]
type Paragraph = {
  readonly report: BundledId
  readonly key: string
  readonly zh: Sentences
  readonly en: Sentences
}
/** A whole number from 0 to below `n`. */
type Random = (n: number) => number
/** Null where it cannot be done. */
type Operation = (paragraph: Paragraph, random: Random) => Paragraph | null

const glossary: readonly Term[] = parseGlossary(
  readFileSync(resolve(import.meta.dirname, '../../../resources/glossary.tsv'), 'utf8'),
).value

/** All paired blocks; those with two sentences or more can be altered. */
const blocks: readonly Paragraph[] = reportIds.flatMap((report) => {
  const english = new Map(readEdition(report, 'en').blocks.map((block) => [block.key, block.text]))
  const sentencesOf = (text: string, lang: Lang): Sentences =>
    splitSentences(text, lang).map((range, index) => ({ text: text.slice(...range), says: [index] }))
  return readEdition(report, 'zh').blocks.map(({ key, text }) => ({
    report,
    key,
    zh: sentencesOf(text, 'zh'),
    en: sentencesOf(english.get(key) ?? '', 'en'),
  }))
})
const alterable = blocks.filter(({ zh, en }) => zh.length > 1 && zh.length === en.length)

/** The weights of the aligner were fitted on the first half; what it is worth the second tells. */
export const halves = {
  fitted: alterable.filter((_, index) => index % 2 === 0),
  heldOut: alterable.filter((_, index) => index % 2 === 1),
} as const

/** A linear congruential generator (Numerical Recipes 1992): the same paragraphs in every run. */
function randomFrom(seed: number): Random {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** Words that begin a sentence in a capital and go on in none. */
const common =
  /^(?:The|This|That|These|Those|It|They|In|On|At|For|By|To|An?|As|With|From|Such|Both|Its|Their|Under|During|Through|Since|Also|Each|Some|Many|Most|All|Other|Moreover|However|Based|Efforts|Participants|More|Another|Several)\b/

function merged(lang: Lang): Operation {
  return (paragraph, random) => {
    const at = random(paragraph[lang].length - 1)
    const [first, second] = paragraph[lang].slice(at, at + 2)
    const stop = lang === 'zh' ? /。$/ : /(?<=[a-z)])\.$/
    if (first === undefined || second === undefined || !stop.test(first.text)) return null
    const joint = (lang === 'zh' ? ['；', '，'] : ['; ', ', and '])[random(2)] ?? ''
    const rest =
      lang === 'en' && common.test(second.text)
        ? second.text.charAt(0).toLowerCase() + second.text.slice(1)
        : second.text
    const sentence = { text: first.text.replace(stop, joint) + rest, says: [...first.says, ...second.says] }
    return { ...paragraph, [lang]: paragraph[lang].toSpliced(at, 2, sentence) }
  }
}

const borders = {
  zh: { pattern: /[，；]/g, least: 12, stop: '。' },
  en: { pattern: /; (?:and )?|, (?:and |which |while |including )?/g, least: 40, stop: '.' },
} as const

/** At a clause border that is in no bracket or quotation. */
function split(lang: Lang): Operation {
  const { pattern, least, stop } = borders[lang]
  return (paragraph, random) => {
    const places = paragraph[lang].flatMap(({ text }, at) =>
      Array.from(text.matchAll(pattern), ({ 0: border, index }) => ({
        at,
        head: text.slice(0, index),
        rest: text.slice(index + border.length),
      })).filter(({ head, rest }) => head.length >= least && rest.length >= least && !isInside(head)),
    )
    const place = places[random(places.length)]
    if (place === undefined) return null
    const { at, head, rest } = place
    const says = paragraph[lang][at]?.says ?? []
    const halvesOf = [head + stop, rest.charAt(0).toUpperCase() + rest.slice(1)].map((text) => ({
      text,
      says,
    }))
    return { ...paragraph, [lang]: paragraph[lang].toSpliced(at, 1, ...halvesOf) }
  }
}

function isInside(head: string): boolean {
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0
  return count(/[（《「『“([]/g) !== count(/[）》」』”)\]]/g) || count(/"/g) % 2 === 1
}

/** To the next place. */
function swapped(lang: Lang): Operation {
  return (paragraph, random) => move(paragraph, lang, random(paragraph[lang].length - 1), 1)
}

/** Anywhere else. */
function moved(lang: Lang): Operation {
  return (paragraph, random) => {
    const count = paragraph[lang].length
    const from = random(count)
    return count < 3 ? null : move(paragraph, lang, from, ((from + 1 + random(count - 1)) % count) - from)
  }
}

function move(paragraph: Paragraph, lang: Lang, from: number, by: number): Paragraph {
  const rest = paragraph[lang].toSpliced(from, 1)
  return { ...paragraph, [lang]: rest.toSpliced(from + by, 0, ...paragraph[lang].slice(from, from + 1)) }
}

function deleted(lang: Lang): Operation {
  return (paragraph, random) =>
    paragraph[lang].length < 2
      ? null
      : { ...paragraph, [lang]: paragraph[lang].toSpliced(random(paragraph[lang].length), 1) }
}

function inTurn(...operations: readonly Operation[]): Operation {
  return (paragraph, random) =>
    operations.reduce<Paragraph | null>(
      (altered, operation) => (altered === null || altered.en.length < 2 ? null : operation(altered, random)),
      paragraph,
    )
}

const operations = {
  'as they are': (paragraph) => paragraph,
  'two merged, zh': merged('zh'),
  'two merged, en': merged('en'),
  'one split, zh': split('zh'),
  'one split, en': split('en'),
  'neighbours swapped, zh': swapped('zh'),
  'neighbours swapped, en': swapped('en'),
  'one moved, zh': moved('zh'),
  'one moved, en': moved('en'),
  'one deleted, zh': deleted('zh'),
  'one deleted, en': deleted('en'),
  'merged en, swapped zh': inTurn(merged('en'), swapped('zh')),
  'split zh, merged en': inTurn(split('zh'), merged('en')),
  'deleted en, split zh': inTurn(deleted('en'), split('zh')),
} satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
export const operationNames = Object.keys(operations) as OperationName[]

export type Measure = {
  readonly paragraphs: number
  /** Of the links found, the part that is right. */
  readonly precision: number
  /** Of the links there are, the part that is found. */
  readonly recall: number
}

type Counts = {
  readonly paragraphs: number
  readonly found: number
  readonly right: number
  readonly there: number
}

/** Each operation on all paragraphs that it can be done with, and all operations together. */
export function measureAll(
  paragraphs: readonly Paragraph[],
  seed: number,
  terms: readonly Term[] = glossary,
): Readonly<Record<OperationName | 'all', Measure>> {
  const index = indexGlossary(terms)
  const counts = operationNames.map((name) => {
    const random = randomFrom(seed)
    const altered = paragraphs.flatMap((paragraph) => operations[name](paragraph, random) ?? [])
    return [name, total(reportIds.map((report) => countLinks(altered, report, index)))] as const
  })
  const all = total(counts.map(([, count]) => count))
  return Object.fromEntries(
    [...counts, ['all', all] as const].map(([name, count]) => [name, toMeasure(count)]),
  ) as Record<OperationName | 'all', Measure>
}

function countLinks(altered: readonly Paragraph[], report: BundledId, index: GlossaryIndex): Counts {
  const own = altered.filter((paragraph) => paragraph.report === report)
  const lexicon = { glossary: index, learned: learnWords(textsWith(own, report)) }
  return total(
    own.map((paragraph) => {
      const { found, there } = linksOf(paragraph, lexicon)
      const right = [...found].filter((link) => there.has(link)).length
      return { paragraphs: 1, found: found.size, right, there: there.size }
    }),
  )
}

function total(counts: readonly Counts[]): Counts {
  const sum = (field: keyof Counts) => counts.reduce((before, count) => before + count[field], 0)
  return { paragraphs: sum('paragraphs'), found: sum('found'), right: sum('right'), there: sum('there') }
}

function toMeasure({ paragraphs, found, right, there }: Counts): Measure {
  return { paragraphs, precision: right / found, recall: right / there }
}

/** The texts of a report in which these paragraphs stand altered. */
function textsWith(altered: readonly Paragraph[], report: BundledId): readonly { zh: string; en: string }[] {
  const keys = new Map(altered.map((paragraph) => [paragraph.key, paragraph]))
  return blocks
    .filter((block) => block.report === report)
    .map((block) => keys.get(block.key) ?? block)
    .map(({ zh, en }) => ({ zh: join(zh, '').text, en: join(en, ' ').text }))
}

/** Links are pairs of one Chinese and one English sentence, known by their places in the texts. */
function linksOf(paragraph: Paragraph, lexicon: Lexicon): { found: Set<string>; there: Set<string> } {
  const zh = join(paragraph.zh, '')
  const en = join(paragraph.en, ' ')
  const link = (a: TextRange | undefined, b: TextRange | undefined) => `${String(a)} ${String(b)}`
  const there = paragraph.zh.flatMap((chinese, a) =>
    paragraph.en.flatMap((english, b) =>
      chinese.says.some((one) => english.says.includes(one)) ? [link(zh.ranges[a], en.ranges[b])] : [],
    ),
  )
  const found = pairSentences(zh.text, en.text, lexicon).flatMap((pair) =>
    pair.zh.flatMap((a) => pair.en.map((b) => link(a, b))),
  )
  return { found: new Set(found), there: new Set(there) }
}

function join(sentences: Sentences, separator: string): { text: string; ranges: readonly TextRange[] } {
  let text = ''
  const ranges = sentences.map((sentence): TextRange => {
    if (text !== '') text += separator
    const start = text.length
    text += sentence.text
    return [start, text.length]
  })
  return { text, ranges }
}
