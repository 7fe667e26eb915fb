/** Calls of workshops. */
import type { Annotation } from '../model/annotation.ts'
import type { PlacedAnnotation } from '../model/placement.ts'
import type { WorkshopView } from '../model/workshop.ts'
import { annotationIds, blockKey } from '../schemas/ids.ts'
import { tallyOptions, workshopRequest } from '../schemas/workshop.ts'
import { call } from './call.ts'

export const workshop = {
  view: call(workshopRequest)<WorkshopView>(),
  /** The marks of one block that `view` counts there, in text order. */
  marks: call(workshopRequest, blockKey)<readonly PlacedAnnotation[]>(),
  /** Copies them into the active layer under the reader's name, as one step. */
  adopt: call(annotationIds)<readonly Annotation[]>(),
  /** The numbers as a table (CSV) where the system's dialog says; names are left out for `anonymous`. */
  write: call(workshopRequest, tallyOptions)<{ readonly file: string; readonly bytes: number } | null>(),
} as const
