/** Names of places in a Chinese text. */
import type { FoundName } from './found-name.ts'
import { chineseKey, foldPlaces, knownForms } from './known-forms.ts'

/** In text order. */
export function findChinese(text: string): readonly FoundName[] {
  const folded = foldPlaces(text)
  const { zh: forms } = knownForms()
  const found: FoundName[] = []
  for (let at = 0; at < folded.length;) {
    const form = forms
      .get(chineseKey(folded.slice(at, at + 2)))
      ?.find(({ words }) => folded.startsWith(words, at))
    if (form === undefined) {
      at += 1
      continue
    }
    const end = at + form.words.length
    if (form.code !== null) found.push({ code: form.code, range: [at, end], role: 'named' })
    at = end
  }
  return found
}
