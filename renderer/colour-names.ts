/** What a colour is called: its own name, with the meaning that the reader has given it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Colour } from '../shared/model/annotation.ts'
import { useApp } from './app-state.ts'

export type ColourNames = {
  /** `Amber (evidence)`; without a meaning `Amber`. */
  readonly full: (colour: Colour) => string
  /** The reader's meaning alone; empty when there is none. */
  readonly meaning: (colour: Colour) => string
}

/** The same object until a meaning or the language changes. */
export function useColourNames(): ColourNames {
  const { t } = useTranslation()
  const { colourMeanings } = useApp().settings
  return useMemo(() => {
    const meaning = (colour: Colour): string => colourMeanings[colour] ?? ''
    return {
      meaning,
      full: (colour) => {
        const name = t(`colour.${colour}`)
        return meaning(colour) === ''
          ? name
          : t('annotation.colourMeaning', { colour: name, meaning: meaning(colour) })
      },
    }
  }, [colourMeanings, t])
}
