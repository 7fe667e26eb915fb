/** The Chinese words that say what a number counts: classifier, noun, and what stands around. */
import type { TextRange } from '../model/block.ts'
import type { CountedUnit } from './units.ts'
import { classifiers } from './classifiers.ts'
import { chineseNounEnd, longestPhrase, nounsIn, untilStop } from './chinese-noun-phrase.ts'
import { chineseNouns, unitsAgree } from './units.ts'
import type { WrittenNumber } from './written-number.ts'

export type ChinesePhrase = {
  /** Of the noun that touches the number, else of a classifier that tells it; null for neither. */
  readonly unit: CountedUnit | null
  readonly range: TextRange
  readonly what: string
}

const classifier = new RegExp(`^(?:[多余]?${classifiers}(?:以上的?)?)?多?`)

/** Of classifiers that stand for one kind of thing by themselves. */
const unitOfClassifier: Readonly<Record<string, CountedUnit>> = {
  名: 'people',
  人: 'people',
  国: 'countries',
  吨: 'tons',
  千克: 'kg',
  公斤: 'kg',
  天: 'time',
  周: 'time',
  年: 'time',
  个月: 'time',
  小时: 'time',
  大: 'parts',
  类: 'parts',
  支: 'items',
  发: 'items',
}

/** How far from its classifier a noun may still touch it (两个区域司法合作网络), in characters. */
const touching = 14

/** Where the noun has ended: stops, particles, and the verbs that follow a count most often. */
const boundary =
  /[\d，。；：、（）《》“”和该其以为在被将并向]|的|对(?!象)|从(?!业)|与(?!会者)|进行|提供(?!商)|参[与加](?!者)|接受|采用|根据|出席|制定|起草|开展|实施|获得|受益于|作为|征求|了/

/** Longest `what`, in characters. */
const longest = 30

/** `known`: what English says it counts; a noun of that unit is then the one, where there is one (用户访问 are users). */
export function chinesePhrase(
  text: string,
  counted: WrittenNumber,
  sentence: TextRange,
  known: CountedUnit | null = null,
): ChinesePhrase {
  const { number, range, measure } = counted
  if (measure !== null) {
    const unit = measure === 'money' ? 'other' : measure
    return { unit, range, what: measured(text, counted, sentence) }
  }
  const after = text.slice(number[1], sentence[1])
  const taken = classifier.exec(after)?.[0] ?? ''
  const rest = after.slice(taken.length)
  // 专门的培训讲习班, 不同的人工智能工具: a short quality stands before the noun.
  const quality = /^[\u4e00-\u9fff]{1,5}的/.exec(rest)?.[0] ?? ''
  const opened = longestNoun(quality) === null ? quality.length : 0
  const near = rest.slice(0, opened) + (rest.slice(opened, touching).split(boundary, 1)[0] ?? '')
  const noun = longestNoun(near, known) ?? longestNoun(near)
  const bare = taken.replace(/[多余]|以上的?/g, '')
  const unit = noun?.unit ?? unitOfClassifier[bare] ?? null
  const { what, end: phraseEnd } = whatOf(text, counted, sentence, {
    taken,
    bare,
    known,
    noun: noun?.end ?? 0,
  })
  return { unit, range: [range[0], Math.max(number[1] + taken.length, phraseEnd)], what }
}

type Taken = {
  /** The classifier as printed, and by itself. */
  readonly taken: string
  readonly bare: string
  readonly known: CountedUnit | null
  /** End of the noun that touches the classifier, from there. */
  readonly noun: number
}

/** What is counted, and where it ends where it follows the number; else 0. */
function whatOf(
  text: string,
  { number, range }: WrittenNumber,
  sentence: TextRange,
  { taken, bare, known, noun }: Taken,
): { readonly what: string; readonly end: number } {
  const start = number[1] + taken.length
  const rest = text.slice(start, sentence[1])
  const lead = /^[的是为]/.exec(rest)?.[0].length ?? 0
  const words = rest.slice(lead)
  const within = (length: number) => ({
    what: words.slice(0, length),
    end: start + lead + length,
  })
  // 吨 and 千克 are of the unit already: what follows is the substance.
  if (/^(?:吨|千克|公斤)$/.test(bare)) return within(/^[^、和]*/.exec(untilStop(words))?.[0].length ?? 0)
  // 30多人参加: people, unless the words before say which.
  const before = nounBefore(text.slice(sentence[0], range[0]), known, bare === '人')
  if (bare === '人' && !/^以/.test(rest))
    return before === '' ? { what: '人', end: start } : { what: before, end: 0 }
  const far = /^来自[^，。；：（）]{0,80}?的(?=([^，。；：（）\d]*))/.exec(words)
  if (far !== null) {
    const phrase = chineseNounEnd(far[1] ?? '', known)
    if (phrase !== null) return { what: (far[1] ?? '').slice(0, phrase.end), end: 0 }
  }
  const phrase = chineseNounEnd(words, known)
  if (phrase !== null) {
    const { what, end } = within(phrase.end)
    // What qualifies a noun is left out where it is too long to be read in a list.
    if (what.length > longestPhrase) return { what: what.split('的').at(-1) ?? what, end: 0 }
    return { what: phrase.others ? `${what}等` : what, end }
  }
  if (before !== '') return { what: before, end: 0 }
  if (noun > lead) return within(noun - lead)
  const clause = untilStop(words)
  if (clause !== '' && clause.length <= longest) return { what: clause, end: 0 }
  return { what: clauseBefore(text, range[0], sentence), end: 0 }
}

