/** File names for exports, safe on Windows, macOS and Linux. */

/** Names that Windows keeps for devices, whatever the extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i
/** Not allowed in a Windows file name, or invisible there. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu
/** Longest stem in UTF-8 bytes: well under the 255 that Linux allows, and a path that Windows can hold. */
const stemLimit = 150

/** `title` without what a file system would refuse, cut to length, then `suffix` and the extension. */
export function exportFileName(title: string, suffix: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  const stem = cut(plain, stemLimit).replace(/[. ]+$/u, '')
  const safe = stem === '' || deviceName.test(stem) ? `_${stem}` : stem
  return `${safe} ${suffix}.${extension}`
}

/** The longest beginning of whole characters that fits the bytes. */
function cut(text: string, bytes: number): string {
  let used = 0
  let result = ''
  for (const character of text) {
    used += utf8Length(character)
    if (used > bytes) break
    result += character
  }
  return result
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
