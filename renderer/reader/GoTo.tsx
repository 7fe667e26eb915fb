/** A small field to go to a place as a citation writes it: a paragraph of this report, or any document of the library. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { askCitation } from '../ask-citation.ts'
import { Button, Popover, TextField } from '../ui/index.ts'
import type { Outline } from './outline.ts'

// Only what is not gone to at once has anything to say.
const CitationOffers = lazy(async () => ({ default: (await import('../cite/index.ts')).CitationOffers }))

export type GoToProps = {
  /** The open one. */
  readonly report: ReportId
  readonly outline: Outline
  /** Box of the page, under whose top edge the field stands. */
  readonly anchor: () => DOMRect | null
  /** `key` is null for the report as a whole. */
  readonly onGo: (report: ReportId, key: BlockKey | null) => void
  readonly onClose: () => void
}

export function GoTo({ report, outline, anchor, onGo, onClose }: GoToProps) {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const [input, setInput] = useState('')
  const [answer, setAnswer] = useState<CitationAnswer | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(0)
  const toField = (): void => form.current?.querySelector('input')?.focus()
  // Not by `autoFocus`: when React sets that, the popover is not shown yet.
  useEffect(toField, [])
  const { numbers } = outline
  const range = numbers === null ? t('goTo.none') : t('goTo.range', { first: numbers[0], last: numbers[1] })

  const saysRange = answer?.state === 'offered' && answer.beyond === report

  const change = (text: string): void => {
    asked.current += 1
    setInput(text)
    setAnswer(null)
  }
  /** What was typed meanwhile is not overtaken by an answer to what stood there before. */
  const ask = (text: string): void => {
    const own = (asked.current += 1)
    askCitation(text, report, lang).then((found) => {
      if (own !== asked.current) return
      if (found.state === 'found') onGo(found.report, found.key)
      else setAnswer(found)
    }, notifyError)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask(input)
  }
  const toOffers = (event: KeyboardEvent<HTMLElement>): void => {
    const offer = form.current?.parentElement?.querySelector<HTMLElement>('.cite-answer button')
    if (event.key !== 'ArrowDown' || offer == null) return
    event.preventDefault()
    offer.focus()
  }

  return (
    <Popover label={t('goTo.title')} anchor={anchor} onClose={onClose} className="go-to">
      <form ref={form} className="go-to-form" onSubmit={submit}>
        <TextField
          label={t('goTo.title')}
          placeholder={t('goTo.placeholder')}
          // What is wrong with what was typed says the same.
          {...(saysRange ? {} : { hint: range })}
          value={input}
          aria-invalid={answer !== null}
          onChange={change}
          onKeyDown={toOffers}
        />
        <Button type="submit" variant="primary">
          {t('goTo.go')}
        </Button>
      </form>
      <div className="go-to-answer" role="alert">
        {answer !== null && (
          <Suspense fallback={null}>
            <CitationOffers
              answer={answer}
              onGo={onGo}
              onAsk={(text) => {
                change(text)
                ask(text)
                toField()
              }}
              onLeave={toField}
            />
          </Suspense>
        )}
      </div>
    </Popover>
  )
}
