/** The English noun phrase that says what a number counts. */
import type { TextRange } from '../model/block.ts'
import type { CountedUnit } from './units.ts'
import { complementEnd, englishNounEnd } from './english-noun-phrase.ts'
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
    const before = text.slice(sentence[0], range[0])
    const unit = found.unit === 'people' && countsUsers.test(before) ? 'users' : found.unit
    const { end, others } = englishNounEnd(after, found.end)
    const what = after.slice(0, end).replace(lead, '').trim()
    return { unit, range: [range[0], number[1] + end], what: others ? `${what} and others` : what }
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

/**
 * `police officers`, `systems engineers`: not the head where another noun follows. What several do has no -s, so that a
 * plural after a plural is always one.
 */
function isHead(noun: string, next: string | undefined): boolean {
  if (next !== undefined && /[^s]s$/.test(next) && unitOfNoun(next) !== null)
    return next === 'parties' || next === 'members'
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
      what: trimmed.replace(/^(?:new|two|three|four|five|six|seven|eight|nine|more than|the) /i, '') + found,
    }
  }
  return null
}

/** Longest `what` that stands before a number, in words. */
const mostBefore = 12

/** The verb of what is told, and what leads to the number. */
const told =
  / (?:is|are|was|were|has|have|had|will|would|could|should|may|rose|rising|rises|increas(?:ed|ing|es)|grew|growing|fell|falling|decreas(?:ed|ing)|amount(?:ed|ing)|reach(?:ed|ing)|stood|totall(?:ed|ing))\b.*$/
const leading = /(?:^| )(?:to|by|at|from|of|than|a total of|up to)$/
const opening = /^(?:with|and|in|but|while|thus|bringing|of) /i
/** The number is of when it was, and not of what. */
const period = /^(?:the )?(?:biennium|period|year|\d{4}|[A-Z][a-z]+ \d{4})\b/

/** Of a share, a sum, or a number without a noun: the words after it when they say of what it is, else what it is said of. */
export function wordsAround(
  text: string,
  { measure, number, range }: WrittenNumber,
  sentence: TextRange,
): string {
  const after = text.slice(number[1], sentence[1])
  const share = /^ (?:were|are|was|is) ([a-z][\w-]*(?: [\w-]+){0,2}?)(?=[.,;:)]|$| (?:and|in|of|from) )/.exec(
    after,
  )?.[1]
  if (measure === '%' && share !== undefined) return share
  const of = (measure === '%' ? /^ of / : /^ (?:of|in|for) /).exec(after)?.[0]
  if (of !== undefined && !period.test(after.slice(of.length))) {
    const words = after.slice(measure === '%' ? 1 : of.length, complementEnd(after, 0, of.length))
    if (words !== '') return words
  }
  const before = text.slice(sentence[0], range[0]).trimEnd()
  const compared = /^ (?:over|on|compared with|from) (?:19|20)\d\d\b/.exec(after)?.[0] ?? ''
  const grows =
    measure === '%' && / (?:increased?|ris(?:e|es|en)|rose|grow|grew|grown) by$/.test(before)
      ? 'increase in '
      : ''
  const subject = subjectOf(before)
  if (subject === '') return ''
  return grows === ''
    ? `${subject.replace(/^The /, '')}${compared}`
    : `${grows}${subject.replace(/^The /, 'the ')}${compared}`
}

/** Of the nearest clause that has one: `Programme delivery by UNODC is projected to increase by …, from …` */
function subjectOf(before: string): string {
  for (const clause of before.split(/[;:()] ?|, /).toReversed()) {
    if (leading.test(clause) && /^(?:from|to|by)\b/.test(clause)) continue
    // The fund awarded grants totalling $5 million.
    const object = / (?:totalling|amounting to|worth)$/.test(clause)
      ? /^.*\b\w{3,}ed /.exec(clause)?.[0].length
      : 0
    const words = clause
      .slice(object ?? 0)
      .replace(told, '')
      .replace(leading, '')
      .replace(opening, '')
      .trim()
    if (words === '' || /\d/.test(words)) continue
    return words.split(' ').length > mostBefore ? '' : words
  }
  return ''
}
