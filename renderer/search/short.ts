/** What was typed, in one line of a chip or a sentence. */
import { shownText } from '../shown-text.ts'

/** Its first characters, with an ellipsis when there are more. */
export function short(text: string, most: number): string {
  const characters = Array.from(shownText(text))
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`
}
