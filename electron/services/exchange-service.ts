/** Not there yet. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'

export function createExchangeService(_deps: Dependencies): Services['exchange'] {
  const missing = (): never => {
    throw new AppError('format-not-supported')
  }
  return { choose: missing, given: missing, plan: missing, merge: missing, cancel: missing, write: missing }
}
