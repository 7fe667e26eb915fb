/** The marks in one block, and those of them that the reader has in the layer that new annotations go to. */
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { WorkshopRequest } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { useQuery } from '../use-query.ts'

export type PassageMarks = {
  /** Null while they are being read. */
  readonly marks: readonly PlacedAnnotation[] | null
  readonly own: readonly PlacedAnnotation[]
  readonly error: unknown
}

export function usePassageMarks(request: WorkshopRequest, key: BlockKey): PassageMarks {
  const { report } = request
  const { author } = useApp().settings
  const { active } = useLayers()
  const changes = { domain: 'annotations', report, keep: true } as const
  const marks = useQuery(() => client.workshop.marks(request, key), [request, key], changes)
  const own = useQuery(
    async () =>
      active === undefined
        ? []
        : client.workshop.marks({ report, layers: [active.id], without: [], tag: null }, key),
    [report, active?.id, key],
    changes,
  )
  return {
    marks: marks.value,
    own: (own.value ?? []).filter((mark) => mark.author === author),
    error: marks.error,
  }
}
