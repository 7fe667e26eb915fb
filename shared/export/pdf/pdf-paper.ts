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
  /** Width of the column at the right that holds the notes; 0 when they are not printed beside the text. */
  readonly notes: number
}

type PaperOptions = Pick<ExportOptions, 'paper' | 'orientation' | 'marginNotes'>

const sizes = { A4: [210, 297], Letter: [215.9, 279.4] } as const

/** One language is always `single`, and `single` shows the first language only. */
export function layoutOf(
  request: Pick<ExportRequest, 'layout' | 'langs'> & { readonly options: PaperOptions },
): PdfLayout {
  const wanted = [...new Set(request.langs)]
  const layout = wanted.length === 1 ? 'single' : request.layout
  return {
    layout,
    langs: layout === 'single' ? wanted.slice(0, 1) : wanted,
    paper: paperOf(layout, request.options),
  }
}

/** The margins leave a readable measure: on its side, a page of one column has wide ones. */
function paperOf(layout: PdfLayout['layout'], { paper, orientation, marginNotes }: PaperOptions): Paper {
  const [short, long] = sizes[paper]
  const lying = orientation === 'landscape'
  const size = { width: lying ? long : short, height: lying ? short : long }
  const edge = lying ? { top: 21, bottom: 18 } : { top: 25, bottom: 22 }
  if (layout === 'columns')
    return lying
      ? { ...size, ...edge, side: 16, gutter: 13, notes: marginNotes ? 47 : 0 }
      : { ...size, ...edge, side: 14, gutter: 11, notes: marginNotes ? 38 : 0 }
  const gutter = 12
  if (!lying) return { ...size, ...edge, side: marginNotes ? 16 : 21, gutter, notes: marginNotes ? 46 : 0 }
  const notes = marginNotes ? 58 : 0
  return { ...size, ...edge, side: (long - widest - gutter - notes) / 2, gutter, notes }
}

/** Longest line, in millimetres, of a page with one column. */
const widest = 158

/** Lines up to which a text stays on one page; a longer one may be split. */
const fewLines = 12

/** Whether a text is so short on these pages that it need not be split, as far as its length tells. */
export function fitsOnPart(text: string, lang: Lang, { layout, paper }: PdfLayout): boolean {
  const inside = paper.width - 2 * paper.side - paper.notes - paper.gutter
  const measure = layout === 'columns' ? inside / 2 : inside
  return text.length / (measure / characterWidth[lang]) < fewLines
}

/** Millimetres, on average, of the larger of the type sizes. */
const characterWidth: Readonly<Record<Lang, number>> = { zh: 3.67, en: 1.75 }
