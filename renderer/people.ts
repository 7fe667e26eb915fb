/** What authors and layers are called on screen, in the language of the interface. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../shared/model/layer.ts'
import { authorName, layerName } from '../shared/shown-names.ts'
import type { NameWords } from '../shared/shown-names.ts'
import { shownText } from './shown-text.ts'

export type People = {
  readonly author: (author: string) => string
  readonly layer: (layer: Pick<Layer, 'id' | 'name' | 'owner'>) => string
}

export function nameWords(t: TFunction): NameWords {
  return {
    you: t('annotation.byYou'),
    ownLayer: t('layers.own'),
    reader: (mark) => t('annotation.reader', { mark }),
  }
}

/** The same object until the language changes. */
export function usePeople(): People {
  const { t } = useTranslation()
  return useMemo(() => {
    const words = nameWords(t)
    return {
      author: (author) => shownText(authorName(author, words)),
      layer: (layer) => shownText(layerName(layer, words)),
    }
  }, [t])
}
