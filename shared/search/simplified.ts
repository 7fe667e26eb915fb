/** Characters of the traditional script as those of the simplified one, each by itself. */
import characters from 'opencc-js/dict/TSCharacters'

/** From OpenCC's table; a character with several simplified forms takes the first. No form is itself replaced again. */
const simplified = tableOf(characters)
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** One character for one, but not always of the same length: some are outside the basic plane. */
export function simplify(text: string): string {
  return text.replace(traditional, (character) => simplified.get(character) ?? character)
}

function tableOf(entries: string): ReadonlyMap<string, string> {
  const pairs = entries.split('|').map((entry) => entry.split(' '))
  const first = new Map(pairs.map(([from = '', to = '']) => [from, to] as const))
  const last = (character: string): string => {
    const next = first.get(character)
    return next === undefined || next === character ? character : last(next)
  }
  return new Map(
    [...first.keys()].map((from) => [from, last(from)] as const).filter(([from, to]) => from !== to),
  )
}
