/** One of several, or any: what narrows a list. */
import type { ReportId } from '../../shared/model/ids.ts'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'

export type ChoiceProps<Value extends string> = {
  readonly label: string
  /** What stands for no choice; absent where there has to be one. */
  readonly any?: string
  readonly value: Value | null
  readonly options: readonly (readonly [value: Value, name: string])[]
  readonly onChange: (value: Value | null) => void
}

export function Choice<Value extends string>({ label, any, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <select
      className="field-input ref-choice"
      aria-label={label}
      title={label}
      data-on={(any !== undefined && value !== null) || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find(([each]) => each === target.value)?.[0] ?? null)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )
}

type ReportChoiceProps = {
  readonly value: ReportId | null
  /** All of them stand for no choice. */
  readonly all?: boolean
  readonly onChange: (report: ReportId | null) => void
}

export function ReportChoice({ value, all = true, onChange }: ReportChoiceProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const away = value !== null && !reports.some(({ id }) => id === value)
  const options = reports.map((report) => [report.id, reportLine(report, lang)] as const)
  return (
    <Choice
      label={t('references.report')}
      {...(all ? { any: t('references.allReports') } : {})}
      value={value}
      options={away ? [...options, [value, t('references.gone')]] : options}
      onChange={onChange}
    />
  )
}
