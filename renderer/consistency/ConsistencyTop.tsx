/** The bar over the lists: which report, what is ticked off, how much there is, and the way to print it. */
import { ChevronLeft, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findingKinds } from '../../shared/model/consistency.ts'
import type { ConsistencyCheck } from '../../shared/model/consistency.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { reportLine } from '../report-name.ts'
import { Button } from '../ui/index.ts'
import type { ConsistencyView } from './consistency-memory.ts'
import type { Shown } from './findings-shown.ts'
import { usePrinting } from './use-printing.ts'

export type ConsistencyTopProps = {
  readonly view: ConsistencyView
  readonly onView: (view: ConsistencyView) => void
  readonly check: ConsistencyCheck | null
  /** What of it is shown; null while it is made. */
  readonly shown: Shown | null
  /** How many are ticked off. */
  readonly tickedOff: number
}

export function ConsistencyTop({ view, onView, check, shown, tickedOff }: ConsistencyTopProps) {
  const { t } = useTranslation()
  const { reports, lang, showScreen } = useApp()
  const printing = usePrinting(view)
  const { report } = view
  return (
    <header className="top consistency-top">
      <Button variant="quiet" className="consistency-back" onClick={() => showScreen('terms')}>
        <ChevronLeft aria-hidden="true" />
        {t('consistency.terms')}
      </Button>
      <h1 className="consistency-title">{t('consistency.title')}</h1>
      <Summary shown={shown} />
      <select
        className="field-input consistency-report"
        aria-label={t('consistency.report')}
        title={t('consistency.report')}
        value={report ?? ''}
        onChange={({ target: { value } }) =>
          onView({ ...view, report: value === '' ? null : (value as ReportId) })
        }
      >
        <option value="">{t('consistency.allReports')}</option>
        {reports.map((each) => (
          <option key={each.id} value={each.id}>
            {reportLine(each, lang)}
          </option>
        ))}
        {report !== null && !reports.some(({ id }) => id === report) && (
          <option value={report}>{t('consistency.missing')}</option>
        )}
      </select>
      <label className="consistency-ticked">
        <input
          type="checkbox"
          checked={view.ticked}
          onChange={(event) => onView({ ...view, ticked: event.target.checked })}
        />
        {t('consistency.excepted')}
        {tickedOff > 0 && <span className="consistency-ticked-count num">{tickedOff}</span>}
      </label>
      <div className="consistency-acts">
        {printing.running ? (
          <>
            <span role="status">{t('consistency.printing')}</span>
            <Button onClick={() => void client.terms.cancelCheck()}>{t('consistency.cancel')}</Button>
          </>
        ) : (
          <Button disabled={check === null} onClick={printing.print}>
            <Printer aria-hidden="true" />
            {t('consistency.print')}
          </Button>
        )}
      </div>
    </header>
  )
}

function Summary({ shown }: { readonly shown: Shown | null }) {
  const { t } = useTranslation()
  const { announce } = useApp()
  const count = shown === null ? null : findingKinds.reduce((sum, kind) => sum + shown[kind].length, 0)
  const told = count === null ? '' : t('consistency.all', { count })
  useEffect(() => {
    if (told !== '') announce(told)
  }, [told, announce])
  return <p className="consistency-summary num">{told}</p>
}
