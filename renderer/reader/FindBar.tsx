/** The bar for finding words in the open report. Enter and F3 go on, with Shift back, Escape closes. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/index.ts'

export type FindBarProps = {
  readonly query: string
  /** Goes up when the bar is asked for again: the field takes the focus and its words are selected. */
  readonly asked: number
  /** Index of the match shown, from 0; -1 for none. */
  readonly at: number
  readonly count: number
  readonly onQuery: (query: string) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

export function FindBar({ query, asked, at, count, onQuery, onStep, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  // While an input method composes, the field holds what is typed and not yet meant.
  const [composing, setComposing] = useState<string | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const told =
    query.trim() === '' ? '' : count === 0 ? t('find.none') : t('find.count', { at: at + 1, count })

  return (
    <div className="find-bar" role="search" aria-label={t('find.title')} onKeyDown={onKey}>
      <input
        ref={field}
        className="field-input find-input"
        type="text"
        aria-label={t('find.label')}
        placeholder={t('find.title')}
        autoComplete="off"
        spellCheck={false}
        value={composing ?? query}
        onChange={(event) =>
          composing === null ? onQuery(event.target.value) : setComposing(event.target.value)
        }
        onCompositionStart={(event) => setComposing(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposing(null)
          onQuery(event.currentTarget.value)
        }}
      />
      <span className={count === 0 && told !== '' ? 'find-count find-none' : 'find-count num'}>{told}</span>
      <IconButton
        label={t('find.previous')}
        icon={<ChevronUp />}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        label={t('find.next')}
        icon={<ChevronDown />}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton label={t('find.close')} icon={<X />} onClick={onClose} />
    </div>
  )
}
