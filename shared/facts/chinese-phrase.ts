/** The Chinese words that say what a number counts: classifier, noun, and what stands around. */
import type { TextRange } from '../model/block.ts'
import type { CountedUnit } from './units.ts'
import { classifiers } from './classifiers.ts'
import { chineseMeasured, chineseWhat } from './chinese-what.ts'
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
    return { unit, range, what: chineseMeasured(text, counted, sentence) }
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
  const { what, end: phraseEnd } = chineseWhat(text, counted, sentence, {
    taken,
    bare,
    known,
    noun: noun?.end ?? 0,
  })
  return { unit, range: [range[0], Math.max(number[1] + taken.length, phraseEnd)], what }
}

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

/** Whether the words around a Chinese number name this unit. */
export function namesUnit(text: string, { number }: WrittenNumber, unit: CountedUnit): boolean {
  const around = text.slice(Math.max(0, number[0] - 30), number[1] + 40)
  return chineseNouns.some(([noun, other]) => unitsAgree(unit, other) && around.includes(noun))
}
