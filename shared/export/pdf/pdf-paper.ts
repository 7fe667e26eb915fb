/** How an export is laid out: its layout, its languages, and the page in millimetres. */
import type { Lang } from '../../model/report.ts'
import type { ExportOptions, ExportRequest } from '../../model/export.ts'

export type PdfLayout = {
  readonly layout: 'columns' | 'interleaved' | 'single'
  /** Each once, in the order of the page. */
  readonly langs: readonly Lang[]
  readonly paper: Paper
}

/** Millimetres. */
export type Paper = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Left and right. */
  readonly side: number
  /** Width of the column that holds the paragraph numbers. */
  readonly gutter: number
}

const sizes = { A4: [210, 297], Letter: [215.9, 279.4] } as const

/** One language is always `single`, and `single` shows the first language only. */
export function layoutOf(request: Pick<ExportRequest, 'layout' | 'langs' | 'options'>): PdfLayout {
  const wanted = [...new Set(request.langs)]
  const layout = wanted.length === 1 ? 'single' : request.layout
  return {
    layout,
    langs: layout === 'single' ? wanted.slice(0, 1) : wanted,
    paper: paperOf(layout, request.options.paper),
  }
}

/** Two columns lie on their side, so that each keeps a readable measure; the other layouts stand upright. */
function paperOf(layout: PdfLayout['layout'], size: ExportOptions['paper']): Paper {
  const [short, long] = sizes[size]
  return layout === 'columns'
    ? { width: long, height: short, top: 21, bottom: 18, side: 16, gutter: 13 }
    : { width: short, height: long, top: 25, bottom: 22, side: 21, gutter: 12 }
}
