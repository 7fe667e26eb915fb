/** Text that other people wrote, made safe for a terminal. */

/**
 * Control characters, lone surrogates, and the marks that turn the direction of a line: with these a note could colour,
 * clear or rewrite what the terminal shows, or show words in another order than they have.
 */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * Each of them as `\u001b`: what a JSON string may have in the place of the character, so that JSON keeps its value. A
 * line end is such a character too: this is for one line.
 */
export function terminalText(line: string): string {
  return line.replaceAll(unsafe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
