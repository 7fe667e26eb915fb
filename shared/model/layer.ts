/** Layers: named sets of annotations, such as "mine" or "review round 2". */
import type { Colour } from './annotation.ts'
import type { LayerId } from './ids.ts'

export type Layer = {
  readonly id: LayerId
  /** Empty: the interface's word for the reader's own. */
  readonly name: string
  /** Whose marks these are; empty: the reader's. */
  readonly owner: string
  readonly colour: Colour
  readonly description: string
  /** Hidden layers are neither on the page nor among its cards. */
  readonly shown: boolean
  /** Nothing in a locked layer can be added, changed or removed. */
  readonly locked: boolean
}

/** The layer that every notebook has from the start. */
export const ownLayer = 'personal' as LayerId

/** In their order, which the reader gives; with the number of annotations of each. */
export type ListedLayer = Layer & { readonly annotations: number }

export type LayerDraft = Pick<Layer, 'name' | 'owner' | 'colour' | 'description'>
export type LayerChange = Partial<Omit<Layer, 'id'>>
