/** Text as it is shown: what would be unseen, or turn the text around it, is spelt out. The stored text stays as typed. */

/**
 * Control characters but for tabs and line ends, the marks that override or embed a direction (Unicode Standard
 * Annex 9, section 2), and halves of surrogate pairs.
 */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/** `⟨U+202E⟩` in the place of each such character. */
export function shownText(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `⟨U+${code}⟩`
  })
}
