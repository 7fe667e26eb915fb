/** Numbers of resolutions and decisions in the forms that United Nations organs have used. */

/** `74/177`, `S-30/1`, `57/270 B`; `2023/8`; `2195 (2014)`; `1086 B (XXXIX)`, `3201 (S-VI)`. */
export const actNumber =
  String.raw`(?:(?:(?:E?S-)?\d{1,2}|(?:19|20)\d\d|1[0-4]\d)/\d{1,4}(?: ?[A-H](?![A-Za-z]))?(?![\d/])` +
  String.raw`|\d{1,4}(?: ?[A-H])? ?\((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]{1,8})\))`

/** How the number is made: by session, by year of the Council, by year in brackets, by session in Roman numerals. */
export type ActForm =
  | { readonly by: 'session'; readonly session: number; readonly special: boolean }
  | { readonly by: 'year' }
  | { readonly by: 'bracketed-year' }
  | { readonly by: 'roman' }

const parts = new RegExp(
  String.raw`^(?:((?:E?S-)?\d{1,4})/(\d{1,4}) ?([A-H])?|(\d{1,4}) ?([A-H])? ?\(([^)]+)\))$`,
)

/** One way of writing it, with its form; null for what is no such number. */
export function readActNumber(text: string): { readonly number: string; readonly form: ActForm } | null {
  const found = parts.exec(text)
  if (found === null) return null
  const [, first, second, letter, old, oldLetter, bracket] = found
  const withLetter = (number: string, part: string | undefined) =>
    part === undefined ? number : `${number} ${part}`
  if (first === undefined || second === undefined) {
    const number = `${withLetter(old ?? '', oldLetter)} (${bracket ?? ''})`
    return { number, form: { by: /^\d/.test(bracket ?? '') ? 'bracketed-year' : 'roman' } }
  }
  const special = first.includes('S-')
  const session = Number(first.replace(/^E?S-/, ''))
  const form: ActForm = !special && session >= 1900 ? { by: 'year' } : { by: 'session', session, special }
  return { number: withLetter(`${first}/${second}`, letter), form }
}
