/** Paragraphs as a trainer types them, `12-14, 20 (a)`, and their addresses. */
import { parseGoTo } from '../cite/go-to.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'

export type TypedPlaces = {
  /** In the order of the report, each once. */
  readonly keys: readonly BlockKey[]
  /** What names no paragraph of the report, as it was typed. */
  readonly unknown: readonly string[]
}

type AddressedBlock = Pick<Block, 'key' | 'number'>

/** A stretch from paragraph to paragraph takes the paragraphs themselves; their items belong to them. */
export function parsePlaces(typed: string, blocks: readonly AddressedBlock[]): TypedPlaces {
  const wanted = new Set<BlockKey>()
  const unknown: string[] = []
  for (const part of typed.split(/[,，、;；\n]/).map((each) => each.trim())) {
    if (part === '') continue
    const found = keysOf(part, blocks)
    if (found.length === 0) unknown.push(part)
    for (const key of found) wanted.add(key)
  }
  return { keys: blocks.map(({ key }) => key).filter((key) => wanted.has(key)), unknown }
}

function keysOf(part: string, blocks: readonly AddressedBlock[]): readonly BlockKey[] {
  const [from, to, ...more] = part.split(/\s*(?:[-–—－~～至到]|\bto\b)\s*/).map(parseGoTo)
  if (from == null || more.length > 0) return []
  if (to === undefined) {
    const key = from.item === null ? `p${from.number}` : `p${from.number}.${from.item}`
    return blocks.filter((block) => block.key === key).map((block) => block.key)
  }
  if (to === null || from.item !== null || to.item !== null) return []
  return blocks
    .filter(({ number }) => number !== null && number >= from.number && number <= to.number)
    .map(({ key }) => key)
}

/** The same as it would be typed: `12-14, 20 (a)`. Blocks without a paragraph's number are left out. */
export function placesText(keys: readonly BlockKey[]): string {
  const parts: { from: number; to: number; item: string }[] = []
  for (const key of keys) {
    const [, digits, items = ''] = /^p(\d+)((?:\.[a-z]+)*)$/.exec(key) ?? []
    if (digits === undefined) continue
    const number = Number(digits)
    const item = items.replace(/\.([a-z]+)/g, ' ($1)')
    const last = parts.at(-1)
    if (last !== undefined && item === '' && last.item === '' && last.to === number - 1) last.to = number
    else parts.push({ from: number, to: number, item })
  }
  return parts.map(({ from, to, item }) => (from === to ? `${from}${item}` : `${from}-${to}`)).join(', ')
}
