/** How the file is to be: only what means something to its format. */
import { useTranslation } from 'react-i18next'
import type { ExportOptions } from '../../shared/model/export.ts'
import { Segmented } from '../ui/index.ts'
import { CheckField } from './CheckField.tsx'
import { contentOf, heeded, layoutOf, layoutsOf, orientationOf } from './export-choice.ts'
import type { ExportChoice } from './export-choice.ts'
import { TemplateField } from './TemplateField.tsx'
import type { ChangeChoice } from './use-choice.ts'

export type OptionFieldsProps = { readonly choice: ExportChoice; readonly onChange: ChangeChoice }

export function OptionFields({ choice, onChange }: OptionFieldsProps) {
  const { t } = useTranslation()
  const { format, options, contents } = choice
  const used = heeded(choice)
  const set = (part: Partial<ExportChoice['options']>): void => onChange({ options: { ...options, ...part } })
  const layouts = layoutsOf(format)
  if (layouts.length === 0 && used.size === 0) return null
  return (
    <fieldset className="export-part">
      <legend className="export-head">{t('export.how')}</legend>
      {layouts.length > 0 && (
        <Row
          label={t('export.layout')}
          values={layouts.map((value) => ({ value, label: t(`export.layouts.${value}`) }))}
          value={layoutOf(choice)}
          onChange={(layout) => onChange({ layout })}
        />
      )}
      {used.has('content') && (
        <Row<ExportOptions['content']>
          label={t('export.content')}
          values={(['text', 'annotations'] as const).map((value) => ({
            value,
            label: t(`export.contents.${value}`),
          }))}
          value={contentOf(choice)}
          onChange={(content) =>
            onChange({
              contents: { ...contents, [format]: content },
              options: { ...options, template: null },
            })
          }
        />
      )}
      {used.has('template') && <TemplateField choice={choice} onChange={(template) => set({ template })} />}
      {used.has('level') && (
        <Row<ExportOptions['level']>
          label={t('export.level')}
          values={(['paragraph', 'sentence'] as const).map((value) => ({
            value,
            label: t(`export.levels.${value}`),
          }))}
          value={options.level}
          onChange={(level) => set({ level })}
        />
      )}
      {used.has('paper') && (
        <PaperRows choice={choice} onChange={onChange} onPaper={(paper) => set({ paper })} />
      )}
      {(['marginNotes', 'appendix', 'cover', 'withoutNames'] as const)
        .filter((name) => used.has(name))
        .map((name) => (
          <CheckField
            key={name}
            label={t(`export.options.${name}`)}
            hint={t(`export.hints.${name}`)}
            checked={options[name]}
            onChange={(checked) => set({ [name]: checked })}
          />
        ))}
    </fieldset>
  )
}

type PaperRowsProps = OptionFieldsProps & { readonly onPaper: (paper: ExportOptions['paper']) => void }

function PaperRows({ choice, onChange, onPaper }: PaperRowsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Row<ExportOptions['paper']>
        label={t('export.paper')}
        values={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: t('export.letter') },
        ]}
        value={choice.options.paper}
        onChange={onPaper}
      />
      <Row<ExportOptions['orientation']>
        label={t('export.orientation')}
        values={(['portrait', 'landscape'] as const).map((value) => ({
          value,
          label: t(`export.orientations.${value}`),
        }))}
        value={orientationOf(choice)}
        onChange={(orientation) => onChange({ orientation })}
      />
    </>
  )
}

type RowProps<Value extends string> = {
  readonly label: string
  readonly values: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function Row<Value extends string>({ label, values, value, onChange }: RowProps<Value>) {
  return (
    <div className="export-row">
      <p aria-hidden="true">{label}</p>
      <Segmented label={label} options={values} value={value} onChange={onChange} />
    </div>
  )
}
