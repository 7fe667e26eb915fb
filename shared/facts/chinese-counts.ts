/** Numbers that count something in a Chinese text. Dates, ordinals, titles and numbers of paragraphs are left out. */
import { chineseScales } from '../align/numbers.ts'
import type { TextRange } from '../model/block.ts'
import type { FactBound } from '../model/fact.ts'
import { classifiers } from './classifiers.ts'
import { chineseNumeral, numeralCharacters } from './chinese-numeral.ts'
import { halfWidth, joinRanges, scaled } from './written-number.ts'
import type { WrittenNumber } from './written-number.ts'

/** 千 before 克 and 瓦 is of the unit. The counts are bounded so that no text takes more than linear time. */
const figures =
  /(百分之)?([$€£]?)((?<!\d)\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)( ?[多余]?)((?:[十百千]?万|十?亿|[十百千](?!克|瓦|米))?)( ?%)?/g
const numerals = new RegExp(
  `(百分之)?([${numeralCharacters}]{1,20})([多余几]?)(${classifiers}|(?=[多余]))?`,
  'g',
)

/** 缔约 and 最近 end in what looks like a bound. */
const boundBefore =
  /(?:(逾|超过|超出|多于|高于|大于|多达|至少|不少于|不低于|起码)|((?<!缔|条|合|签|公)大?约为?|大概|(?<!最|附|邻|靠|新|远)近|将近|接近)|(不超过|不多于|不到|不足|至多|最多|高达))(?:[了有为]|达到?)? ?$/
const boundAfter = new RegExp(`^${classifiers}?(?:以上|(左右|上下)|(以下|以内))`)

const rangeWord = /^ ?(?:至|到|～|~|－|–|—|-) ?$/

/** Before and after figures that name and do not count. */
const namesBefore = /(?:[A-Za-zＡ-Ｚ/第\d.,:：№][-–]?|[A-Za-z] )$/
/** Of these the number is a name only where nothing is counted after it: 项目6, but 项目15个. */
const headsBefore = /(?:项目|段|条|款|附件|议程|决议|编号|章|节|号|图|表|注) ?$/
const countedAfter = new RegExp(`^[多余]?${classifiers}`)
const namesAfter =
  /^(?:[A-Za-z/.]|[-–]?[A-Z]|\d|[)）\]]| ?(?:年(?!的|来|以|前|后|期|时|之|内|间)|月|日|号|段|条|款|届|时\d)|(?:年代|世纪)|[-–至](?:19|20)\d\d(?:年|两年期|双年)|国集团)/
/** In the same list as a number that names: 第20至22段, 第13、14和16条. */
const one = '\\d[\\d.]{0,15}(?:\\([a-z]\\))?'
const list = `${one}(?:(?:至|到|、|和|及|-|–)第?${one}){0,20}`
const namedLists = new RegExp(
  [
    `(?:第|目标)${list}`,
    `(?:项目|附件|段)${list}(?!\\d|[多余]?${classifiers})`,
    `${list}(?:段|条|款|号|届|月|日|年(?=\\d|第|[一二三四五六七八九十至年和、，。；）)》]))`,
  ].join('|'),
  'g',
)

/** In text order; both ends of a range (20至25个) follow each other. Never throws. */
export function chineseCounts(source: string): readonly WrittenNumber[] {
  const text = halfWidth(source)
  const closed = namingRanges(text)
  const found = [...figureCounts(text), ...numeralCounts(text)]
    .filter(({ number }) => !closed.some(([start, end]) => number[0] >= start && number[0] < end))
    .toSorted((one, other) => one.number[0] - other.number[0])
  // 20至25个, 700至1,000名
  return joinRanges(found, (first, second) =>
    rangeWord.test(text.slice(first.number[1], second.number[0])) ? 0 : null,
  )
}

/** Titles in book marks, and numbers that name. */
function namingRanges(text: string): readonly TextRange[] {
  return [/《[^》]{0,200}》/g, namedLists].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }) => [index, index + words.length] as const),
  )
}

