/** The search box. While an input method composes, what stands in it is not yet the user's word. */
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/index.ts'

export type SearchFieldProps = {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly onChange: (text: string) => void
  /** Down or Enter: to the results. */
  readonly onLeave: () => void
}

export function SearchField({ ref, text, onChange, onLeave }: SearchFieldProps) {
  const { t } = useTranslation()
  const [composing, setComposing] = useState<string | null>(null)

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      onChange('')
    }
  }

  return (
    <search className="search-box">
      <Search aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        className="search-input"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={composing ?? text}
        onCompositionStart={() => setComposing(text)}
        onCompositionEnd={(event) => {
          setComposing(null)
          onChange(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing === null) onChange(event.target.value)
          else setComposing(event.target.value)
        }}
        onKeyDown={pressed}
      />
      {text !== '' && <IconButton label={t('search.clear')} icon={<X />} onClick={() => onChange('')} />}
    </search>
  )
}
