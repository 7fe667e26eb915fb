/** Brackets and quotes of a text: which belong together, and how deep each place is inside them. */

const closerOf: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '“': '”',
  '(': ')',
  '[': ']',
}
const closers = new Set(Object.values(closerOf))

export type Enclosures = {
  /** How many are open after the unit at a place. */
  readonly depthAfter: (place: number) => number
  /** Where the one opens that closes at a place; null when none closes there. */
  readonly openerOf: (place: number) => number | null
}

type Open = { readonly place: number; readonly closer: string }

/** Nesting deeper than this is no writing; it would only take time. */
const deepest = 16

/** One without its partner, as in `a) … b) …`, encloses nothing. Single quotes are left out: they may be apostrophes. */
export function enclosuresOf(text: string): Enclosures {
  const openers = new Map<number, number>()
  let open: readonly Open[] = []
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    const closes = character === '"' || closers.has(character)
    const partner = closes ? open.findLastIndex(({ closer }) => closer === character) : -1
    if (partner >= 0) {
      openers.set(place, open[partner]?.place ?? place)
      open = open.slice(0, partner)
      continue
    }
    const closer = character === '"' ? '"' : closerOf[character]
    if (closer !== undefined) open = [...open.slice(1 - deepest), { place, closer }]
  }
  const depths = depthsOf(text.length, openers)
  return { depthAfter: (place) => depths[place] ?? 0, openerOf: (place) => openers.get(place) ?? null }
}

function depthsOf(length: number, openers: ReadonlyMap<number, number>): readonly number[] {
  const opens = new Set(openers.values())
  const depths: number[] = []
  let depth = 0
  for (let place = 0; place < length; place += 1) {
    if (opens.has(place)) depth += 1
    if (openers.has(place)) depth -= 1
    depths.push(depth)
  }
  return depths
}
