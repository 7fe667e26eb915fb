/** What narrows the list: a group of choices for each field, each with the number that choosing it would leave. */
import { memo, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { withChoice, withoutChoices } from '../../shared/filter/choices.ts'
import type { Counts } from '../../shared/filter/filter-items.ts'
import type { Facet } from '../../shared/filter/item.ts'
import { facets } from '../../shared/filter/item.ts'
import { shownText } from '../annotations/index.ts'
import { moveFocus } from '../ui/index.ts'
import { choicesOf } from './facet-choices.ts'
import type { Choice } from './facet-choices.ts'
import { DayField } from './DayField.tsx'
import { LayerSigns } from './LayerSigns.tsx'
import type { Names } from './use-names.ts'

/** Choices of one field that are shown before the rest is asked for. */
const shortList = 7

/** Gives another filter for the one that is in force when it is asked. */
export type ChangeFilter = (change: (was: AnnotationFilter) => AnnotationFilter) => void

export type FacetsProps = {
  readonly names: Names
  /** Counts without any filter. */
  readonly all: Counts
  readonly counts: Counts
  readonly filter: AnnotationFilter
  /** The same function as long as the list is shown. */
  readonly onChange: ChangeFilter
  /** Which of the fields are offered; all of them, and days, when it is not said. */
  readonly fields?: readonly Facet[]
}

export function Facets({ names, all, counts, filter, onChange, fields }: FacetsProps) {
  const { t } = useTranslation()
  return (
    <>
      {(fields ?? facets).map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          names={names}
          choices={choicesOf(facet, filter, all, counts, names)}
          onChange={onChange}
          hint={
            facet === 'sections' && filter.reports.length === 0 && all.reports.size > 1
              ? t('list.sectionsHint')
              : null
          }
        />
      ))}
      {fields === undefined && <Days filter={filter} onChange={onChange} />}
    </>
  )
}

type FacetGroupProps = {
  readonly facet: Facet
  readonly names: Names
  readonly choices: readonly Choice[]
  readonly onChange: ChangeFilter
  /** Why there is nothing to choose. */
  readonly hint: string | null
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

/** Tab goes from field to field, the arrow keys go along the choices of one. */
const FacetGroup = memo(function FacetGroup({ facet, names, choices, onChange, hint }: FacetGroupProps) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  const [reachable, setReachable] = useState<string | null>(null)
  const group = useRef<HTMLUListElement>(null)
  const pressed = useRef<string | null>(null)
  const label = t(`list.field.${facet}`)
  const shown = whole ? choices : choices.filter(({ chosen }, index) => chosen || index < shortList)
  const tabStop = shown.find(({ value }) => value === reachable)?.value ?? shown[0]?.value
  const chosen = choices.some((choice) => choice.chosen)

  // What is chosen moves to the top of its field, and the keyboard with it.
  useLayoutEffect(() => {
    if (pressed.current === null) return
    const at = shown.findIndex(({ value }) => value === pressed.current)
    pressed.current = null
    group.current?.querySelectorAll<HTMLElement>('.facet')[Math.max(0, at)]?.focus()
  })
  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('.facet') ?? [])]
    if (moveFocus(event.key, buttons, along)) event.preventDefault()
  }
  if (choices.length === 0 && hint === null) return null
  return (
    <FacetBox label={label} onClear={chosen ? () => onChange((was) => withoutChoices(was, facet)) : null}>
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
              onClick={() => {
                pressed.current = value
                onChange((was) => withChoice(was, facet, value, !on))
              }}
            >
              {facet === 'colours' && <i className={`swatch swatch-${value as Colour}`} aria-hidden="true" />}
              <FacetLabel name={shownText(names.of(facet, value))} />
              {facet === 'layers' && <LayerSigns layer={names.layers.byId(value as LayerId)} />}
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
}, sameGroup)

/** The choices are made anew for each key that is typed, mostly the same ones. */
function sameGroup(one: FacetGroupProps, other: FacetGroupProps): boolean {
  return (
    one.names === other.names &&
    one.hint === other.hint &&
    one.choices.length === other.choices.length &&
    one.choices.every((choice, index) => {
      const now = other.choices[index]
      return choice.value === now?.value && choice.count === now.count && choice.chosen === now.chosen
    })
  )
}

function FacetLabel({ name }: { readonly name: string }) {
  return (
    <span className="facet-label" title={name}>
      {name}
    </span>
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
  const { from, to } = filter
  return (
    <FacetBox
      label={t('list.field.days')}
      onClear={
        from === null && to === null ? null : () => onChange((was) => ({ ...was, from: null, to: null }))
      }
    >
      <DayField
        label={t('list.from')}
        day={from}
        fits={(day) => to === null || day <= to}
        onChange={(day) => onChange((was) => ({ ...was, from: day }))}
      />
      <DayField
        label={t('list.to')}
        day={to}
        fits={(day) => from === null || day >= from}
        onChange={(day) => onChange((was) => ({ ...was, to: day }))}
      />
    </FacetBox>
  )
}
