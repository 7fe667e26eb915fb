/** The template of a hand-out, and the way to one of the reader's own. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { contentOf } from './export-choice.ts'
import type { ExportChoice } from './export-choice.ts'
import { SelectField } from './SelectField.tsx'

export type TemplateFieldProps = {
  readonly choice: ExportChoice
  readonly onChange: (template: string | null) => void
}

export function TemplateField({ choice, onChange }: TemplateFieldProps) {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const { value, reload } = useQuery(() => client.exporting.templates(), [])
  const content = contentOf(choice)
  const fitting = (value ?? []).filter((one) => one.format === choice.format && one.content === content)
  const ours = fitting.filter(({ builtIn }) => builtIn)
  const { template } = choice.options
  const chosen = fitting.find(({ name }) => name === template) ?? ours[0]
  if (chosen === undefined) return null

  const copy = async (): Promise<void> => {
    const from = chosen.builtIn ? chosen : ours[0]
    if (from === undefined) return
    try {
      const copied = await client.exporting.copyTemplate(from.name)
      notify(t('export.templateCopied', { name: copied.name }))
      onChange(copied.name)
      reload()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <>
      <SelectField
        label={t('export.template')}
        options={fitting.map(({ name, builtIn }) => ({
          value: name,
          label: builtIn ? t('export.ourTemplate', { name }) : name,
        }))}
        value={chosen.name}
        onChange={(name) => onChange(name)}
      />
      <div className="export-row">
        <span />
        <Button onClick={() => void copy()}>{t('export.copyTemplate')}</Button>
      </div>
    </>
  )
}
