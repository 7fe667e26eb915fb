/** Gives the focus once, when what is to have it is there: coming back to a screen is coming back to its place. */
import { useEffect, useRef } from 'react'

/** `given`: something else has it already. */
export function useFirstFocus(isThere: boolean, focus: () => void, given = false): void {
  const done = useRef(given)
  useEffect(() => {
    if (!isThere || done.current) return
    done.current = true
    focus()
  })
}
