/** The English noun phrase that says what a number counts. */
import type { TextRange } from '../model/block.ts'
import type { CountedUnit } from './units.ts'
import { unitOfNoun, unitOfPhrase } from './units.ts'
import type { WrittenNumber } from './written-number.ts'

export type CountedPhrase = {
  readonly unit: CountedUnit
  /** From the words of the bound to the noun, where it touches; else only the number. */
  readonly range: TextRange
  readonly what: string
}

/** Words with which the phrase has ended, when no noun was found before them. */
const ends =
  /^(?:of|in|for|from|to|with|by|on|at|under|across|between|during|through|were|was|is|are|have|has|had|which|who|that|whose|while|as|or|will|within|into|against|including|per|than|since|but|it|the|these|those|his|their)$/i
const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu
const mostWords = 12

/** `used by more than 550 investigators`, `the number of users increasing to …` */
const countsUsers = /\bused by $|\bnumber of users\b[^,.;]*$/

/** Null: nothing that is counted stands near. `sentence` is where the phrase may stand. */
export function englishPhrase(
  text: string,
  counted: WrittenNumber,
  sentence: TextRange,
): CountedPhrase | null {
  const { measure, range, number } = counted
  if (measure !== null) {
    const unit = measure === 'money' ? 'other' : measure
    return { unit, range, what: wordsAround(text, counted, sentence) }
  }
  const after = text.slice(number[1], sentence[1])
  const hyphenated = /^[- ](day|week|month|year|hour|minute)\b/.exec(after)
  if (hyphenated !== null)
    return { unit: 'time', range: [range[0], number[1] + hyphenated[0].length], what: '' }
  const found = nounAfter(after)
  if (found !== null) {
    const end = number[1] + found.end
    const before = text.slice(sentence[0], range[0])
    const unit = found.unit === 'people' && countsUsers.test(before) ? 'users' : found.unit
    return { unit, range: [range[0], end], what: withModifiers(after, found.end) }
  }
  const before = nounBefore(text.slice(sentence[0], range[0]))
  return before === null ? null : { unit: before.unit, range, what: before.what }
}

/** `three are Professionals`, `seven of those countries` */
const lead = /^ (?:were|was|are|is|of (?:those|these|the|its|their|all))(?= )/

type Noun = { readonly unit: CountedUnit; readonly end: number }

/** The first noun of the list in the words after the number; any other plural where there is none. */
function nounAfter(after: string): Noun | null {
  const copula =
    /^ (?:were|was|are|is|of (?:those|these|the|its|their|all))(?= )/.exec(after)?.[0].length ?? 0
  let other: Noun | null = null
  let last = copula
  let count = 0
  for (const { 0: found, index } of after.slice(copula).matchAll(word)) {
    const start = index + copula
    const between = after.slice(last, start)
    if (/[.;:()"“”—]/.test(between) || (between.includes(',') && other !== null)) break
    if (++count > mostWords || ends.test(found)) break
    const end = start + found.length
    last = end
    if (/^nations$/i.test(found) && /United $/i.test(after.slice(0, start))) continue
    const noun = (found.split('-').at(-1) ?? found).replace(/[’']$/, '')
    const unit = unitOfNoun(noun)
    const next = /^ ([\p{L}-]+)/u.exec(after.slice(end))?.[1]
    if (unit !== null && isHead(noun, next)) {
      const phrase = after.slice(0, end)
      const whole = stretched(after, end, unit)
      return { unit: unitOfPhrase(phrase, after.slice(end), unit), end: whole }
    }
    if (unit === null && other === null && /[^sui]s$/.test(noun) && !/['’]s$/.test(noun))
      other = { unit: 'other', end }
  }
  return other
}

/** `States parties`, `staff members`: the phrase goes on. */
function stretched(after: string, end: number, unit: CountedUnit): number {
  const next = /^ (parties|members)\b/.exec(after.slice(end))
  return next !== null && (unit === 'States' || unit === 'people') ? end + next[0].length : end
}

/** `police officers`, `youth centres`: a noun without a plural is the head only where no noun follows. */
function isHead(noun: string, next: string | undefined): boolean {
  return noun.endsWith('s') || next === undefined || next === 'members' || unitOfNoun(next) === null
}

function nounBefore(before: string): { readonly unit: CountedUnit; readonly what: string } | null {
  const words = Array.from(before.matchAll(word))
  for (const { 0: found, index } of words.toReversed().slice(0, 40)) {
    const unit = unitOfNoun(found)
    if (unit === null || unit === 'time' || unit === 'parts' || !/s$|people|staff|personnel/.test(found))
      continue
    if (/^nations$/i.test(found)) continue
    const phrase = /(?:[\p{L}’'-]+ ){0,3}$/u.exec(before.slice(0, index))?.[0] ?? ''
    const trimmed = phrase.replace(/^(?:.*\b(?:of|the|in|for|to|and|by|with)\b )/i, '')
    return {
      unit: unitOfPhrase(trimmed + found, '', unit),
      what: trimmed.replace(/^(?:two|three|four|five|six|seven|eight|nine|more than|the) /i, '') + found,
    }
  }
  return null
}

/** Longest `what`, in words. */
const mostModifiers = 12

/** The phrase with what is said of it, as far as the next stop, verb or number. */
function withModifiers(after: string, nounEnd: number): string {
  const rest = /^[^,.;:()\d$]*/.exec(after.slice(nounEnd))?.[0] ?? ''
  const verb = rest.search(verbs)
  const phrase = after.slice(0, nounEnd).replace(lead, '')
  const words = `${phrase}${verb < 0 ? rest : rest.slice(0, verb)}`.trim().split(' ')
  return words.slice(0, mostModifiers).join(' ').replace(loose, '').replace(loose, '')
}

/** Where what is said of the noun ends: a verb or a year. */
const verbs =
  / (?:were|was|is|are|have|has|had|will|which|who|that|benefited|received|attended|visited|adopted|exchanged|to|while|and (?:\w{2,15}ed|the)|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/
/** What the words are cut off at must not end with. */
const loose =
  / (?:of|in|for|and|the|by|with|on|from|at|a|an|as|or|to|more than|over|at least|approximately|about|nearly|some|up to|a total of)$/

/** Of a share, a sum, or a number without a noun: the words after it when they go on with it, else those before. */
export function wordsAround(text: string, { number, range }: WrittenNumber, sentence: TextRange): string {
  const after = text.slice(number[1], sentence[1])
  const of = /^ (?:of|in|for|from)\b(?! (?:19|20)\d\d)[^,.;:()]*/.exec(after)?.[0]
  const before = /[^,.;:()]*[,.;:()]? ?$/.exec(text.slice(sentence[0], range[0]))?.[0] ?? ''
  const words = (of ?? before)
    .replace(/[,.;:()] ?$/, '')
    .trim()
    .split(' ')
  const kept = of === undefined ? words.slice(-8) : words.slice(0, 9)
  return kept
    .join(' ')
    .replace(/^(?:of|in|for|from|and|the) /, '')
    .replace(loose, '')
}
