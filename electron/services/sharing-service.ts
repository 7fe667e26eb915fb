/** Not there yet. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'

export function createSharingService(_deps: Dependencies): Services['sharing'] {
  const missing = (): never => {
    throw new AppError('format-not-supported')
  }
  return { state: missing, choose: missing, change: missing, look: missing }
}
