/** Keeps the paint on the page in step with marks, the mark looked at, footnote marks, and words searched for. */
import { useLayoutEffect, useMemo } from 'react'
import type { Block, FootnoteMark } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import { createMarkPainter, paintLayer } from '../annotations/index.ts'
import type { MarksByBlock, PaintedRange } from '../annotations/index.ts'

export type PaintingOptions = {
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly marks: MarksByBlock
  readonly active: AnnotationId | null
  readonly footnoteMarks: readonly FootnoteMark[]
  /** Words that a search led to. */
  readonly hits: readonly PaintedRange[]
}

export function usePainting({ blockOf, marks, active, footnoteMarks, hits }: PaintingOptions): void {
  const painter = useMemo(() => createMarkPainter(blockOf), [blockOf])
  useLayoutEffect(() => painter.paint(marks), [painter, marks])
  useLayoutEffect(() => painter.clear, [painter])
  useLayoutEffect(() => paintLayer('footnote-mark', footnoteMarks), [footnoteMarks])
  useLayoutEffect(() => paintLayer('hit', hits), [hits])
  useLayoutEffect(() => paintLayer('active', active === null ? [] : rangesOf(active, marks)), [active, marks])
  useLayoutEffect(
    () => () => {
      for (const layer of ['footnote-mark', 'hit', 'active'] as const) paintLayer(layer, [])
    },
    [],
  )
}

function rangesOf(id: AnnotationId, marks: MarksByBlock): readonly PaintedRange[] {
  return [...marks].flatMap(([key, { marks: here }]) =>
    here
      .filter(({ annotation }) => annotation.id === id)
      .map(({ lang, start, end }) => ({ key, lang, range: [start, end] as const })),
  )
}
