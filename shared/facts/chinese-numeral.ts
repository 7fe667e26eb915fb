/** Chinese numerals as numbers: 两百五十, 三千零五, 十二万, 两亿. */

const digits = '零一二三四五六七八九'
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
]

/** Characters of which a numeral is made. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万亿'

/** Null for what is no numeral: 千万 without a digit, 二三, 一十十. */
export function chineseNumeral(text: string): number | null {
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零')
  for (const [character, scale] of large) {
    const at = plain.indexOf(character)
    if (at < 0) continue
    const high = chineseNumeral(plain.slice(0, at))
    const rest = plain.slice(at + 1)
    const low = rest === '' ? 0 : chineseNumeral(rest)
    return high === null || high === 0 || low === null || low >= scale ? null : high * scale + low
  }
  return belowTenThousand(plain)
}

function belowTenThousand(text: string): number | null {
  if (text === '') return null
  if (/^[一二三四五六七八九]$/.test(text)) return digits.indexOf(text)
  let sum = 0
  let last = 10_000
  let rest = text.startsWith('十') ? `一${text}` : text
  while (rest !== '') {
    const match = /^(零?)([一二三四五六七八九])([千百十]?)/.exec(rest)
    if (match === null) return null
    const [whole, , digit = '', unit = ''] = match
    const scale = small[unit] ?? 1
    if (scale >= last) return null
    // 两百五 is two hundred and fifty; without 零 such a digit is of the scale below.
    if (unit === '' && last > 10 && !whole.startsWith('零')) return null
    sum += digits.indexOf(digit) * scale
    last = scale
    rest = rest.slice(whole.length)
  }
  return sum
}
