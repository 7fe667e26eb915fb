/** Not there yet. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'

export function createWorkshopService(_deps: Dependencies): Services['workshop'] {
  const missing = (): never => {
    throw new AppError('format-not-supported')
  }
  return { view: missing, adopt: missing, write: missing }
}