function figureCounts(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(figures)).flatMap((match) => {
    const [whole, ofHundred, dollar, digits = '', more = '', scale = '', sign] = match
    const isPercent = ofHundred !== undefined || sign !== undefined
    const start = match.index
    // 多 without a scale after it belongs to what follows: 50多项.
    const end = start + whole.trimEnd().length
    const before = text.slice(Math.max(0, start - 8), start)
    const after = text.slice(end, end + 8)
    if (dollar === '' && namesBefore.test(before)) return []
    const currency = currencyAfter.exec(after)
    const isBare = !isPercent && scale === '' && currency === null && dollar === ''
    if (isBare && (namesAfter.test(after) || isYear(digits, after))) return []
    if (isBare && headsBefore.test(before) && !countedAfter.test(after)) return []
    if (isBare && digits.length < 3 && isListMark(text, start, end)) return []
    if (isBare && digits.endsWith('.0')) return []
    const number: TextRange = [start, end + (currency?.[0].length ?? 0)]
    const counted: Counted = {
      value: scaled(digits, chineseScales[scale] ?? 1),
      number,
      measure: isPercent ? '%' : moneyOf(currency?.[2] ?? dollar),
      spelled: false,
      more: more.trim() !== '' || currency?.[1] !== undefined,
    }
    return [bounded(text, counted)]
  })
}

const currencyAfter = /^(多)?(美元|欧元|英镑|日元|瑞士法郎|人民币|加元|澳元)/

/** `sign`: of a currency, or its name; empty for none. */
function moneyOf(sign: string | undefined): WrittenNumber['measure'] {
  if (sign === undefined || sign === '') return null
  return sign === '$' || sign === '美元' ? 'USD' : 'money'
}

/** Reports separate thousands: four figures without a comma are a year, unless a classifier follows. */
function isYear(digits: string, after: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && (after.startsWith('年') || !countedAfter.test(after))
}

function isListMark(text: string, start: number, end: number): boolean {
  return /[([（]/.test(text.charAt(start - 1)) && /[)\]）]/.test(text.charAt(end))
}

function numeralCounts(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(numerals)).flatMap((match) => {
    const [, ofHundred, numeral = '', more, classifier] = match
    const start = match.index
    const before = text.slice(Math.max(0, start - 2), start)
    const value = chineseNumeral(numeral)
    if (value === null || /(?:[第\d%.数几]|星期|周)$/.test(before) || more === '几') return []
    if (ofHundred === undefined && (classifier === undefined || numeral === '一')) return []
    const end = start + (ofHundred?.length ?? 0) + numeral.length + (more ?? '').length
    const after = text.slice(end)
    if (ofHundred === undefined && !countsAfter(classifier ?? '', after, before)) return []
    const counted: Counted = {
      value,
      number: [start, classifier === '美元' ? end + 2 : end],
      measure: ofHundred !== undefined ? '%' : classifier === '美元' ? 'USD' : null,
      spelled: true,
      more: more !== '' && more !== undefined,
    }
    return [bounded(text, counted)]
  })
}

/** 两年期 and 三年期 name a period, 五月 and 五日 a day, 两国 is two countries, 三大 is three of a kind. */
function countsAfter(classifier: string, after: string, before: string): boolean {
  if (classifier === '日' || classifier === '届') return false
  if (classifier === '年' && /^年(?:度|期|代)/.test(after)) return false
  // 其中一, 每一, 另一: one of several. 一 itself is no count before any classifier.
  return !/[每另某]$/.test(before)
}

type Counted = Omit<WrittenNumber, 'bound' | 'range'> & { readonly more: boolean }

function bounded(text: string, { more, ...counted }: Counted): WrittenNumber {
  const [start, end] = counted.number
  const before = boundBefore.exec(text.slice(Math.max(0, start - 6), start))
  const after = text.slice(end, end + 6)
  const afterwards = boundAfter.exec(after)
  const manyAfter = /^(?:多|余)(?!于|边|方|元|数|样|哈)/.test(after) || after.startsWith('个多')
  const bound = ((): FactBound => {
    if (before?.[3] !== undefined || afterwards?.[2] !== undefined) return 'at-most'
    if (more || manyAfter || before?.[1] !== undefined) return 'at-least'
    if (afterwards !== null) return afterwards[1] === undefined ? 'at-least' : 'about'
    return before?.[2] === undefined ? null : 'about'
  })()
  return { ...counted, bound, range: [start - (before?.[0].length ?? 0), end] }
}
