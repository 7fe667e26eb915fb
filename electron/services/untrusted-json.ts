/** JSON from files of others: what is looked at before it is parsed. */

/** Deeper than any set of annotations; a file of nothing but brackets would take many times its size of memory. */
const depthLimit = 100

const quote = 0x22
const backslash = 0x5c
const openList = 0x5b
const openObject = 0x7b

const nothing = 0
const text = 1
const opening = 2
const closing = 3

/** What each byte does to the depth: looked up, which takes less time than comparing it with all five. */
const effects = new Uint8Array(256)
effects[quote] = text
effects[openList] = effects[openObject] = opening
effects[0x5d] = effects[0x7d] = closing

/** `no-json` for what begins as no object or list, null for what is no UTF-8; of an empty file it is the empty text. */
export function textOfJson(bytes: Uint8Array): string | 'no-json' | null {
  const first = firstOf(bytes)
  if (first !== null && first !== openList && first !== openObject) return 'no-json'
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The first byte that is no white space and no byte order mark. */
function firstOf(bytes: Uint8Array): number | null {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let at = mark; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return byte
  }
  return null
}

/** Whether lists and objects are nested deeper than is read, in one pass that stops there. */
export function isTooDeep(bytes: Uint8Array): boolean {
  const { length } = bytes
  let depth = 0
  for (let at = 0; at < length; at += 1) {
    const effect = effects[bytes[at] ?? 0]
    if (effect === nothing) continue
    if (effect === text) at = endOfText(bytes, at + 1)
    else if (effect === opening) {
      depth += 1
      if (depth > depthLimit) return true
    } else depth -= 1
  }
  return false
}

/** Of the closing quotation mark; the end of the file where there is none. */
function endOfText(bytes: Uint8Array, start: number): number {
  const { length } = bytes
  let at = start
  while (at < length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}
