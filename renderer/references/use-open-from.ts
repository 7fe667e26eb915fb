/** Opens a place in the reader; going back leads to the button that was pressed. */
import { useApp } from '../app-state.ts'
import type { Destination } from '../app-state.ts'
import { leaveAt } from './references-memory.ts'

/** `button`: as its `data-place` has it. */
export function useOpenFrom(): (place: Omit<Destination, 'back'>, button: string) => void {
  const { openPlace } = useApp()
  return (place, button) => {
    leaveAt(button)
    openPlace({ ...place, back: 'references' })
  }
}
