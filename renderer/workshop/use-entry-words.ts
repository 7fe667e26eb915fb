/** What a block of a workshop is called, and what people made of it, in words. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { BlockTally } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { useColourNames } from '../colour-names.ts'
import { placeWords } from '../place-words.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { ShownPerson } from './people-shown.ts'
import { peopleByColour } from './strip-rows.ts'

export type EntryWords = {
  readonly place: (key: BlockKey) => string
  /** Place, number of people, accord, and who or which colours, whatever the strip is coloured by. */
  readonly entry: (tally: BlockTally) => string
}

export function useEntryWords(people: readonly ShownPerson[]): EntryWords {
  const { t } = useTranslation()
  const { lang } = useApp()
  const { colouring } = useWorkshop()
  const colourNames = useColourNames()
  return useMemo(() => {
    const byIndex = new Map(people.map((person) => [person.at, person]))
    const order = new Map(people.map((person, place) => [person.at, place]))
    const colours = (tally: BlockTally): string =>
      peopleByColour(tally)
        .map(({ colour, people: users }) =>
          t('workshop.who', { name: colourNames.full(colour), colours: users.length }),
        )
        .join(t('workshop.then'))
    const names = ({ marks }: BlockTally): string =>
      marks
        .toSorted((one, other) => (order.get(one.person) ?? 0) - (order.get(other.person) ?? 0))
        .map((mark) =>
          t('workshop.who', {
            name: byIndex.get(mark.person)?.name ?? '',
            colours: mark.colours.map(colourNames.full).join(t('workshop.and')),
          }),
        )
        .join(t('workshop.then'))
    const place = (key: BlockKey): string => placeWords(t, key, lang)
    return {
      place,
      entry: (tally) =>
        t('workshop.entry', {
          place: place(tally.key),
          people: t('workshop.people', { count: tally.marks.length }),
          accord: t(`workshop.accord.${tally.accord}`),
          who: colouring === 'person' ? names(tally) : colours(tally),
        }).trim(),
    }
  }, [people, colourNames, colouring, lang, t])
}
