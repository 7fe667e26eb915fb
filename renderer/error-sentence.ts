/** What went wrong, in the user's words: every code has its sentence in the catalogues. */
import { AppError } from '../shared/result.ts'
import type { Failure } from '../shared/result.ts'
import { i18n } from './i18n.ts'

/** Anything that is not an AppError is a fault of the program and is told as `internal`. */
export function errorSentence(error: unknown): string {
  return error instanceof AppError
    ? failureSentence(error)
    : failureSentence({ code: 'internal', details: {} })
}

/** The reader's own layer has no name of its own. */
export function failureSentence({ code, details }: Failure): string {
  const words: Record<string, string | number> = { ...details }
  if (words['layer'] === '') words['layer'] = i18n.t('layers.own')
  return i18n.t(`error.${code}`, words)
}
