/** The people of a view as they are shown: their names or numbers, and the order in which they stand. */
import { useMemo } from 'react'
import type { Person, WorkshopView } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { usePeople } from '../people.ts'
import { localeOf } from '../report-name.ts'
import { useWorkshop } from '../workshop-state.ts'

export type ShownPerson = Person & {
  /** Index in the view. */
  readonly at: number
  /** A number in place of the name when names are hidden. */
  readonly name: string
}

/**
 * By name and numbered in that order; by the number that a person has for good when names are hidden, since the order
 * of names would tell. So a number seen before the names were hidden does not give anybody away.
 */
export function usePeopleShown(view: WorkshopView): readonly ShownPerson[] {
  const { lang } = useApp()
  const { anonymous } = useWorkshop()
  const people = usePeople()
  return useMemo(() => {
    const collator = new Intl.Collator(localeOf(lang), { numeric: true })
    const shown = view.people.map((person, at) => ({ ...person, at, name: people.author(person.author) }))
    if (anonymous) return shown.toSorted((one, other) => one.number - other.number)
    let last = 0
    return shown
      .toSorted((one, other) => collator.compare(one.name, other.name))
      .map((person) => ({ ...person, number: person.number === 0 ? 0 : (last += 1) }))
  }, [view, people, anonymous, lang])
}
