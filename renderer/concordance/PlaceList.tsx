/** The places of one rendering with both sentences; each opens in the text, from where the others are a step away. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { ConcordanceLine } from '../../shared/model/search.ts'
import { useApp } from '../app-state.ts'
import { Button, moveFocus } from '../ui/index.ts'
import { keepMemory, readMemory } from './concordance-memory.ts'
import { blockAddress, lineId, reportName } from './line-words.ts'
import { BothTexts } from './BothTexts.tsx'
import { useOpenLine } from './use-lines.ts'

export type PlaceListProps = {
  /** The query. */
  readonly text: string
  /** What the way from place to place is called. */
  readonly name: string
  readonly places: readonly ConcordanceLine[]
  /** Language of the renderings. */
  readonly other: Lang
}

/** Places shown at first, and with every press of the button. */
const page = 100

export function PlaceList({ text, name, places, other }: PlaceListProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const list = useRef<HTMLUListElement>(null)
  const [last] = useState(() => readMemory(text).opened)
  const lastAt = places.findIndex((place) => lineId(place) === last)
  const [shown, setShown] = useState(Math.max(page, lastAt + 1))
  const [at, setAt] = useState(Math.max(0, lastAt))
  const openLine = useOpenLine(name)
  useEffect(() => {
    if (lastAt >= 0) list.current?.querySelectorAll<HTMLElement>('.place')[lastAt]?.focus()
    keepMemory(text, { opened: null })
  }, [lastAt, text])
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.place') ?? [])]
    if (moveFocus(event.key, items, { back: 'ArrowUp', forth: 'ArrowDown' })) event.preventDefault()
  }
  const open = (index: number): void => {
    const place = places[index]
    if (place !== undefined) keepMemory(text, { opened: lineId(place) })
    openLine(places, index)
  }
  const left = places.length - shown
  return (
    <section className="places" aria-label={t('concordance.placesOf', { name })}>
      <ul ref={list} onKeyDown={onKeyDown}>
        {places.slice(0, shown).map((place, index) => (
          <li key={lineId(place)}>
            {places[index - 1]?.report !== place.report && (
              <h3 className="places-of">{reportName(place, reports, lang)}</h3>
            )}
            <button
              type="button"
              className="text-row place"
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setAt(index)}
              onClick={() => open(index)}
            >
              <span className="place-address num">{blockAddress(place, t)}</span>
              <span className="place-texts">
                <BothTexts line={place} none={t(`concordance.noText.${other}`)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + page)}>{t('concordance.more', { count: left })}</Button>
      )}
    </section>
  )
}
