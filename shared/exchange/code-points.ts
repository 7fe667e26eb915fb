/**
 * Offsets in characters and in UTF-16 units: our anchors count units, W3C position selectors Unicode characters (Web
 * Annotation Data Model 4.2.5; Character Model for the World Wide Web).
 */

/** Characters before the unit; a lone half of a pair is one. */
export function toCharacters(text: string, unit: number): number {
  let pairs = 0
  for (let at = 1; at < unit; at += 1) if (isLow(text, at) && isHigh(text, at - 1)) pairs += 1
  return unit - pairs
}

/** Unit at which so many characters have gone by; null when the text does not have so many. */
export function toUnits(text: string, characters: number): number | null {
  let unit = 0
  for (let left = characters; left > 0; left -= 1) {
    if (unit >= text.length) return null
    unit += isHigh(text, unit) && isLow(text, unit + 1) ? 2 : 1
  }
  return unit
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00
}
