/** The annotation whose card belongs beside what is being read: the one looked at while it is seen, else the first. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { useApp } from '../app-state.ts'
import type { Outline } from './outline.ts'
import { positionAt, textArea } from './page-geometry.ts'

/** Milliseconds that the page rests before the cards follow. */
const rest = 150

export type FollowedOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly outline: Outline
  /** In the order of the text. */
  readonly annotations: readonly PlacedAnnotation[]
  readonly active: PlacedAnnotation | undefined
}

/** Null while there is none at the place or below it. */
export function useFollowed(options: FollowedOptions): AnnotationId | null {
  const { reading } = useApp()
  const [followed, setFollowed] = useState<AnnotationId | null>(null)
  const now = useRef(options)
  now.current = options
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = (): void => setFollowed(followedAt(now.current, reading.get()?.key ?? null))
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(follow, rest)
    }
    follow()
    const stop = reading.subscribe(soon)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [reading])
  return followed
}

function followedAt(
  { scroller, outline, annotations, active }: FollowedOptions,
  top: BlockKey | null,
): AnnotationId | null {
  const from = top === null ? undefined : outline.indexOf(top)
  const page = scroller.current
  if (from === undefined || page === null) return null
  const last = positionAt(page, outline, textArea(page).height - 1)
  const to = last === null ? from : (outline.indexOf(last.key) ?? from)
  return followedBetween(annotations, active, outline, from, to)
}

/** `from` and `to`: indexes of the blocks at the top and at the bottom of the page. */
export function followedBetween(
  annotations: readonly PlacedAnnotation[],
  active: PlacedAnnotation | undefined,
  { indexOf }: Pick<Outline, 'indexOf'>,
  from: number,
  to: number,
): AnnotationId | null {
  const places = ({ anchors, placements }: PlacedAnnotation): readonly number[] =>
    anchors
      .filter((_anchor, index) => placements[index]?.state !== 'unplaced')
      .map(({ key }) => indexOf(key))
      .filter((at) => at !== undefined)
  if (active !== undefined && places(active).some((at) => from <= at && at <= to)) return active.id
  return annotations.find((annotation) => places(annotation).some((at) => at >= from))?.id ?? null
}
