/** The formats in groups; of the one that is taken, what opens it and what it carries. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../shared/model/export.ts'
import { formatGroups } from './formats.ts'

export type FormatFieldProps = {
  readonly format: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

export function FormatField({ format, onChange }: FormatFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="export-part" role="radiogroup" aria-describedby={`${id}-about`}>
      <legend className="export-head">{t('export.format')}</legend>
      {formatGroups.map(({ group, formats }) => (
        <div key={group} className="export-group" role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="field-hint">
            {t(`export.groups.${group}`)}
          </p>
          <div className="export-formats">
            {formats.map((value) => (
              <label key={value} className="export-format" title={t(`export.about.${value}`)}>
                <input
                  type="radio"
                  name={id}
                  value={value}
                  checked={value === format}
                  onChange={() => onChange(value)}
                />
                <span>{t(`export.formats.${value}`)}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
      <p id={`${id}-about`} className="export-about">
        {t(`export.about.${format}`)}
      </p>
    </fieldset>
  )
}
