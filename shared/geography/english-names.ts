/** Names of places in an English text. */
import type { FoundName } from './found-name.ts'
import { foldPlaces, knownForms } from './known-forms.ts'

/** In text order. */
export function findEnglish(text: string): readonly FoundName[] {
  const folded = foldPlaces(text)
  const { en: forms } = knownForms()
  const found: FoundName[] = []
  const word = /(?<![A-Za-z0-9])[A-Za-z]+/g
  for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
    const at = match.index
    const form = forms
      .get(match[0])
      ?.find(
        ({ words }) => folded.startsWith(words, at) && !/[A-Za-z0-9]/.test(folded.charAt(at + words.length)),
      )
    if (form === undefined) continue
    const end = at + form.words.length
    if (form.code !== null) found.push({ code: form.code, range: [at, end], role: 'named' })
    word.lastIndex = end
  }
  return found
}
