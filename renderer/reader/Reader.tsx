/** Brings the text of a report to the page, or says why it cannot. */
import { useTranslation } from 'react-i18next'
import { BookX } from 'lucide-react'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { ReaderPage } from './ReaderPage.tsx'
import './reader.css'

export function Reader({ report: id }: { readonly report: ReportId }) {
  const { t } = useTranslation()
  const { start, reports } = useApp()
  // The text of the first report comes with the start, and does not change while its pack stays.
  const opened = start.opened?.report === id ? start.opened.text : null
  const query = useQuery(
    () => (opened === null ? client.library.text(id) : Promise.resolve(opened)),
    [id, opened],
  )
  const text = query.value ?? opened
  const report = reports.find((one) => one.id === id)

  if (text !== null && report !== undefined) return <ReaderPage key={id} report={report} text={text} />
  if (query.error === null && report !== undefined) {
    return (
      <main className="reader-wait" aria-busy="true">
        <p role="status">{t('reader.loading')}</p>
      </main>
    )
  }
  return (
    <main className="reader-wait">
      <EmptyState title={t('reader.missingReport')} icon={<BookX />}>
        <p>{query.error === null ? t('reader.missingReportText') : errorSentence(query.error)}</p>
        <Button onClick={query.reload}>{t('reader.retry')}</Button>
      </EmptyState>
    </main>
  )
}
