/** What authors and layers are called on screen, in the language of the interface. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ownLayer } from '../shared/model/layer.ts'
import type { Layer } from '../shared/model/layer.ts'
import { authorName, layerName } from '../shared/shown-names.ts'
import type { NameWords } from '../shared/shown-names.ts'
import { shownText } from './shown-text.ts'
import { useWorkshop } from './workshop-state.ts'
import type { Workshop } from './workshop-state.ts'

export type People = {
  readonly author: (author: string) => string
  readonly layer: (layer: Pick<Layer, 'id' | 'name' | 'owner'>) => string
}

export function nameWords(t: TFunction): NameWords {
  return {
    you: t('annotation.byYou'),
    ownLayer: t('layers.own'),
    reader: (mark) => t('annotation.reader', { mark }),
    nobodyKnown: t('annotation.nobodyKnown'),
  }
}

/** The same object until the language changes, or names are hidden: then others are called by their numbers. */
export function usePeople(): People {
  const { t } = useTranslation()
  const { anonymous, numberOf } = useWorkshop()
  return useMemo(() => {
    const words = nameWords(t)
    if (anonymous) return hiddenPeople(t, words, numberOf)
    return {
      author: (author) => shownText(authorName(author, words)),
      layer: (layer) => shownText(layerName(layer, words)),
    }
  }, [t, anonymous, numberOf])
}

/** The reader's own name and layers are no secret; a layer of somebody else may be called by their name. */
function hiddenPeople(t: TFunction, words: NameWords, numberOf: Workshop['numberOf']): People {
  const author = (name: string): string => {
    const number = numberOf(name)
    if (name === '') return words.you
    return number === null ? t('workshop.someone') : t('workshop.participant', { number })
  }
  return {
    author,
    layer: (layer) => {
      if (layer.id === ownLayer || layer.owner === '') return shownText(layerName(layer, words))
      return numberOf(layer.owner) === null
        ? t('workshop.someLayer')
        : t('workshop.layerOf', { name: author(layer.owner) })
    },
  }
}
