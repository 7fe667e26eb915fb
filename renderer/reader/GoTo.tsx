/** A small field to go to a paragraph by its number, as it is written in a citation. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { parseGoTo } from '../../shared/cite/go-to.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { Button, Popover, TextField } from '../ui/index.ts'
import type { Outline } from './outline.ts'

export type GoToProps = {
  readonly outline: Outline
  /** Box of the page, under whose top edge the field stands. */
  readonly anchor: () => DOMRect | null
  readonly onGo: (key: BlockKey) => void
  readonly onClose: () => void
}

export function GoTo({ outline, anchor, onGo, onClose }: GoToProps) {
  const { t } = useTranslation()
  const [input, setInput] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // Not by `autoFocus`: when React sets that, the popover is not shown yet.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { numbers } = outline
  const range = numbers === null ? t('goTo.none') : t('goTo.range', { first: numbers[0], last: numbers[1] })

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = findPlace(input, outline)
    if ('key' in found) onGo(found.key)
    else setProblem(wordsFor(found))
  }
  const wordsFor = (miss: Miss): string => {
    if (miss.missing === 'number' || numbers === null)
      return numbers === null ? t('goTo.none') : t('goTo.unread')
    if (miss.missing === 'item') return t('goTo.noItem', { number: miss.number, item: miss.item })
    return t('goTo.noParagraph', { number: miss.number, first: numbers[0], last: numbers[1] })
  }

  return (
    <Popover label={t('goTo.title')} anchor={anchor} onClose={onClose} className="go-to">
      <form ref={form} className="go-to-form" onSubmit={submit}>
        <TextField
          label={t('goTo.title')}
          placeholder={t('goTo.placeholder')}
          hint={range}
          value={input}
          aria-invalid={problem !== null}
          onChange={(value) => {
            setInput(value)
            setProblem(null)
          }}
        />
        <Button type="submit" variant="primary">
          {t('goTo.go')}
        </Button>
      </form>
      <p className="go-to-problem" role="alert">
        {problem}
      </p>
    </Popover>
  )
}

type Miss =
  | { readonly missing: 'number' }
  | { readonly missing: 'paragraph'; readonly number: number }
  | { readonly missing: 'item'; readonly number: number; readonly item: string }

/** The block that the words name, or what about them is not in the report. */
export function findPlace(input: string, outline: Outline): { readonly key: BlockKey } | Miss {
  const place = parseGoTo(input)
  if (place === null) return { missing: 'number' }
  const paragraph = outline.paragraph(place.number)
  if (paragraph === undefined) return { missing: 'paragraph', number: place.number }
  if (place.item === null) return { key: paragraph.key }
  const item = outline.blockOf(`${paragraph.key}.${place.item}` as BlockKey)
  return item === undefined ? { missing: 'item', number: place.number, item: place.item } : { key: item.key }
}
