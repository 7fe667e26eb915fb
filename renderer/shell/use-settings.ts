/** The settings as the window shows them: a change is seen at once and stored behind it. */
import { useCallback, useRef, useState } from 'react'
import type { Settings } from '../../shared/model/settings.ts'
import { AppError } from '../../shared/result.ts'
import { client } from '../client.ts'

/**
 * `first`: as they are stored; another object when another notebook has taken the place of the first.
 * A change that cannot be stored still holds until the window closes; `onError` hears why.
 */
export function useSettings(
  first: Settings,
  onError: (error: unknown) => void,
): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(first)
  const [stored, setStored] = useState(first)
  if (stored !== first) {
    setStored(first)
    setSettings(first)
  }
  const toldReadOnly = useRef(false)
  const change = useCallback(
    (part: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...part }))
      client.settings.change(part).catch((error: unknown) => {
        const readOnly = error instanceof AppError && error.code === 'notebook-read-only'
        if (readOnly && toldReadOnly.current) return
        toldReadOnly.current ||= readOnly
        onError(error)
      })
    },
    [onError],
  )
  return [settings, change]
}
