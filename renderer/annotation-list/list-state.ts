/** What the list was left with, so that coming back to it is coming back to the same place. */
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import type { Grouping, ListOrder } from '../../shared/filter/arrange.ts'
import type { ListItem } from '../../shared/filter/item.ts'

/** What the user asks of the list. */
export type ListView = {
  readonly filter: AnnotationFilter
  readonly order: ListOrder
  readonly grouping: Grouping
}

/** All annotations of the library as they were at one revision of the notebook. */
export type ReadList = {
  readonly revision: number
  readonly total: number
  readonly items: readonly ListItem[]
}

export type KeptList = {
  readonly view: ListView
  /** Key of the row that the keyboard was on. */
  readonly current: string | null
  /** Null while not all of them have been read. */
  readonly list: ReadList | null
}

/** Held by the frame of the window, since the screen itself goes when another one is shown. */
export type ListMemory = { current: KeptList | null }

export const plainView: ListView = { filter: everyAnnotation, order: 'text', grouping: 'none' }
