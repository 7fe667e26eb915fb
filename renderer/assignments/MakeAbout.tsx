/** What an assignment is called, what it asks for as a whole, and the reports that it is about. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import { TextField } from '../ui/index.ts'
import type { AssignmentForm } from './assignment-form.ts'
import { MarkdownField } from './MarkdownField.tsx'

export type MakePartProps = {
  readonly form: AssignmentForm
  readonly onChange: (part: Partial<AssignmentForm>) => void
}

export function MakeAbout({ form, onChange }: MakePartProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const toggle = (id: (typeof reports)[number]['id']): void => {
    const without = form.reports.filter((other) => other !== id)
    onChange({ reports: without.length < form.reports.length ? without : [...form.reports, id] })
  }
  return (
    <>
      <TextField
        label={t('assignment.titleField')}
        value={form.title}
        maxLength={200}
        required
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t('assignment.trainerField')}
        hint={t('assignment.trainerHint')}
        value={form.trainer}
        maxLength={200}
        onChange={(trainer) => onChange({ trainer })}
      />
      <MarkdownField
        label={t('assignment.instructions')}
        hint={t('assignment.instructionsHint')}
        value={form.instructions}
        rows={6}
        maxLength={100_000}
        onChange={(instructions) => onChange({ instructions })}
      />
      <fieldset className="make-list">
        <legend className="field-label">{t('assignment.reports')}</legend>
        {reports.map((report) => {
          const title = reportTitle(report, lang)
          return (
            <label key={report.id} className="make-choice">
              <input
                type="checkbox"
                checked={form.reports.includes(report.id)}
                onChange={() => toggle(report.id)}
              />
              <span className="make-year num">{yearOrSession(report, lang)}</span>
              <span lang={foreignTag(title.lang, lang)}>{title.text}</span>
            </label>
          )
        })}
        <p className="field-hint">{t('assignment.reportsHint')}</p>
      </fieldset>
    </>
  )
}
