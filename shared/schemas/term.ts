/** Schemas of the id of a term, of a term as it is saved, and of terms to be written to a file. */
import * as v from 'valibot'
import type { TermId } from '../model/ids.ts'
import { termFormats } from '../model/term.ts'
import type { TermDraft, TermWriteRequest } from '../model/term.ts'
import { formLimit, kindLimit, remarkLimit, variantsLimit } from '../terms/term-draft.ts'
import { lang } from './basics.ts'

/** A UUID, or `pack:` and the English form. */
export const termId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(formLimit + 5),
  v.transform((id) => id as TermId),
)

const form = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(formLimit))

const remark = v.pipe(v.string(), v.maxLength(remarkLimit))

export const termDraft: v.GenericSchema<unknown, TermDraft> = v.strictObject({
  en: form,
  acronym: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(formLimit))),
  kind: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(kindLimit)),
  zh: form,
  variants: v.pipe(v.array(form), v.maxLength(variantsLimit)),
  note: v.nullable(remark),
  comment: remark,
  of: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(formLimit))),
})

export const termWriteRequest: v.GenericSchema<unknown, TermWriteRequest> = v.strictObject({
  which: v.picklist(['own', 'all']),
  format: v.picklist(termFormats),
  interfaceLang: lang,
})
