/** Long work in slices: a few milliseconds at a time, when the window has nothing more pressing to do. */

/** Milliseconds of one slice: half of what a key may take to show. */
const slice = 8
/** Milliseconds after which the next slice comes all the same. */
const patience = 200

/** Calls `step` until it says that nothing is left; it has to stop soon after `isOver`. Gives back how to call it off. */
export function inIdleSlices(step: (isOver: () => boolean) => 'more' | 'done'): () => void {
  let wanted = true
  const next = (): void => {
    if (!wanted) return
    const end = performance.now() + slice
    if (step(() => performance.now() >= end) === 'more') plan(next)
  }
  plan(next)
  return () => {
    wanted = false
  }
}

function plan(act: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(act)
  else requestIdleCallback(act, { timeout: patience })
}
