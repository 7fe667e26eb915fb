/** What is offered for the last step of the history goes when another step becomes the last. */
import { useEffect } from 'react'
import { onEvent } from './client.ts'

/**
 * `act` is called at every change of annotations or layers, undo and redo among them, and when another notebook takes
 * the place of this one. A call is told of before it answers: what is shown when a call has answered is not taken away
 * by that call itself. `act` is to stay the same function.
 */
export function useNextChange(act: () => void): void {
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'annotations' || domain === 'layers' || domain === 'notebook') act()
      }),
    [act],
  )
}
