/** Puts a passage under the subject by its address: a report and the number of a paragraph, or a citation. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { CitationAnswer, CitationOffer } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { reportLine } from '../report-name.ts'
import { Button, Popover, TextField } from '../ui/index.ts'

type Address = { readonly report: ReportId; readonly key: BlockKey }

export type AddPassageProps = {
  /** Report that is offered first; null: the first of the library. */
  readonly report: ReportId | null
  readonly anchor: () => DOMRect | null
  /** False: it could not be stored. */
  readonly onAdd: (address: Address) => Promise<boolean>
  readonly onClose: () => void
}

export function AddPassage({ report: first, anchor, onAdd, onClose }: AddPassageProps) {
  const { t } = useTranslation()
  const { reports, lang, notifyError } = useApp()
  const [report, setReport] = useState(first ?? reports[0]?.id ?? null)
  const [input, setInput] = useState('')
  const [answer, setAnswer] = useState<CitationAnswer | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const add = async (address: Address): Promise<void> => {
    if (await onAdd(address)) onClose()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      const found = await client.references.find(input, report, lang)
      if (found.state === 'found' && found.key !== null) await add({ report: found.report, key: found.key })
      else setAnswer(found)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Popover label={t('subjects.add.title')} anchor={anchor} onClose={onClose} className="subject-add">
      <form ref={form} className="subject-add-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span className="field-label">{t('subjects.report')}</span>
          <select
            className="field-input"
            value={report ?? ''}
            onChange={({ target: { value } }) => {
              setReport(value as ReportId)
              setAnswer(null)
            }}
          >
            {reports.map((each) => (
              <option key={each.id} value={each.id}>
                {reportLine(each, lang)}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t('subjects.add.paragraph')}
          placeholder={t('goTo.placeholder')}
          value={input}
          aria-invalid={answer !== null}
          onChange={(value) => {
            setInput(value)
            setAnswer(null)
          }}
        />
        <Button type="submit" variant="primary">
          {t('subjects.add.add')}
        </Button>
      </form>
      <div role="alert">{answer !== null && <Problem answer={answer} onAdd={add} />}</div>
    </Popover>
  )
}

type ProblemProps = {
  readonly answer: CitationAnswer
  readonly onAdd: (address: Address) => Promise<void>
}

/** Why nothing was added, and what may have been meant. */
function Problem({ answer, onAdd }: ProblemProps) {
  const { t } = useTranslation()
  const offers = answer.state === 'found' ? [] : answer.offers.flatMap(addressed)
  return (
    <>
      <p className="subject-add-problem">
        {answer.state === 'found' && t('subjects.add.whole')}
        {answer.state === 'absent' && t('cite.absent', { symbol: answer.symbols.join(' · ') })}
        {answer.state === 'offered' && t(`cite.problem.${answer.problem}`)} {t('subjects.add.nothing')}
      </p>
      {offers.map(({ text, report, key }) => (
        <Button key={`${report} ${key}`} onClick={() => void onAdd({ report, key })}>
          {t('subjects.add.offer', { place: text })}
        </Button>
      ))}
    </>
  )
}

function addressed({ text, report, key }: CitationOffer): readonly (Address & { readonly text: string })[] {
  return report === null || key === null ? [] : [{ text, report, key }]
}
