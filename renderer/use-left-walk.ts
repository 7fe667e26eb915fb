/** Whether the reading has gone elsewhere while one walks from place to place: it ends in another report. */
import { useEffect, useRef } from 'react'
import type { BlockKey, ReportId } from '../shared/model/ids.ts'
import { useApp } from './app-state.ts'

/** Whether a jump has led away from this place of the walk; `end` is called when it led to another report. */
export function useLeftWalk(
  walkAt: { readonly report: ReportId; readonly key: BlockKey } | undefined,
  end: () => void,
): boolean {
  const { report, place, move } = useApp().state
  // Coming back from another screen is no jump.
  const first = useRef(move)
  const now = useRef({ walkAt, end })
  now.current = { walkAt, end }
  // Only when the report changes: a step sets the place of the walk first, and then opens its report.
  useEffect(() => {
    if (report !== null && now.current.walkAt?.report !== report) now.current.end()
  }, [report])
  return move !== first.current && place?.key !== walkAt?.key
}
