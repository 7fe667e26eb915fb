/** Reads the layers once for all that show them. */
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ListedLayer } from '../../shared/model/layer.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { usePeople } from '../people.ts'
import { useQuery } from '../use-query.ts'
import { LayersContext } from './use-layers.ts'
import type { Layers } from './use-layers.ts'

export function LayersProvider({ children }: { readonly children: ReactNode }) {
  return <LayersContext value={useReadLayers()}>{children}</LayersContext>
}

function useReadLayers(): Layers {
  const people = usePeople()
  const { start, settings } = useApp()
  // The reader's own layer goes by the reader's name among others.
  const { value, reload } = useQuery(() => client.layers.list(), [settings.author], {
    domain: 'layers',
    keep: true,
  })
  // The counts change with the annotations.
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'annotations') reload()
      }),
    [reload],
  )
  // An answer that says the same again is the same list: what depends on it is not made anew.
  const told = JSON.stringify(value ?? start.layers)
  const all = useMemo(() => JSON.parse(told) as readonly ListedLayer[], [told])
  return useMemo(
    () => ({
      all,
      active: all.find(({ id }) => id === settings.activeLayer) ?? all[0],
      byId: (id) => all.find((layer) => layer.id === id) ?? null,
      nameOf: people.layer,
    }),
    [all, settings.activeLayer, people],
  )
}
