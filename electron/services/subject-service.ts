/** Use cases of the subjects: which blocks treat what, by rules and by the reader's choice. */
import type { Services } from '../../shared/api.ts'
import type { Dependencies } from './dependencies.ts'

export function createSubjectService(_deps: Pick<Dependencies, 'packs' | 'notebook'>): Services['subjects'] {
  return { list: () => [], choose: () => null }
}
