/** One thing after the other in slices, between which the process answers others. */
import { restBetweenSlices } from '../slices.ts'
import type { Rest } from '../slices.ts'

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
