/** The layers of the notebook in the reader's order, and which of them new annotations go to. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import type { Layer, ListedLayer } from '../../shared/model/layer.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { shownText } from '../shown-text.ts'
import { useQuery } from '../use-query.ts'

export type Layers = {
  readonly all: readonly ListedLayer[]
  /** Where new annotations go; the first layer when the stored one is gone. Undefined only without any layer. */
  readonly active: ListedLayer | undefined
  /** Null for a layer that is not there. */
  readonly byId: (id: LayerId) => ListedLayer | null
  /** Its name as it is shown, or the interface's word for the reader's own. */
  readonly nameOf: (layer: Pick<Layer, 'name'>) => string
}

/** The same object until layers, their counts, the active one or the language change. */
export function useLayers(): Layers {
  const { t } = useTranslation()
  const { start, settings } = useApp()
  const { value, reload } = useQuery(() => client.layers.list(), [], { domain: 'layers' })
  // The counts change with the annotations.
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'annotations') reload()
      }),
    [reload],
  )
  const all = value ?? start.layers
  return useMemo(
    () => ({
      all,
      active: all.find(({ id }) => id === settings.activeLayer) ?? all[0],
      byId: (id) => all.find((layer) => layer.id === id) ?? null,
      nameOf: ({ name }) => (name === '' ? t('layers.own') : shownText(name)),
    }),
    [all, settings.activeLayer, t],
  )
}
