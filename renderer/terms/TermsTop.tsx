/** The bars over the list: words to look for, what narrows it, and what can be done with all of it. */
import { FileInput, FileOutput, ListChecks, Plus } from 'lucide-react'
import type { Dispatch, RefObject, SetStateAction } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import type { TermView } from '../../shared/terms/term-view.ts'
import { useApp } from '../app-state.ts'
import { localeOf, reportLine } from '../report-name.ts'
import { askTerms } from '../terms-desk.ts'
import { Button, QueryField } from '../ui/index.ts'
import { useKindName } from './kind-name.ts'
import type { Terms } from './use-terms.ts'

export type TermsTopProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly terms: Terms
  readonly view: TermView
  readonly onView: Dispatch<SetStateAction<TermView>>
  /** Gives the focus to the list. */
  readonly onLeave: () => void
  readonly onAdd: () => void
}

export function TermsTop({ field, terms, view, onView, onLeave, onAdd }: TermsTopProps) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  return (
    <header className="top terms-top">
      <h1 className="visually-hidden">{t('terms.title')}</h1>
      <QueryField
        ref={field}
        label={t('terms.label')}
        placeholder={t('terms.placeholder')}
        clearLabel={t('terms.clear')}
        text={view.text}
        onChange={(text) => onView((was) => ({ ...was, text }))}
        onLeave={onLeave}
      />
      <Filters terms={terms} view={view} onView={onView} />
      <Summary terms={terms} />
      <div className="terms-acts">
        <Button title={t('terms.add')} onClick={onAdd}>
          <Plus aria-hidden="true" />
          <span className="button-label">{t('terms.add')}</span>
        </Button>
        <Button title={t('consistency.open')} onClick={() => showScreen('consistency')}>
          <ListChecks aria-hidden="true" />
          <span className="button-label">{t('consistency.open')}</span>
        </Button>
        <Button title={t('terms.import')} onClick={() => askTerms('import')}>
          <FileInput aria-hidden="true" />
          <span className="button-label">{t('terms.import')}</span>
        </Button>
        <Button title={t('terms.write')} onClick={() => askTerms('write')}>
          <FileOutput aria-hidden="true" />
          <span className="button-label">{t('terms.write')}</span>
        </Button>
      </div>
    </header>
  )
}

function Filters({ terms, view, onView }: Pick<TermsTopProps, 'terms' | 'view' | 'onView'>) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const kindName = useKindName()
  const kinds = useMemo(() => [...new Set((terms.all ?? []).map(({ kind }) => kind))], [terms.all])
  const change = (part: Partial<TermView>): void => onView((was) => ({ ...was, ...part }))
  return (
    <div className="terms-filters" role="group" aria-label={t('terms.filters')}>
      <Choice
        label={t('terms.filter.kind')}
        any={t('terms.filter.anyKind')}
        value={view.kind}
        options={kinds.map((kind) => [kind, kindName(kind)])}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={t('terms.filter.report')}
        any={t('terms.filter.anyReport')}
        value={view.report}
        options={reports.map((report) => [report.id, reportLine(report, lang)])}
        onChange={(report) => change({ report: report as ReportId | null })}
      />
      <Choice
        label={t('terms.filter.origin')}
        any={t('terms.filter.anyOrigin')}
        value={view.origin}
        options={origins.map((origin) => [origin, t(`terms.origins.${origin}`)])}
        onChange={(origin) => change({ origin: origin as ListedTerm['origin'] | null })}
      />
      <label className="terms-several">
        <input
          type="checkbox"
          checked={view.several}
          onChange={(event) => change({ several: event.target.checked })}
        />
        {t('terms.filter.several')}
      </label>
    </div>
  )
}

const origins = ['pack', 'changed', 'own'] as const

type ChoiceProps = {
  readonly label: string
  /** What stands for no choice. */
  readonly any: string
  readonly value: string | null
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string | null) => void
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="field-input terms-choice"
      aria-label={label}
      title={label}
      data-on={value !== null || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{any}</option>
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** `37 of 930`. */
function Summary({ terms: { all, shown } }: { readonly terms: Terms }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const number = (value: number): string => value.toLocaleString(localeOf(lang))
  return (
    <p className="terms-summary num" role="status">
      {all === null
        ? t('terms.loading')
        : shown.length === all.length
          ? t('terms.all', { count: all.length, total: number(all.length) })
          : t('terms.shown', { shown: number(shown.length), total: number(all.length) })}
    </p>
  )
}
