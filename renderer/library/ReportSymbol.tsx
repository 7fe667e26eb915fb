/** The symbol of a report: shown, entered, changed, removed. It is stored with the settings and used everywhere. */
import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { reportLine } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { askSymbol, useAskedSymbol } from '../symbol-desk.ts'
import { Button } from '../ui/index.ts'
import { reportOfSameSymbol } from './entered-symbol.ts'
import './report-symbol.css'
import { SymbolForm } from './SymbolForm.tsx'

export type ReportSymbolProps = {
  readonly report: Report
  /** The command for it opens the field here. */
  readonly byCommand?: boolean
}

export function ReportSymbol({ report, byCommand = false }: ReportSymbolProps) {
  const { t } = useTranslation()
  const { lang, reports, settings, changeSettings, announce } = useApp()
  const isAsked = useAskedSymbol() === report.id && byCommand
  const [opened, setOpened] = useState(false)
  const editing = opened || isAsked
  // Left open by command it is closed when one comes back.
  useEffect(() => (isAsked ? () => askSymbol(null) : undefined), [isAsked])
  const button = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  useEffect(() => {
    if (editing || !left.current) return
    left.current = false
    button.current?.focus()
  }, [editing])
  const { symbol } = report.fields
  const asked = useRef(false)
  useEffect(() => {
    if (!asked.current) return
    asked.current = false
    announce(symbol === null ? t('library.symbol.removed') : t('library.symbol.stored', { symbol }))
  }, [symbol, announce, t])
  const own = settings.symbols[report.id] ?? ''
  const line = reportLine(report, lang)

  const close = (): void => {
    left.current = true
    setOpened(false)
    if (isAsked) askSymbol(null)
  }
  /** Empty: that of the report again, if it has one. */
  const store = (entered: string): void => {
    close()
    if (entered === own) return
    const { [report.id]: _, ...others } = settings.symbols
    // It is told when it has been stored.
    asked.current = true
    changeSettings({ symbols: entered === '' ? others : { ...others, [report.id]: entered } })
  }

  if (editing) {
    return (
      <div className="report-symbol">
        <SymbolForm report={report} own={own} onStore={store} onClose={close} />
      </div>
    )
  }
  const act = t(symbol === null ? 'library.symbol.enter' : 'library.symbol.change')
  const same = symbol === null ? undefined : reportOfSameSymbol(reports, report, symbol)
  return (
    <div className="report-symbol">
      <p className="symbol-line">
        <span className="muted">{t('library.symbol.name')}</span>
        {symbol === null ? (
          <span className="muted">{t('library.symbol.none')}</span>
        ) : (
          <bdi className="symbol-text num" lang={langTag('en')}>
            {shownText(symbol)}
          </bdi>
        )}
        {own !== '' && <span className="symbol-own muted">{t('library.symbol.own')}</span>}
        <Button
          ref={button}
          variant="quiet"
          className="symbol-act"
          aria-label={`${act} · ${line}`}
          onClick={() => setOpened(true)}
        >
          <Pencil aria-hidden="true" />
          {act}
        </Button>
      </p>
      {same !== undefined && (
        <p className="symbol-problem">{t('library.symbol.same', { report: reportLine(same, lang) })}</p>
      )}
    </div>
  )
}
