/** The field for a report's symbol. What cannot be read as one is kept only after saying so. */
import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'
import { Button } from '../ui/index.ts'
import { enteredSymbol, reportOfSameSymbol } from './entered-symbol.ts'

const longest = 200

export type SymbolFormProps = {
  readonly report: Report
  /** What the reader has entered for it before; empty for nothing. */
  readonly own: string
  /** Empty: it is to be removed. */
  readonly onStore: (symbol: string) => void
  readonly onClose: () => void
}

export function SymbolForm({ report, own, onStore, onClose }: SymbolFormProps) {
  const { t } = useTranslation()
  const { lang, reports } = useApp()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(report.fields.symbol ?? '')
  /** What the reader has been told of that it is no symbol. */
  const [told, setTold] = useState<string | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const { symbol, isRead } = enteredSymbol(typed)
  const isTold = symbol !== '' && told === symbol
  const same = symbol === '' ? undefined : reportOfSameSymbol(reports, report, symbol)

  const store = (event: FormEvent): void => {
    event.preventDefault()
    if (symbol === '' || isRead || isTold) onStore(symbol)
    else setTold(symbol)
  }
  return (
    <form
      className="symbol-form"
      aria-label={`${t('library.symbol.name')} · ${reportLine(report, lang)}`}
      onSubmit={store}
      onKeyDown={(event) => {
        // What is typed moves nothing around the field.
        event.stopPropagation()
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <label className="symbol-label" htmlFor={id}>
        {t('library.symbol.name')}
      </label>
      <input
        ref={field}
        id={id}
        className="field-input symbol-field"
        aria-describedby={`${id}-hint ${id}-problem`}
        placeholder="A/75/90"
        maxLength={longest}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="symbol-acts">
        <Button type="submit" variant="primary">
          {t(isTold ? 'library.symbol.storeAnyway' : 'library.symbol.store')}
        </Button>
        {own !== '' && <Button onClick={() => onStore('')}>{t('library.symbol.remove')}</Button>}
        <Button onClick={onClose}>{t('library.symbol.cancel')}</Button>
      </div>
      <p id={`${id}-hint`} className="field-hint symbol-hint">
        {symbol !== '' && isRead && symbol !== typed
          ? t('library.symbol.readAs', { symbol })
          : t('library.symbol.hint')}
      </p>
      <p id={`${id}-problem`} className="symbol-problem" role="status">
        {[
          ...(isTold ? [t('library.symbol.unread', { symbol })] : []),
          ...(same === undefined ? [] : [t('library.symbol.same', { report: reportLine(same, lang) })]),
        ].join(' ')}
      </p>
    </form>
  )
}
