/** When a backup was made, in the words of the interface. */
import type { Lang } from '../../shared/model/report.ts'
import { localeOf } from '../report-name.ts'

const day = 86_400_000

/**
 * `today 10:03:12`, `yesterday 18:20:40`, before that `3 October 2024 at 10:03`; `made` is ISO 8601. Restoring makes a
 * backup within a minute of others: the seconds tell them apart.
 */
export function backupTime(made: string, now: Date, lang: Lang): string {
  const time = new Date(made)
  const locale = localeOf(lang)
  const daysAgo = Math.round((midnight(now) - midnight(time)) / day)
  if (daysAgo !== 0 && daysAgo !== 1)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time)
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')
  return `${word} ${new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(time)}`
}

function midnight(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
