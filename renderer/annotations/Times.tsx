/** When something was written and, when it is not the same, when it was last changed. */
import { useTranslation } from 'react-i18next'
import { currentLang } from '../i18n.ts'
import { localeOf } from '../report-name.ts'
import { fullTime, timeAgo } from './when.ts'

export type TimesProps = { readonly of: { readonly created: string; readonly modified: string } }

/** Milliseconds within which a change still belongs to the writing: the note that follows its mark. */
const sameWriting = 60_000

export function Times({ of: { created, modified } }: TimesProps) {
  const { t } = useTranslation()
  const locale = localeOf(currentLang())
  const now = new Date()
  const changed = Date.parse(modified) - Date.parse(created) > sameWriting
  return (
    <>
      <time dateTime={created} title={t('annotation.created', { time: fullTime(created, locale) })}>
        {timeAgo(created, now, locale)}
      </time>
      {changed && (
        <time dateTime={modified} title={t('annotation.modified', { time: fullTime(modified, locale) })}>
          {isNow(modified, now)
            ? t('annotation.editedNow')
            : t('annotation.edited', { ago: timeAgo(modified, now, locale) })}
        </time>
      )}
    </>
  )
}

function isNow(time: string, now: Date): boolean {
  const past = now.getTime() - Date.parse(time)
  return past >= 0 && past < 60_000
}
