/** What goes along: how many annotations, how many without a place, and which text is no official one. */
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../shared/model/export.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { useQuery } from '../use-query.ts'
import { useSettled } from './use-settled.ts'

const rest = 200

export type AlongProps = {
  /** Null: something is still to be chosen. The same object as long as it asks the same. */
  readonly request: ExportRequest | null
  readonly holdsAnnotations: boolean
}

export function Along({ request, holdsAnnotations }: AlongProps) {
  const { t } = useTranslation()
  const { reports } = useApp()
  const asked = useSettled(request, rest)
  const { value, error } = useQuery(
    () => (asked === null ? Promise.resolve(null) : client.exporting.summary(asked)),
    [asked],
    { domain: 'annotations', keep: true },
  )
  if (request === null) return null
  const working = (['zh', 'en'] as const).filter(
    (lang) =>
      request.langs.includes(lang) &&
      reports.some(
        ({ id, editions }) =>
          request.reports.includes(id) &&
          editions.some((edition) => edition.lang === lang && edition.status === 'working-translation'),
      ),
  )
  return (
    <ul className="export-summary" aria-live="polite">
      {error !== null && <li className="export-wrong">{errorSentence(error)}</li>}
      {error === null && value !== null && holdsAnnotations && (
        <li>{t('export.annotations', { count: value.annotations })}</li>
      )}
      {error === null && value !== null && holdsAnnotations && value.unplaced > 0 && (
        <li>{t('export.unplaced', { count: value.unplaced })}</li>
      )}
      {!holdsAnnotations && <li>{t('export.textOnly')}</li>}
      {working.map((lang) => (
        <li key={lang}>{t(`export.working.${lang}`)}</li>
      ))}
    </ul>
  )
}
