/** English numbers in words: twelve, twenty-one, two hundred and fifty, three thousand. */

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen'.split(' ')
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }

const unit = units.slice(1, 10).join('|')
const belowHundred = `(?:(?:${tens.slice(2).join('|')})(?:-(?:${unit}))?|${units.slice(1).toReversed().join('|')})`
const belowThousand = `(?:(?:${unit}|an?) hundred(?:(?: and)? ${belowHundred})?|${belowHundred})`

/** Source of an expression that finds them, whatever their case. `hundreds` is no number. */
export const numeralWords = `(?:${belowThousand}|an?(?= thousand))(?: (?:billion|million|thousand)(?:,?(?: and)? ${belowThousand})?){0,3}`

/** Null for what is no number in words. */
export function englishNumeral(text: string): number | null {
  let total = 0
  let group = 0
  for (const word of text.toLowerCase().split(/[ ,-]+/)) {
    if (word === 'and') continue
    const scale = scales[word]
    const unit = word === 'a' || word === 'an' ? 1 : units.indexOf(word)
    const ten = tens.indexOf(word)
    if (scale === 100) group *= 100
    else if (scale !== undefined) {
      total += group * scale
      group = 0
    } else if (unit > 0) group += unit
    else if (ten > 1) group += ten * 10
    else return null
  }
  return total + group > 0 ? total + group : null
}
