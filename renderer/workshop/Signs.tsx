/** The signs of a workshop: how far people agree, who they are, and what their marks are coloured. Never colour alone. */
import type { Colour } from '../../shared/model/annotation.ts'
import type { Accord, Person } from '../../shared/model/workshop.ts'

/** Each has a shape of its own: a full disc, a split diamond, a ring, a stroke. The words stand beside it. */
export function AccordSign({ accord }: { readonly accord: Accord }) {
  return (
    <svg className={`accord accord-${accord}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[accord]}
    </svg>
  )
}

const shapes = {
  agreed: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  different: (
    <>
      <path d="M7 1 0.5 8 7 15Z" fill="currentColor" />
      <path d="M9.8 2.6 14.8 8 9.8 13.4Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  single: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  silent: <path d="M3 8H13" stroke="currentColor" strokeWidth="2.2" />,
} as const satisfies Readonly<Record<Accord, unknown>>

/** Colours that tell people apart; from the ninth on they come again, with another number in them. */
const hues = 8

export function hueOf({ number }: Pick<Person, 'number'>): number {
  return number % hues
}

/** The number stands for the person wherever names are shown alike; the reader's own has none. */
export function PersonSign({ person }: { readonly person: Pick<Person, 'number'> }) {
  return (
    <span className="person-sign num" data-hue={hueOf(person)} aria-hidden="true">
      {person.number === 0 ? '•' : person.number}
    </span>
  )
}

export function ColourSign({ colour }: { readonly colour: Colour }) {
  return <i className={`swatch swatch-${colour}`} aria-hidden="true" />
}
