/** Names of comments in a Word file: what Word keeps of an annotation's id when it saves the file again. */
import { hashText } from '../../anchor/text-hash.ts'

/** `w14:paraId` has 31 bits, and 0 is no name ([MS-DOCX] 2.2.4). */
const largest = 0x7fffffff

/**
 * The first 31 bits of SHA-256 over the id of an annotation or a reply, as 8 capital hexadecimal digits; never 0. Two ids
 * of one file that give the same are told apart by `paraIds`.
 */
export function paraIdOf(id: string): string {
  return hex(numberOf(id))
}

/** One for each id, in their order: of two that would be the same the later one is counted on by 1. */
export function paraIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<number>()
  const names = new Map<string, string>()
  for (const id of ids) {
    if (names.has(id)) continue
    let name = numberOf(id)
    while (taken.has(name)) name = name === largest ? 1 : name + 1
    taken.add(name)
    names.set(id, hex(name))
  }
  return names
}

/** Name of the bookmark around an annotation's words. Word allows 40 letters, digits and `_`: a UUID loses its dashes. */
export function markBookmark(id: string): string {
  const plain = id.replaceAll('-', '')
  return `dz_${/^[0-9A-Za-z]{1,37}$/.test(plain) ? plain : paraIdOf(id)}`
}

/** Name of the bookmark around a block's text: `zh_p34_a`. */
export function blockBookmark(lang: string, key: string): string {
  return `${lang}_${key.replace(/[^0-9A-Za-z]/g, '_')}`
}

function numberOf(id: string): number {
  const bits = Number.parseInt(hashText(id).slice(0, 8), 16) >>> 1
  return bits === 0 ? 1 : bits
}

function hex(name: number): string {
  return name.toString(16).toUpperCase().padStart(8, '0')
}
