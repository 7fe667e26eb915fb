/** Takes the page to where the app was sent: a search hit, a heading, the way back; at first where it was left. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { PaintedRange } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import type { Place } from '../places.ts'
import { useHitWalk } from '../search-state.ts'
import { latestPosition } from './kept-positions.ts'
import type { Target } from './page-geometry.ts'

/** Where the page of a report opens; `beginning` when it has not been read yet. */
export function useFirstTarget(report: ReportId, beginning: Target | null): Target | null {
  const { state, start } = useApp()
  const [first] = useState(() => {
    const kept = latestPosition(report) ?? start.positions.find((position) => position.report === report)
    const place = state.place?.report === report ? state.place : null
    const left = kept === undefined ? null : { key: kept.key, fraction: kept.fraction }
    if (place === null) return left ?? beginning
    // Back from another screen: the same block, and the same part of it.
    return place.ranges.length === 0 && left?.key === place.key ? left : targetOf(place)
  })
  return first
}

export type OpenedPlaceOptions = {
  readonly report: ReportId
  readonly langs: readonly Lang[]
  readonly has: (key: BlockKey) => boolean
  readonly goTo: (target: Target) => void
  /** The keyboard goes along. */
  readonly enter: (key: BlockKey, lang: Lang | null, offset: number) => void
  /** The annotation that is wanted there, null for none. */
  readonly seek: (id: AnnotationId | null) => void
}

/** Words to paint because a search led to them. */
export function useOpenedPlace({
  report,
  langs,
  has,
  goTo,
  enter,
  seek,
}: OpenedPlaceOptions): readonly PaintedRange[] {
  const { state, changeSettings } = useApp()
  const { move } = state
  const place = state.place?.report === report && has(state.place.key) ? state.place : null
  const now = useRef({ langs, goTo, enter, seek, changeSettings })
  now.current = { langs, goTo, enter, seek, changeSettings }
  const moved = useRef<number | null>(null)

  useEffect(() => {
    const first = moved.current === null
    if (moved.current === move) return
    moved.current = move
    if (place === null) return
    const hidden = place.lang !== null && !now.current.langs.includes(place.lang)
    if (hidden) now.current.changeSettings({ layout: 'columns' })
    // The page opens at its first target by itself.
    if (!first) now.current.goTo(targetOf(place))
    now.current.seek(place.annotation ?? null)
    now.current.enter(place.key, place.lang, place.ranges[0]?.[0] ?? 0)
  }, [move, place])

  const walk = useHitWalk()
  return useMemo(() => {
    const { key, lang, ranges } = place ?? nowhere
    // On the way from hit to hit all of them are, wherever the page is.
    if (walk?.report === report) return walk.marks
    return lang === null ? [] : ranges.map((range) => ({ key, lang, range }))
  }, [place, walk, report])
}

const nowhere: Pick<Place, 'key' | 'lang' | 'ranges'> = { key: '' as BlockKey, lang: null, ranges: [] }

function targetOf({ key, lang, ranges }: Place): Target {
  return { key, fraction: 0, lang, range: ranges[0] ?? null }
}
