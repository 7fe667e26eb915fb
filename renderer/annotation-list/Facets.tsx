/** What narrows the list: a group of choices for each field, each with the number that choosing it would leave. */
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import { withChoice, withoutChoices } from '../../shared/filter/choices.ts'
import type { Facet } from '../../shared/filter/item.ts'
import { facets } from '../../shared/filter/item.ts'
import { shownText } from '../annotations/index.ts'
import { moveFocus } from '../ui/index.ts'
import { choicesOf } from './facet-choices.ts'
import type { Choice } from './facet-choices.ts'
import type { List } from './use-list.ts'

/** Choices of one field that are shown before the rest is asked for. */
const shortList = 7

export type FacetsProps = {
  readonly list: Pick<List, 'all' | 'counts' | 'names'>
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
}

export function Facets({ list, filter, onChange }: FacetsProps) {
  const { t } = useTranslation()
  return (
    <>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          choices={choicesOf(facet, filter, list.all, list.counts, list.names)}
          nameOf={(value) => shownText(list.names.of(facet, value))}
          onToggle={(value, on) => onChange(withChoice(filter, facet, value, on))}
          onClear={() => onChange(withoutChoices(filter, facet))}
          hint={
            facet === 'sections' && filter.reports.length === 0 && list.all.reports.size > 1
              ? t('list.sectionsHint')
              : null
          }
        />
      ))}
      <Days filter={filter} onChange={onChange} />
    </>
  )
}

type FacetGroupProps = {
  readonly facet: Facet
  readonly choices: readonly Choice[]
  readonly nameOf: (value: string) => string
  readonly onToggle: (value: string, on: boolean) => void
  readonly onClear: () => void
  /** Why there is nothing to choose. */
  readonly hint: string | null
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

/** Tab goes from field to field, the arrow keys go along the choices of one. */
function FacetGroup({ facet, choices, nameOf, onToggle, onClear, hint }: FacetGroupProps) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  const [reachable, setReachable] = useState<string | null>(null)
  const group = useRef<HTMLUListElement>(null)
  const label = t(`list.field.${facet}`)
  const shown = whole ? choices : choices.filter(({ chosen }, index) => chosen || index < shortList)
  const tabStop = shown.find(({ value }) => value === reachable)?.value ?? shown[0]?.value
  const chosen = choices.some((choice) => choice.chosen)

  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('.facet') ?? [])]
    if (moveFocus(event.key, buttons, along)) event.preventDefault()
  }
  if (choices.length === 0 && hint === null) return null
  return (
    <FacetBox label={label} onClear={chosen ? onClear : null}>
      {hint !== null && choices.length === 0 && <p className="facet-hint">{hint}</p>}
      <ul ref={group} onKeyDown={onKey}>
        {shown.map(({ value, count, chosen: on, depth }) => (
          <li key={value}>
            <button
              type="button"
              className="facet"
              aria-pressed={on}
              tabIndex={value === tabStop ? 0 : -1}
              data-none={count === 0 || undefined}
              style={depth === 0 ? undefined : { paddingInlineStart: 6 + 12 * depth }}
              onFocus={() => setReachable(value)}
              onClick={() => onToggle(value, !on)}
            >
              {facet === 'colours' && <i className={`swatch swatch-${value as Colour}`} aria-hidden="true" />}
              <span className="facet-label" title={nameOf(value)}>
                {nameOf(value)}
              </span>
              <span className="facet-count num">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {(whole || shown.length < choices.length) && choices.length > shortList && (
        <button
          type="button"
          className="facet-more"
          aria-expanded={whole}
          aria-label={`${label}: ${whole ? t('list.less') : t('list.more', { count: choices.length - shown.length })}`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t('list.less') : t('list.more', { count: choices.length - shown.length })}
        </button>
      )}
    </FacetBox>
  )
}

type FacetBoxProps = {
  readonly label: string
  /** Null: there is nothing to clear. */
  readonly onClear: (() => void) | null
  readonly children: ReactNode
}

function FacetBox({ label, onClear, children }: FacetBoxProps) {
  const { t } = useTranslation()
  return (
    <section className="facet-box" aria-label={label}>
      <div className="facet-head">
        <h2>{label}</h2>
        {onClear !== null && (
          <button
            type="button"
            className="facet-clear"
            aria-label={t('list.clearField', { field: label })}
            onClick={onClear}
          >
            {t('list.clearShort')}
          </button>
        )}
      </div>
      {children}
    </section>
  )
}

/** First and last day of the last change. */
function Days({ filter, onChange }: Pick<FacetsProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation()
  const id = useId()
  const { from, to } = filter
  const day = (name: 'from' | 'to', label: string, value: string | null, other: string | null): ReactNode => (
    <div className="facet-day">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="date"
        className="field-input"
        value={value ?? ''}
        min={name === 'to' ? (other ?? undefined) : undefined}
        max={name === 'from' ? (other ?? undefined) : undefined}
        onChange={(event) => onChange({ ...filter, [name]: event.target.value || null })}
      />
    </div>
  )
  return (
    <FacetBox
      label={t('list.field.days')}
      onClear={from === null && to === null ? null : () => onChange({ ...filter, from: null, to: null })}
    >
      {day('from', t('list.from'), from, to)}
      {day('to', t('list.to'), to, from)}
    </FacetBox>
  )
}
