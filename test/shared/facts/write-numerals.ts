/** Numbers in words and characters, the way reports spell them: what the readers are tried with. */

const digits = '零一二三四五六七八九'
const large: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
]
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen'.split(' ')
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** 1 to 999,999,999,999 in characters, the way a report spells it; for 2 before a classifier 两. */
export function writeChineseNumeral(value: number): string {
  if (value === 2) return '两'
  for (const [character, scale] of large) {
    if (value < scale) continue
    const low = value % scale
    const head = writeChineseNumeral(Math.floor(value / scale)) + character
    if (low === 0) return head
    return `${head}${low < scale / 10 ? '零' : ''}${writeSmall(low)}`
  }
  return writeSmall(value).replace(/^一十/, '十')
}

function writeSmall(value: number): string {
  if (value >= 1e4) return writeChineseNumeral(value).replace(/^十/, '一十')
  let text = ''
  let rest = value
  for (const [character, scale] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(rest / scale)
    rest %= scale
    if (digit > 0) text += `${digits[digit] ?? ''}${character}`
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零'
  }
  return text
}

/** 1 to 999,999 in words, as a report would spell it. */
export function writeEnglishNumeral(value: number): string {
  if (value >= 1000) {
    const rest = value % 1000
    const head = `${writeEnglishNumeral(Math.floor(value / 1000))} thousand`
    if (rest === 0) return head
    return `${head} ${rest < 100 ? 'and ' : ''}${writeEnglishNumeral(rest)}`
  }
  if (value >= 100) {
    const rest = value % 100
    const head = `${units[Math.floor(value / 100)] ?? ''} hundred`
    return rest === 0 ? head : `${head} and ${writeEnglishNumeral(rest)}`
  }
  if (value < 20) return units[value] ?? ''
  const unit = value % 10
  return `${tens[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : `-${units[unit] ?? ''}`}`
}
