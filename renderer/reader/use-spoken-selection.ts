/** Has a selection read out once it rests, shortly: how much, and how it begins. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSelection } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { selectedText } from './copy.ts'
import type { Outline } from './outline.ts'

const rest = 700
const spokenLength = 60

export function useSpokenSelection(selection: PageSelection | null, outline: Outline): void {
  const { t } = useTranslation()
  const { announce } = useApp()
  useEffect(() => {
    if (selection === null) return undefined
    const timer = setTimeout(() => {
      const text = selectedText(selection.ranges, outline)
      const shown = text.length > spokenLength ? `${text.slice(0, spokenLength)}…` : text
      announce(t('annotation.selected', { count: text.length, text: shown }))
    }, rest)
    return () => clearTimeout(timer)
  }, [selection, outline, announce, t])
}
