/** The choices of one dialog; how the file is to be is kept for the next one, as long as the window is open. */
import { useEffect, useState } from 'react'
import { useApp } from '../app-state.ts'
import { firstChoice, usualChoice } from './export-choice.ts'
import type { ExportChoice, ExportOpening } from './export-choice.ts'

export type ChangeChoice = (part: Partial<ExportChoice>) => void

let kept: ReturnType<typeof usualChoice> | null = null

/** For tests: the next dialog is the first one. */
export function forgetChoice(): void {
  kept = null
}

export function useChoice(opening: ExportOpening): readonly [ExportChoice, ChangeChoice] {
  const { settings } = useApp()
  const [choice, setChoice] = useState(() => firstChoice(opening, kept ?? usualChoice(settings.layout)))
  const { format, layout, orientation, contents, options } = choice
  useEffect(() => {
    kept = { format, layout, orientation, contents, options }
  }, [format, layout, orientation, contents, options])
  return [choice, (part) => setChoice((was) => ({ ...was, ...part }))]
}
