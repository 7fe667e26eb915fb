/** How others call marks: colours and styles by Readium's names, reasons by the standard's. */
import type { AnnotationKind, Colour } from '../model/annotation.ts'

const readium: Readonly<Record<Colour, string>> = {
  amber: 'yellow',
  mint: 'green',
  sky: 'blue',
  rose: 'pink',
  violet: 'purple',
}

export function readiumColour(colour: Colour): string {
  return readium[colour]
}

const ours = new Map<string, Colour>([
  ...Object.entries(readium).map(([colour, name]) => [name, colour as Colour] as const),
  ['orange', 'amber'],
  ['gold', 'amber'],
  ['brown', 'amber'],
  ['grey', 'amber'],
  ['gray', 'amber'],
  ['red', 'rose'],
  ['magenta', 'rose'],
  ['lime', 'mint'],
  ['teal', 'mint'],
  ['cyan', 'sky'],
  ['indigo', 'violet'],
])

/** Hues in degrees. */
const hues: readonly (readonly [Colour, number])[] = [
  ['amber', 48],
  ['mint', 135],
  ['sky', 210],
  ['violet', 270],
  ['rose', 345],
]

/** A name, or `#rgb`, `#rrggbb`, by its hue. Amber, as Readium's default is yellow, for what tells nothing. */
export function colourOfName(name: string): Colour {
  const known = ours.get(name.trim().toLowerCase())
  return known ?? colourOfHue(hueOf(name.trim().toLowerCase()))
}

function colourOfHue(hue: number | null): Colour {
  if (hue === null) return 'amber'
  const away = (other: number): number => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other))
  return hues.reduce((best, next) => (away(next[1]) < away(best[1]) ? next : best))[0]
}

/** Null for greys and for what is no colour. */
function hueOf(hex: string): number | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(hex)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(hex)
  const digits = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1)
  if (digits === undefined) return null
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => parseInt(pair, 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread === 0) return null
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360
  if (most === green) return 60 * ((blue - red) / spread) + 120
  return 60 * ((red - green) / spread) + 240
}

/** Readium's style of the mark; null where nothing is drawn on the words. */
export function readiumStyle(kind: AnnotationKind | undefined): string | null {
  return kind === 'highlight' ? 'solid' : kind === 'underline' ? 'underline' : null
}

/** The standard's reason for an annotation (Web Annotation Data Model 3.3.5). */
export const motivations: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'highlighting',
  underline: 'highlighting',
  note: 'commenting',
  bookmark: 'bookmarking',
  question: 'questioning',
}
