/** What the library cites: read again when reports or their symbols change. */
import type { CitedDocument } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'

export function useDocuments(): Query<readonly CitedDocument[]> {
  const { reports } = useApp()
  return useQuery(() => client.references.documents(), [reports], { keep: true })
}
