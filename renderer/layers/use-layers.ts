/** The layers of the notebook in the reader's order, and which of them new annotations go to. */
import { createContext, useContext } from 'react'
import type { LayerId } from '../../shared/model/ids.ts'
import type { Layer, ListedLayer } from '../../shared/model/layer.ts'

export type Layers = {
  readonly all: readonly ListedLayer[]
  /** Where new annotations go; the first layer when the stored one is gone. Undefined only without any layer. */
  readonly active: ListedLayer | undefined
  /** Null for a layer that is not there. */
  readonly byId: (id: LayerId) => ListedLayer | null
  /** Its name as it is shown: where it has none its owner's, or the interface's word for the reader's own. */
  readonly nameOf: (layer: Pick<Layer, 'id' | 'name' | 'owner'>) => string
}

export const LayersContext = createContext<Layers | null>(null)

/** The same object until layers, their counts, the active one or the language change. */
export function useLayers(): Layers {
  const layers = useContext(LayersContext)
  if (layers === null) throw new Error('useLayers outside LayersProvider')
  return layers
}
