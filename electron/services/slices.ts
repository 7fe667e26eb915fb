/** Long work on the process that has the window: in slices, so that nothing waits for it, until it is not wanted any more. */
import type { ErrorCode } from '../../shared/result.ts'
import { AppError } from '../../shared/result.ts'

/** Milliseconds of work after which others have their turn. */
const slice = 12

/** Called often; comes back at once within a slice. Throws the code when the work is not wanted any more. */
export type Rest = () => Promise<void>

function restBetweenSlices(isWanted: () => boolean, cancelled: ErrorCode): Rest {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < slice) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (!isWanted()) throw new AppError(cancelled)
    since = performance.now()
  }
}

/** Only the newest of its calls is wanted: an older one that is under way ends at its next rest. */
export function newestOnly(cancelled: ErrorCode): {
  readonly begin: () => Rest
  readonly cancel: () => void
} {
  let newest = 0
  return {
    begin: () => {
      const own = (newest += 1)
      return restBetweenSlices(() => own === newest, cancelled)
    },
    cancel: () => {
      newest += 1
    },
  }
}

/** In order; the work stops with what `act` throws. */
export async function inSlices<Item>(items: Iterable<Item>, act: (item: Item) => void): Promise<void> {
  const rest = untilDone()
  for (const item of items) {
    act(item)
    await rest()
  }
}

/** For work that nobody cancels. */
export function untilDone(): Rest {
  return restBetweenSlices(() => true, 'internal')
}
