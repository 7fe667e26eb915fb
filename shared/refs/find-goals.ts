/** Sustainable Development Goals, targets and indicators: 目标16, `Goal 16`, 指标11.7.2（…）和16.4.1（…）. */
import { readNumbers } from '../cite/number-list.ts'
import { numbersOf } from '../cite/number-list.ts'
import type { ListedNumber } from '../cite/number-list.ts'
import type { Found } from './found.ts'

/** What a text must have said for `Goal 16` alone to be one of these. */
const about = /可持续发展目标|2030年可持续发展议程|Sustainable Development Goal|2030 Agenda|\bSDG/

export function speaksOfGoals(plain: string): boolean {
  return about.test(plain)
}

const head = /(目标|指标|\b(?:Goals?|SDGs?|[Tt]argets?|[Ii]ndicators?)) ?(?=\d)/g
const item =
  /(\d{1,2}(?:\.(?:\d{1,2}|[a-d])){0,2})(?!\d)(?: ?(?:-|至|to) ?(\d{1,2})(?![\d.]))?(?![%\w])(?! ?[个项年月日种])/y
const between =
  /(?: ?\([^()]{0,120}\))?(?: ?[、,;]| ?(?:和|及|以及|与)|,? (?:and|or)) ?(?:具体目标|指标)?(?=\d)/y
/** Other goals than those of 2030. */
const otherGoal = /(?:千年发展|战略|次级|总体|方案|Millennium Development|Strategic|strategic) ?$/

/** `known`: the report has spoken of the goals before this text. */
export function findGoals(plain: string, known: boolean): readonly Found[] {
  if (!known && !speaksOfGoals(plain)) return []
  const found: Found[] = []
  for (const match of plain.matchAll(head)) {
    if (otherGoal.test(plain.slice(Math.max(0, match.index - 25), match.index))) continue
    const word = match[1] ?? ''
    const numbers = readNumbers(plain, match.index + match[0].length, item, between).filter((each) =>
      isOfGoals(each, word, plain, match.index),
    )
    for (const each of numbers) found.push(...goalsOf(each, numbers.length === 1 ? match.index : each.start))
  }
  return found
}

/** Goals have no point, targets and indicators at least one. */
function isOfGoals({ from }: ListedNumber, word: string, plain: string, at: number): boolean {
  const number = Number(from.split('.')[0])
  if (number < 1 || number > 17) return false
  const pointed = from.includes('.')
  if (/^(?:SDG|Goal)/.test(word)) return !pointed || word.startsWith('SDG')
  return word === '目标' ? pointed === plain.slice(0, at).endsWith('具体') : pointed
}

function goalsOf({ start, end, from, to }: ListedNumber, head: number): readonly Found[] {
  const words = { start: Math.min(head, start), end, kind: 'sdg', place: null } as const
  if (from === to || from.includes('.')) return [{ ...words, symbol: `SDG ${from}` }]
  return numbersOf(Number(from), Number(to)).map((number) => ({ ...words, symbol: `SDG ${number}` }))
}
