/** How the editions that a file was made on are to those of the library. */
import { useTranslation } from 'react-i18next'
import type { EditionMatch } from '../../shared/model/exchange.ts'
import { useReportLine } from './report-line.ts'

export function EditionNotes({ editions }: { readonly editions: readonly EditionMatch[] }) {
  const { t } = useTranslation()
  const reportLine = useReportLine()
  const differing = editions.filter(({ match }) => match !== 'same')
  if (editions.length === 0) return null
  if (differing.length === 0) return <p className="muted">{t('exchange.edition.allSame')}</p>
  return (
    <ul className="merge-editions">
      {differing.map(({ report, lang, match }) => (
        <li key={`${report} ${lang}`}>
          {t(`exchange.edition.${match as 'other'}`, {
            report: reportLine(report),
            lang: t(`reader.lang.${lang}`),
          })}
        </li>
      ))}
    </ul>
  )
}
