/**
 * A day, typed. The system's own date field speaks the language and order of the system, which need not be those of the
 * interface.
 */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../shared/filter/day.ts'
import { useApp } from '../app-state.ts'
import { dayText } from '../report-name.ts'

export type DayFieldProps = {
  readonly label: string
  /** `2026-11-21`; null: none. */
  readonly day: string | null
  /** False for a day that the other end of the range forbids. */
  readonly fits: (day: string) => boolean
  readonly onChange: (day: string | null) => void
}

/** Taken when the field is left or Enter pressed: half a day is not a day. */
export function DayField({ label, day, fits, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<'no-day' | 'reversed' | null>(null)

  const take = (): void => {
    if (typed === null) return
    const parsed = parseDay(typed)
    if (typed.trim() !== '' && parsed === null) return setWrong('no-day')
    if (parsed !== null && !fits(parsed)) return setWrong('reversed')
    setTyped(null)
    setWrong(null)
    if (parsed !== day) onChange(parsed)
  }
  return (
    <div className="facet-day">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="field-input"
        placeholder="2026-11-21"
        autoComplete="off"
        maxLength={40}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        value={typed ?? (day === null ? '' : dayText(day, lang))}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(null)
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') take()
          else if (event.key === 'Escape' && typed !== null) {
            setTyped(null)
            setWrong(null)
          } else return
          event.preventDefault()
        }}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="field-wrong" role="alert">
          {t(wrong === 'no-day' ? 'list.badDay' : 'list.daysReversed')}
        </p>
      )}
    </div>
  )
}
