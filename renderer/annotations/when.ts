/** Times on cards, in the words of the interface's language. */
import { i18n } from '../i18n.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `5 minutes ago` within a week, a date beyond it; `locale` is a BCP 47 tag. */
export function timeAgo(iso: string, now: Date, locale: string): string {
  const time = new Date(iso)
  const past = now.getTime() - time.getTime()
  if (past < 0 || past >= 7 * day)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (past < minute) return i18n.t('annotation.justNow', { lng: locale.slice(0, 2) })
  if (past < hour) return words.format(-Math.floor(past / minute), 'minute')
  if (past < day) return words.format(-Math.floor(past / hour), 'hour')
  return words.format(-Math.floor(past / day), 'day')
}

/** Date and time in full, for the tooltip. */
export function fullTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))
}
