/** Numbers of a sentence in one form for both languages: `194万` and `1.94 million` are both `1940000`. */
import type { Lang } from '../model/report.ts'
import { chineseNumber, englishOrdinal, romanNumber } from '../parse/numerals.ts'

/**
 * `A/RES/74/177`, `CAC/COSP/IRG/2020/3`, `74/177`: a symbol is one number, whatever it is made of. The counts are
 * bounded so that no text takes more than linear time.
 */
const symbol = /(?:[A-Z0-9][A-Za-z0-9.]{0,19}\/){1,8}\d[\w.]{0,19}/g

const figure = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*/g

/** What Chinese numbers are multiplied by. */
export const chineseScales: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
}

const scales: Readonly<Record<string, number>> = {
  ...chineseScales,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}
const scaleAfter = /^ ?(hundred|thousand|million|billion|[十百千]?万|十?亿|[十百千])/

/** `one` and `一` stand in too many other words; the same goes for 十 and 百 alone. */
const chineseNumeral = /第?[一二三四五六七八九十两]+/g
const notNumbers = new Set(['一', '十', '一一', '十十'])

const cardinals = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
  'nineteen twenty',
]
  .join(' ')
  .split(' ')
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

export function numbersOf(text: string, lang: Lang): ReadonlySet<string> {
  const symbols = text.match(symbol) ?? []
  const rest = text.replace(symbol, ' ')
  return new Set([
    ...symbols,
    ...figuresOf(rest),
    ...(lang === 'zh' ? chineseNumbers(rest) : englishNumbers(rest)),
  ])
}

function figuresOf(text: string): readonly string[] {
  return Array.from(text.matchAll(figure), ({ 0: digits, index }) => {
    const plain = digits.replaceAll(',', '')
    const scale = scaleAfter.exec(text.slice(index + digits.length, index + digits.length + 9))?.[1]
    // Rounded, as 1.94 times a million is not a whole number in binary.
    return scale === undefined ? plain : String(Math.round(Number(plain) * (scales[scale] ?? 1)))
  })
}

function chineseNumbers(text: string): readonly string[] {
  return Array.from(text.matchAll(chineseNumeral), ([numeral]) => numeral).flatMap((numeral) => {
    if (notNumbers.has(numeral)) return []
    const number = chineseNumber(numeral.replace('第', '').replaceAll('两', '二'))
    return number === null ? [] : [String(number)]
  })
}

/** Words, ordinals, months (in Chinese they are figures) and Roman numerals of two letters or more. */
function englishNumbers(text: string): readonly string[] {
  return Array.from(text.matchAll(/[A-Za-z]+(?:-[a-z]+)*|\d+(?:st|nd|rd|th)/g), ([word]) => word).flatMap(
    (word) => {
      const cardinal = cardinals.indexOf(word.toLowerCase())
      if (cardinal >= 0) return [String(cardinal + 2)]
      const month = months.indexOf(word)
      if (month >= 0) return [String(month + 1)]
      const number = englishOrdinal(word) ?? (word.length > 1 ? romanNumber(word) : null)
      return number === null ? [] : [String(number)]
    },
  )
}
