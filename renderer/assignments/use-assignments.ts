/** The assignments of the notebook, the newest first; read again when answers come and go. */
import { useEffect } from 'react'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { client, onEvent } from '../client.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'

export function useAssignments(): Query<readonly AssignmentState[]> {
  const query = useQuery(() => client.assignments.list(), [], { domain: 'assignments' })
  const { reload } = query
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'annotations' || domain === 'library') reload()
      }),
    [reload],
  )
  return query
}
