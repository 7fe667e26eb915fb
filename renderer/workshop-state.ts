/** What a workshop is looked at with, kept while other screens are shown: strip and screen share it. */
import { createContext, useContext } from 'react'
import type { BlockKey, LayerId } from '../shared/model/ids.ts'
import type { Accord, Person } from '../shared/model/workshop.ts'

export type WorkshopState = {
  /** The strip is shown beside the text of the reader. */
  readonly strip: boolean
  /** Other people's names are not shown, anywhere in the window: for the projector. */
  readonly anonymous: boolean
  readonly colouring: 'person' | 'meaning'
  /** What is stepped through. */
  readonly accord: Accord
  /** Layers compared; empty: all that are not the reader's own. */
  readonly layers: readonly LayerId[]
  /** Authors left out. */
  readonly without: readonly string[]
  /** Only marks with this tag; null: all. */
  readonly tag: string | null
  /** The block looked at on the workshop's screen. */
  readonly key: BlockKey | null
}

export const firstWorkshop: WorkshopState = {
  strip: false,
  anonymous: false,
  colouring: 'meaning',
  accord: 'different',
  layers: [],
  without: [],
  tag: null,
  key: null,
}

export type Workshop = WorkshopState & {
  readonly change: (part: Partial<WorkshopState>) => void
  readonly toggleNames: () => void
  /** Number that stands for an author's name; null for one of whom the last view knew nothing. */
  readonly numberOf: (author: string) => number | null
  /** The view tells who is who. */
  readonly learn: (people: readonly Person[]) => void
}

export const WorkshopContext = createContext<Workshop | null>(null)

/** The same object until something of it changes. */
export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext)
  if (workshop === null) throw new Error('useWorkshop outside WorkshopProvider')
  return workshop
}
