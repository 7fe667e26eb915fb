/** Which reports, and how much of them. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Heading } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { isOneFile } from '../../shared/model/export.ts'
import type { ExportScope } from '../../shared/model/export.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { headingName } from '../heading-path.ts'
import { reportLine } from '../report-name.ts'
import { useQuery } from '../use-query.ts'
import { CheckField } from './CheckField.tsx'
import { canBeSection, scopes } from './export-choice.ts'
import type { ExportChoice, ExportOpening } from './export-choice.ts'
import { SelectField } from './SelectField.tsx'
import type { ChangeChoice } from './use-choice.ts'

export type ScopeFieldProps = {
  readonly choice: ExportChoice
  readonly onChange: ChangeChoice
  readonly opening: ExportOpening
}

export function ScopeField({ choice, onChange, opening }: ScopeFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [report] = choice.reports
  const headings = useHeadings(canBeSection(choice) ? report : undefined)
  const offered = scopes.filter((scope) => scope !== 'annotations' || opening.annotations !== null)
  const labels: Readonly<Record<ExportScope['of'], string>> = {
    report: t('export.scopes.report', { count: choice.reports.length }),
    section: t('export.scopes.section'),
    annotations: t('export.scopes.annotations', { count: opening.annotations?.length ?? 0 }),
  }
  const isDisabled = (scope: ExportScope['of']): boolean => scope === 'section' && headings.length === 0
  const chosen = isDisabled(choice.scope) ? 'report' : choice.scope
  return (
    <fieldset className="export-part">
      <legend className="export-head">{t('export.what')}</legend>
      <ReportsField choice={choice} onChange={onChange} first={opening.reports} />
      <div className="export-scopes" role="radiogroup" aria-label={t('export.scope')}>
        {offered.map((scope) => (
          <label key={scope} className="export-check">
            <input
              type="radio"
              name={id}
              checked={scope === chosen}
              disabled={isDisabled(scope)}
              onChange={() => onChange({ scope, section: choice.section ?? headings[0]?.key ?? null })}
            />
            <span>{labels[scope]}</span>
          </label>
        ))}
      </div>
      {chosen === 'section' && (
        <SectionField
          headings={headings}
          section={choice.section}
          onChange={(section) => onChange({ section })}
        />
      )}
    </fieldset>
  )
}

type SectionFieldProps = {
  readonly headings: readonly Heading[]
  readonly section: BlockKey | null
  readonly onChange: (section: BlockKey) => void
}

function SectionField({ headings, section, onChange }: SectionFieldProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <SelectField
      label={t('export.section')}
      options={headings.map((heading) => ({
        value: heading.key,
        label: `${stepOf(heading)}${headingName(heading, lang)}`,
      }))}
      value={section ?? ''}
      onChange={(key) => onChange(key as BlockKey)}
    />
  )
}

/** A list that opens has no other way to show what stands under what. */
function stepOf({ level }: Heading): string {
  return '\u2003'.repeat(Math.max(0, (level ?? 1) - 1))
}

const noHeadings: readonly Heading[] = []

function useHeadings(report: ReportId | undefined): readonly Heading[] {
  const { value } = useQuery(
    () => (report === undefined ? Promise.resolve(noHeadings) : client.library.headings(report)),
    [report],
    { domain: 'library' },
  )
  return value ?? noHeadings
}

type ReportsFieldProps = {
  readonly choice: ExportChoice
  readonly onChange: ChangeChoice
  /** What the dialog was opened for stands first. */
  readonly first: readonly ReportId[]
}

function ReportsField({ choice, onChange, first }: ReportsFieldProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const { reports: chosen } = choice
  const inOrder = [
    ...reports.filter(({ id }) => first.includes(id)),
    ...reports.filter(({ id }) => !first.includes(id)),
  ]
  const toggle = (id: ReportId, on: boolean): void => {
    const now = inOrder.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one)))
    // Headings are of the report that was the only one.
    onChange({ reports: now, section: null, scope: choice.scope === 'section' ? 'report' : choice.scope })
  }
  return (
    <div className="export-list-box">
      <div className="export-list" role="group" aria-label={t('export.reports')}>
        {inOrder.map((report) => (
          <CheckField
            key={report.id}
            label={<bdi>{reportLine(report, lang)}</bdi>}
            checked={chosen.includes(report.id)}
            onChange={(on) => toggle(report.id, on)}
          />
        ))}
      </div>
      {chosen.length === 0 && <p className="field-hint">{t('export.noReport')}</p>}
      {chosen.length > 1 && (
        <p className="field-hint">
          {isOneFile(choice) ? t('export.oneFile') : t('export.filePerReport', { count: chosen.length })}
        </p>
      )}
    </div>
  )
}
