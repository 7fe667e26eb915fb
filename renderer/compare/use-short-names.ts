/** What the two reports are called where there is little room: by their years where these tell them apart. */
import { useApp } from '../app-state.ts'
import { reportLine, yearOrSession } from '../report-name.ts'
import type { CompareView } from './compare-memory.ts'

export type ShortNames = { readonly left: string; readonly right: string }

export function useShortNames({ left, right }: Pick<CompareView, 'left' | 'right'>): ShortNames {
  const { reports, lang } = useApp()
  const of = (id: typeof left) => reports.find((report) => report.id === id)
  const [ours, theirs] = [of(left), of(right)]
  if (ours === undefined || theirs === undefined) return { left, right }
  const [one, other] = [yearOrSession(ours, lang), yearOrSession(theirs, lang)]
  return one !== null && other !== null && one !== other
    ? { left: one, right: other }
    : { left: reportLine(ours, lang), right: reportLine(theirs, lang) }
}
