/** Libraries that read documents throw whatever they stumble over: it means that the document is damaged. */
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'

/**
 * Nothing but a library's own work belongs into `read`: what our code throws is a fault of ours, and no file is to be
 * blamed for it. Throws `set-damaged`.
 */
export function readByLibrary<Value>(details: ErrorDetails, read: () => Value): Value {
  try {
    return read()
  } catch {
    throw new AppError('set-damaged', details)
  }
}

/** As `readByLibrary`, for what takes its time. */
export async function awaitLibrary<Value>(details: ErrorDetails, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch {
    throw new AppError('set-damaged', details)
  }
}
