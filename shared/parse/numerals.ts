/** Numbers written as words or numerals: chapters in Roman and Chinese, sessions in ordinals. */

const chineseDigits = '一二三四五六七八九'
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const englishUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const englishTens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** `二十七` gives 27; from 1 to 99, null for what is no such number. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (match === null || text === '') return null
  const [, front = '', ten = '', back = ''] = match
  if (ten === '') return front !== '' && back !== '' ? null : chineseDigit(front + back)
  return (front === '' ? 1 : chineseDigit(front)) * 10 + (back === '' ? 0 : chineseDigit(back))
}

function chineseDigit(digit: string): number {
  return chineseDigits.indexOf(digit) + 1
}

/** `IV` gives 4; null for what is not written as a Roman number is. */
export function romanNumber(text: string): number | null {
  if (!/^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null
  const digits = Array.from(text, (digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

/** `Thirty-third` gives 33, `75th` 75; null for what is no ordinal from 1 to 99. */
export function englishOrdinal(text: string): number | null {
  const words = text.toLowerCase()
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(words)
  if (digits !== null) return Number(digits[1])
  const unit = englishUnits.indexOf(words)
  if (unit > 0) return unit
  const tens = englishTens.findIndex((ten) => words.startsWith(ten.slice(0, -1)))
  if (tens < 0) return null
  const ten = englishTens[tens] ?? ''
  if (words === `${ten.slice(0, -1)}ieth`) return (tens + 2) * 10
  const rest = words.startsWith(`${ten}-`) ? englishUnits.indexOf(words.slice(ten.length + 1)) : -1
  return rest > 0 && rest < 10 ? (tens + 2) * 10 + rest : null
}
