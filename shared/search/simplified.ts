/** Characters of the traditional script as those of the simplified one, each by itself. */
import characters from 'opencc-js/dict/TSCharacters'

/** From OpenCC's table; a character with several simplified forms takes the first. No form is itself replaced again. */
type Table = {
  readonly simplified: ReadonlyMap<string, string>
  /** 1 for the UTF-16 units that a traditional character begins with: texts have few, and are gone through often. */
  readonly beginnings: Uint8Array
}

/** Made by the first text: start-up folds none. */
let table: Table | undefined

/** One character for one, but not always of the same length: some are outside the basic plane. */
export function simplify(text: string): string {
  table ??= tableOf(characters)
  const { simplified, beginnings } = table
  for (let at = 0; at < text.length; at += 1) {
    if (beginnings[text.charCodeAt(at)] === 1)
      return text.slice(0, at) + simplifyEach(text.slice(at), simplified)
  }
  return text
}

function simplifyEach(text: string, simplified: Table['simplified']): string {
  let result = ''
  for (const character of text) result += simplified.get(character) ?? character
  return result
}

function tableOf(entries: string): Table {
  const pairs = entries.split('|').map((entry) => entry.split(' '))
  const first = new Map(pairs.map(([from = '', to = '']) => [from, to] as const))
  const last = (character: string): string => {
    const next = first.get(character)
    return next === undefined || next === character ? character : last(next)
  }
  const simplified = new Map(
    [...first.keys()].map((from) => [from, last(from)] as const).filter(([from, to]) => from !== to),
  )
  const beginnings = new Uint8Array(0x10000)
  for (const character of simplified.keys()) beginnings[character.charCodeAt(0)] = 1
  return { simplified, beginnings }
}
