/** How the editions that a file was made on are to those of the library. */
import { useTranslation } from 'react-i18next'
import type { EditionMatch } from '../../shared/model/exchange.ts'
import { grouped } from '../../shared/grouped.ts'
import { shownText } from '../shown-text.ts'
import { useReportLine } from './report-line.ts'

export function EditionNotes({ editions }: { readonly editions: readonly EditionMatch[] }) {
  const { t } = useTranslation()
  const reportLine = useReportLine()
  const differing = editions.filter(({ match }) => match !== 'same')
  if (editions.length === 0) return null
  if (differing.length === 0) return <p className="muted">{t('exchange.edition.allSame')}</p>
  const notes = [...grouped(differing, ({ report, match }) => `${report} ${match}`)]
  return (
    <ul className="merge-editions">
      {notes.map(([name, [first, ...others]]) => {
        if (first === undefined) return null
        const { report, match } = first
        const langs = [first, ...others].map(({ lang }) => t(`reader.lang.${lang}`))
        return (
          <li key={name}>
            {t(`exchange.edition.${match as 'other'}`, {
              report: match === 'away' ? shownText(report) : reportLine(report),
              langs: langs.join(t('exchange.separator')),
            })}
          </li>
        )
      })}
    </ul>
  )
}
