/** Puts paint on the page by the CSS Custom Highlight API: no element is added, so offsets stay those of the text. */
import { colours } from '../../shared/model/annotation.ts'
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import type { BlockMarks, MarksByBlock } from './block-marks.ts'
import { paintSegments } from './paint.ts'
import { textNode } from './selection.ts'

/** Names as `::highlight(…)` uses them, the lowest first. */
const layers = [
  ...colours.map((colour) => `mark-${colour}`),
  ...colours.map((colour) => `under-${colour}`),
  'footnote-mark',
  'hit',
  'found',
  'found-now',
  'active',
] as const
export type Layer = (typeof layers)[number]

export type PaintedRange = { readonly key: BlockKey; readonly lang: Lang; readonly range: TextRange }

/** Null where the browser has no highlights (tests in jsdom): all else works without paint. */
function highlightOf(layer: string): Highlight | null {
  if (typeof Highlight === 'undefined') return null
  const there = CSS.highlights.get(layer)
  if (there !== undefined) return there
  const made = new Highlight()
  made.priority = layers.findIndex((name) => name === layer)
  CSS.highlights.set(layer, made)
  return made
}

function staticRange({ key, lang, range: [start, end] }: PaintedRange): StaticRange | null {
  const node = textNode(key, lang)
  if (node === null || end > node.data.length) return null
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}

/** Replaces all that a layer shows. */
export function paintLayer(layer: Layer, ranges: readonly PaintedRange[]): void {
  const highlight = highlightOf(layer)
  if (highlight === null) return
  highlight.clear()
  for (const place of ranges) {
    const range = staticRange(place)
    if (range !== null) highlight.add(range)
  }
}

type Painted = { readonly marks: BlockMarks; readonly ranges: readonly (readonly [string, StaticRange])[] }

/** Paints marks; each call touches only the blocks whose marks are other objects than in the call before. */
export function createMarkPainter(): {
  readonly paint: (marks: MarksByBlock) => void
  readonly clear: () => void
} {
  const painted = new Map<BlockKey, Painted>()

  const takeOff = (key: BlockKey): void => {
    for (const [layer, range] of painted.get(key)?.ranges ?? []) highlightOf(layer)?.delete(range)
    painted.delete(key)
  }
  return {
    paint(marks) {
      for (const [key, before] of painted) if (marks.get(key) !== before.marks) takeOff(key)
      for (const [key, blockMarks] of marks) {
        if (painted.has(key)) continue
        const ranges = rangesOf(key, blockMarks)
        for (const [layer, range] of ranges) highlightOf(layer)?.add(range)
        painted.set(key, { marks: blockMarks, ranges })
      }
    },
    clear() {
      for (const key of [...painted.keys()]) takeOff(key)
    },
  }
}

function rangesOf(key: BlockKey, { marks }: BlockMarks): readonly (readonly [string, StaticRange])[] {
  if (typeof StaticRange === 'undefined') return []
  return langs.flatMap((lang) =>
    paintSegments(marks.filter((mark) => mark.lang === lang)).flatMap(({ start, end, colour, under }) => {
      const range = staticRange({ key, lang, range: [start, end] })
      if (range === null) return []
      const mark = [`mark-${colour}`, range] as const
      return under === null ? [mark] : [mark, [`under-${under}`, range] as const]
    }),
  )
}
