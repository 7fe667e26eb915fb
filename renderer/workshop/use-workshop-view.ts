/** Who marked what in a report, read again whenever marks, layers or questions change. */
import { useEffect, useMemo } from 'react'
import type { ReportId } from '../../shared/model/ids.ts'
import type { WorkshopRequest, WorkshopView } from '../../shared/model/workshop.ts'
import { client, onEvent } from '../client.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'
import { useWorkshop } from '../workshop-state.ts'

export type ReadView = Query<WorkshopView> & { readonly request: WorkshopRequest }

/** While the answer to another question is under way, the last one of the same report stays. */
export function useWorkshopView(report: ReportId): ReadView {
  const { layers, without, tag, learn } = useWorkshop()
  const request = useMemo(() => ({ report, layers, without, tag }), [report, layers, without, tag])
  const query = useQuery(() => client.workshop.view(request), [request], {
    domain: 'annotations',
    report,
    keep: true,
  })
  const { reload } = query
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'layers' || domain === 'assignments' || domain === 'library') reload()
      }),
    [reload],
  )
  const value = query.value?.report === report ? query.value : null
  useEffect(() => {
    if (value !== null) learn(value.people)
  }, [value, learn])
  return { ...query, value, request }
}
