/** Terms written to a file: whose, and in which form. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { termFormats } from '../../shared/model/term.ts'
import type { ListedTerm, TermFormat, TermWriteRequest, WrittenTerms } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, Dialog } from '../ui/index.ts'
import { WrittenFile } from '../WrittenFile.tsx'
import './term-files.css'

export type WriteDialogProps = {
  readonly terms: readonly ListedTerm[]
  readonly onClose: () => void
}

export function WriteDialog({ terms, onClose }: WriteDialogProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const own = terms.filter(({ origin }) => origin !== 'pack').length
  const [which, setWhich] = useState<TermWriteRequest['which']>(own > 0 ? 'own' : 'all')
  const [format, setFormat] = useState<TermFormat>('csv')
  const [written, setWritten] = useState<WrittenTerms | null>(null)
  const [problem, setProblem] = useState('')
  const write = async (): Promise<void> => {
    setProblem('')
    try {
      const done = await client.terms.write({ which, format, interfaceLang: lang })
      if (done !== null) setWritten(done)
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }
  const counts = { own, all: terms.length }
  return (
    <Dialog
      title={t('terms.writing.title')}
      closeLabel={t('terms.writing.close')}
      onClose={onClose}
      className="term-write"
      footer={
        <>
          <Button onClick={onClose}>{t('terms.writing.close')}</Button>
          {written === null && (
            <Button variant="primary" disabled={counts[which] === 0} onClick={() => void write()}>
              {t('terms.write')}
            </Button>
          )}
        </>
      }
    >
      {written === null ? (
        <>
          <Radios
            label={t('terms.writing.which')}
            value={which}
            options={(['own', 'all'] as const).map((each) => ({
              value: each,
              name: t(`terms.writing.whiches.${each}`, { count: counts[each] }),
              disabled: counts[each] === 0,
            }))}
            onChange={setWhich}
          />
          <Radios
            label={t('terms.writing.format')}
            value={format}
            options={termFormats.map((each) => ({
              value: each,
              name: t(`terms.formats.${each}`),
              disabled: false,
            }))}
            onChange={setFormat}
          />
          <p className="field-hint">{t('terms.writing.hint')}</p>
          <p className="term-problem" role="alert">
            {problem}
          </p>
        </>
      ) : (
        <WrittenFile file={written.file} facts={[t('terms.writing.facts', { count: written.terms })]} />
      )}
    </Dialog>
  )
}

type RadiosProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string; readonly disabled: boolean }[]
  readonly onChange: (value: Value) => void
}

function Radios<Value extends string>({ label, value, options, onChange }: RadiosProps<Value>) {
  return (
    <fieldset className="term-radios">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={label}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            data-first-focus={option.value === value || undefined}
            onChange={() => onChange(option.value)}
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  )
}
