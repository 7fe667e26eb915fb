/** Not there yet. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'

export function createAssignmentService(_deps: Dependencies): Services['assignments'] {
  const missing = (): never => {
    throw new AppError('format-not-supported')
  }
  return { list: missing, make: missing, open: missing, work: missing, handIn: missing, remove: missing }
}
