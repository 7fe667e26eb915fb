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

/** By name; by number when names are hidden, since their order would tell. */
export function usePeopleShown(view: WorkshopView): readonly ShownPerson[] {
  const { lang } = useApp()
  const { anonymous } = useWorkshop()
  const people = usePeople()
  return useMemo(() => {
    const collator = new Intl.Collator(localeOf(lang), { numeric: true })
    const shown = view.people.map((person, at) => ({ ...person, at, name: people.author(person.author) }))
    return shown.toSorted((one, other) =>
      anonymous ? one.number - other.number : collator.compare(one.name, other.name),
    )
  }, [view, people, anonymous, lang])
}
