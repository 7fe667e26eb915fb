/** What went wrong, in the user's words: every code has its sentence in the catalogues. */
import { AppError } from '../shared/result.ts'
import type { Failure } from '../shared/result.ts'
import { authorName } from '../shared/shown-names.ts'
import { i18n } from './i18n.ts'
import { nameWords } from './people.ts'

/** Anything that is not an AppError is a fault of the program and is told as `internal`. */
export function errorSentence(error: unknown): string {
  return error instanceof AppError
    ? failureSentence(error)
    : failureSentence({ code: 'internal', details: {} })
}

/** A layer without a name is told by its owner's, or as the reader's own. */
export function failureSentence({ code, details }: Failure): string {
  const words: Record<string, string | number> = { ...details }
  const { layer } = details
  if (layer !== undefined)
    words['layer'] = layer === '' ? i18n.t('layers.own') : authorName(String(layer), nameWords(i18n.t))
  return i18n.t(`error.${code}`, words)
}
