/** Puts paint on the page by the CSS Custom Highlight API: no element is added, so offsets stay those of the text. */
import { counterpart } from '../../shared/anchor/counterpart.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { BlockMarks, MarksByBlock, TextMark } from './block-marks.ts'
import { paintSegments } from './paint.ts'
import { textNode } from './selection.ts'

/**
 * Names as `::highlight(…)` uses them, the lowest first. `soft`: the other language says the same there, and `echo`
 * that of the mark looked at or pointed at. `under`: the colour of a mark that lies below another. `line`: underlined.
 * `doubt`: found again in a text that has changed. `term`: of the glossary, under all that the reader makes. `link`:
 * a reference that leads to a place here, `link-absent` one that leads nowhere yet.
 */
const layers = [
  'term',
  'link',
  'link-absent',
  ...colours.map((colour) => `soft-${colour}`),
  ...colours.map((colour) => `mark-${colour}`),
  ...colours.map((colour) => `under-${colour}`),
  ...colours.map((colour) => `line-${colour}`),
  ...colours.map((colour) => `doubt-${colour}`),
  'unsaved',
  'footnote-mark',
  'hit',
  'found',
  'found-now',
  'echo',
  'active',
  'term-now',
  'link-now',
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

/** Adds to what a layer shows. Gives back what takes exactly that off again. */
export function addToLayer(layer: Layer, ranges: readonly PaintedRange[]): () => void {
  const highlight = highlightOf(layer)
  const added = highlight === null ? [] : ranges.map(staticRange).filter((range) => range !== null)
  for (const range of added) highlight?.add(range)
  return () => {
    for (const range of added) highlight?.delete(range)
  }
}

type Painted = { readonly marks: BlockMarks; readonly ranges: readonly (readonly [Layer, StaticRange])[] }

/** Paints marks; each call touches only the blocks whose marks are other objects than in the call before. */
export function createMarkPainter(blockOf: (key: BlockKey) => Block | undefined): {
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
        const ranges = rangesOf(blockOf(key), blockMarks)
        for (const [layer, range] of ranges) highlightOf(layer)?.add(range)
        painted.set(key, { marks: blockMarks, ranges })
      }
    },
    clear() {
      for (const key of [...painted.keys()]) takeOff(key)
    },
  }
}

function rangesOf(
  block: Block | undefined,
  { marks }: BlockMarks,
): readonly (readonly [Layer, StaticRange])[] {
  if (typeof StaticRange === 'undefined' || block === undefined) return []
  return langs.flatMap((lang) =>
    paintOf(block, marks, lang).flatMap(([layer, range]) => {
      const there = staticRange({ key: block.key, lang, range })
      return there === null ? [] : [[layer, there] as const]
    }),
  )
}

/** What a block shows in one language: stretches of its text by layer. */
export function paintOf(
  block: Pick<Block, 'text' | 'sentences'>,
  marks: readonly TextMark[],
  lang: Lang,
): readonly (readonly [Layer, TextRange])[] {
  const here = marks.filter((mark) => mark.lang === lang)
  const isLine = ({ annotation: { kind } }: TextMark): boolean => kind === 'underline'
  // A bookmark is a sign in the number column: the words that it hangs on are not painted.
  const grounds = here.filter((mark) => !isLine(mark) && mark.annotation.kind !== 'bookmark')
  return [
    ...softLines(block, marks, lang),
    ...paintSegments(grounds).flatMap(({ start, end, colour, under }) => {
      const range = [start, end] as const
      const mark = [`mark-${colour}`, range] as const
      return under === null ? [mark] : [mark, [`under-${under}`, range] as const]
    }),
    ...paintSegments(here.filter(isLine)).map(
      ({ start, end, colour }) => [`line-${colour}`, [start, end]] as const,
    ),
    ...here
      .filter(({ doubtful }) => doubtful)
      .map(({ start, end, colour }) => [`doubt-${colour}`, [start, end]] as const),
    ...here.filter(({ unsaved }) => unsaved).map(({ start, end }) => ['unsaved', [start, end]] as const),
  ]
}

/** What says the same as the words of one annotation in the language that it is not marked in. */
export function echoOf(
  block: Pick<Block, 'text' | 'sentences'>,
  marks: readonly TextMark[],
  lang: Lang,
): readonly TextRange[] {
  return softLines(block, marks, lang).map(([, range]) => range)
}

/** Under the sentences that say the same as words marked in the other language only, until words are marked here too. */
function softLines(
  block: Pick<Block, 'text' | 'sentences'>,
  marks: readonly TextMark[],
  lang: Lang,
): readonly (readonly [Layer, TextRange])[] {
  const own = new Set(marks.filter((mark) => mark.lang === lang).map(({ annotation }) => annotation.id))
  const byColour = new Map<Colour, TextRange[]>()
  for (const { annotation, lang: marked, start, end, colour } of marks) {
    if (marked === lang || own.has(annotation.id) || annotation.kind === 'bookmark') continue
    byColour.set(colour, [...(byColour.get(colour) ?? []), [start, end]])
  }
  return [...byColour].flatMap(([colour, ranges]) =>
    counterpart(block, otherLang(lang), ranges).map((range) => [`soft-${colour}`, range] as const),
  )
}
