/** What the reader enters of a term, brought into the form in which it is kept. */
import type { TermDraft } from '../model/term.ts'

/** Units of a form, of a note or comment, and how many variants there may be. */
export const formLimit = 500
export const kindLimit = 200
export const remarkLimit = 10_000
export const variantsLimit = 100

/** What parts variants where they are written in one line. */
const separators = /[;；\n\r]/

/** NFC, on one line, without white space around it. */
export function plainForm(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

/** Each once, in order. */
export function splitVariants(text: string): readonly string[] {
  const forms = text.split(separators).map(plainForm)
  return [...new Set(forms.filter((form) => form !== ''))]
}

/** Empty parts that may be missing are null; a variant that is the preferred form is left out. */
export function plainDraft(draft: TermDraft): TermDraft {
  const zh = plainForm(draft.zh)
  return {
    en: plainForm(draft.en),
    acronym: plainForm(draft.acronym ?? '') || null,
    kind: plainForm(draft.kind),
    zh,
    variants: splitVariants(draft.variants.join(';')).filter((variant) => variant !== zh),
    note: plainRemark(draft.note ?? '') || null,
    comment: plainRemark(draft.comment),
    of: draft.of,
  }
}

/** NFC, with plain line ends, without white space around it. */
export function plainRemark(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
}

/** Whether two drafts say the same. */
export function sameDraft(one: TermDraft, other: TermDraft): boolean {
  return JSON.stringify(sortedParts(one)) === JSON.stringify(sortedParts(other))
}

function sortedParts({ en, acronym, kind, zh, variants, note, comment }: TermDraft): readonly unknown[] {
  return [en, acronym, kind, zh, variants, note, comment]
}
