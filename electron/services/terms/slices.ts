/** Long work in slices, between which the process answers others. */

/** Milliseconds of a slice: an answer that waits for one is still there at once. */
const sliceTime = 12

/** In order; the work stops with what `act` throws. */
export async function inSlices<Item>(items: Iterable<Item>, act: (item: Item) => void): Promise<void> {
  let begun = performance.now()
  for (const item of items) {
    act(item)
    if (performance.now() - begun < sliceTime) continue
    await pause()
    begun = performance.now()
  }
}

/** Lets go whatever else is waiting. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
