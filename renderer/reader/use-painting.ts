/** Keeps the paint on the page in step with marks, the mark looked at or pointed at, footnote marks, and words searched for. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Block, FootnoteMark } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import { createMarkPainter, echoOf, paintLayer } from '../annotations/index.ts'
import type { MarksByBlock, PaintedRange } from '../annotations/index.ts'

export type PaintingOptions = {
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly marks: MarksByBlock
  readonly active: AnnotationId | null
  readonly footnoteMarks: readonly FootnoteMark[]
  /** Words that a search led to. */
  readonly hits: readonly PaintedRange[]
}

/** Paints what the options say. What it gives back is told of the mark under the pointer, which draws nothing else anew. */
export function usePainting(options: PaintingOptions): (pointed: AnnotationId | null) => void {
  const { blockOf, marks, active, footnoteMarks, hits } = options
  const pointed = useRef<AnnotationId | null>(null)
  const painter = useMemo(() => createMarkPainter(blockOf), [blockOf])
  useLayoutEffect(() => painter.paint(marks), [painter, marks])
  useLayoutEffect(() => painter.clear, [painter])
  useLayoutEffect(() => paintLayer('footnote-mark', footnoteMarks), [footnoteMarks])
  useLayoutEffect(() => paintLayer('hit', hits), [hits])
  useLayoutEffect(() => paintLayer('active', active === null ? [] : rangesOf(active, marks)), [active, marks])
  const paintEcho = useCallback(() => {
    const ids = [active, pointed.current].filter((id) => id !== null)
    paintLayer(
      'echo',
      ids.flatMap((id) => echoesOf(id, marks, blockOf)),
    )
  }, [active, marks, blockOf])
  useLayoutEffect(paintEcho, [paintEcho])
  useLayoutEffect(
    () => () => {
      for (const layer of ['footnote-mark', 'hit', 'active', 'echo'] as const) paintLayer(layer, [])
    },
    [],
  )
  return useCallback(
    (id) => {
      if (id === pointed.current) return
      pointed.current = id
      paintEcho()
    },
    [paintEcho],
  )
}

function echoesOf(
  id: AnnotationId,
  marks: MarksByBlock,
  blockOf: PaintingOptions['blockOf'],
): readonly PaintedRange[] {
  return [...marks].flatMap(([key, here]) => {
    const own = here.marks.filter(({ annotation }) => annotation.id === id)
    const block = own.length === 0 ? undefined : blockOf(key)
    if (block === undefined) return []
    return langs.flatMap((lang) => echoOf(block, own, lang).map((range) => ({ key, lang, range })))
  })
}

function rangesOf(id: AnnotationId, marks: MarksByBlock): readonly PaintedRange[] {
  return [...marks].flatMap(([key, { marks: here }]) =>
    here
      .filter(({ annotation }) => annotation.id === id)
      .map(({ lang, start, end }) => ({ key, lang, range: [start, end] as const })),
  )
}
