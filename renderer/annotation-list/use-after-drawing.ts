/** What is drawn once the rows have been: the keys are answered by the rows. */
import { startTransition, useEffect, useState } from 'react'

/** The value of the drawing before, until the present one is on screen. */
export function useAfterDrawing<Value>(value: Value): Value {
  const [shown, setShown] = useState(() => value)
  useEffect(() => startTransition(() => setShown(() => value)), [value])
  return shown
}