/** In the words before a number, the noun with which they end; elsewhere in the sentence where they only sum up (总数达到). */
function nounBefore(before: string, known: CountedUnit | null, onlyPeople: boolean): string {
  const clause = nameBefore(/[^，。；：（）\d]*$/.exec(before)?.[0] ?? '')
  const sumsUp = clause === '' && /总[数计]|共计/.test(/[^，。；：（）]*$/.exec(before)?.[0] ?? '')
  const words = sumsUp ? before.replace(/[，。；：（）][^，。；：（）]*$/, '') : clause
  const last = nounsIn(words)
    .filter(({ unit }) => known === null || known === 'other' || unitsAgree(unit, known))
    .findLast(({ end }) => sumsUp || end === words.length)
  if (last === undefined || (onlyPeople && last.unit !== 'people')) return ''
  return nameBefore(words.slice(0, last.end).split(front).at(-1) ?? '')
}

/** What stands in front of a noun phrase. */
const front = /[，。；：（）\d、]|的|开展|举[办行]|进行|提供|实施|制定|采用|获得|[就共在从向对将了]/

/** The noun that ends last, the longest of those: 区域司法合作网络 is a network. */
function longestNoun(
  words: string,
  known: CountedUnit | null = null,
): { readonly unit: CountedUnit; readonly end: number } | null {
  let best: { unit: CountedUnit; end: number; length: number } | null = null
  for (const [noun, unit] of chineseNouns) {
    const at = words.lastIndexOf(noun)
    if (at < 0 || unit === 'time' || (known !== null && unit !== known)) continue
    const end = at + noun.length
    if (best === null || end > best.end || (end === best.end && noun.length > best.length))
      best = { unit, end, length: noun.length }
  }
  return best
}

function clauseBefore(text: string, start: number, sentence: TextRange): string {
  const words = /[^，。；：（）\d]*$/.exec(text.slice(sentence[0], start))?.[0] ?? ''
  const name = nameBefore(words)
  return name.length > longest ? '' : name
}

/** Where what is told of ends: 方案交付预计将从……. */
const told = /预计|将|[已又]?(?:从|由)(?!于)|增[至加]|减至|降至|达到?|总[额计]|约?为|共/

/** Of a share: 23%为女性 and 占总收入的1.2%; of a sum: what it is said of in its clause. */
function measured(text: string, { measure, number, range }: WrittenNumber, sentence: TextRange): string {
  const before = text.slice(sentence[0], range[0])
  const share = /^[为是]([\u4e00-\u9fff]{1,12})(?![\u4e00-\u9fff])/.exec(
    text.slice(number[1], sentence[1]),
  )?.[1]
  if (measure === '%') {
    if (share !== undefined) return share
    const compared = /(?:比|较|与)(?:19|20)\d\d年(?:相比)?(?:增加|增长|上升|减少|下降)(?=了?$)/.exec(
      before,
    )?.[0]
    if (compared !== undefined) return compared
    const grown = /(?<=[，；])([增升降减]幅)(?:约?为|达到?)?$/.exec(before)?.[1]
    return grown === undefined ? clauseBefore(text, range[0], sentence) : subjectOf(before, -2) + grown
  }
  return subjectOf(before, -1) || clauseBefore(text, range[0], sentence)
}

/** What stands before the verb of a clause of these words: the last, or the one before that. */
function subjectOf(before: string, clause: -1 | -2): string {
  const words = before.split(/[，。；：（）](?!\d{3})/).at(clause) ?? ''
  const end = words.search(told)
  const name = end <= 0 ? '' : nameBefore(words.slice(0, end)).replace(/^(?:19|20)\d\d年/, '')
  return /\d/.test(name) || name.length > longest ? '' : name
}

const opening = /^(?:年(?!轻)|因此|其中|来自|这批|该|共(?!同)|并|而)+/
const closing =
  /(?:[、和及的了]|以及|来自|总数|总共|共计|合计|(?<![发实体])现|已|达到?|增至|预计|(?<!行)为|占|是)+$/

/** What names something in the words before a number; empty when nothing else than the way to the number is left. */
function nameBefore(words: string): string {
  return words.replace(opening, '').replace(closing, '')
}

/** Whether the words around a Chinese number name this unit. */
export function namesUnit(text: string, { number }: WrittenNumber, unit: CountedUnit): boolean {
  const around = text.slice(Math.max(0, number[0] - 30), number[1] + 40)
  return chineseNouns.some(([noun, other]) => unitsAgree(unit, other) && around.includes(noun))
}
