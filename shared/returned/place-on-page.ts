/** Marks on printed pages -> the words of the report that they stand on. */
import { describeAnchor, describeBlock } from '../anchor/describe.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Anchor } from '../model/annotation.ts'
import type { Block } from '../model/block.ts'
import type { BlockPlace } from './align-glyphs.ts'
import type { PdfAnnotation, PdfBox, PdfGlyph } from './pdf-annotation.ts'
import type { PdfPlace } from './pdf-returned.ts'

/** A note beside words belongs to them up to so many points away. */
const nearby = 60

/** `places`: of each glyph, as `alignGlyphs` gives them. */
export function placeOnPage(
  parts: readonly PdfAnnotation[],
  glyphs: readonly PdfGlyph[],
  places: readonly (BlockPlace | undefined)[],
  blocks: readonly Pick<Block, 'key' | 'text'>[],
): PdfPlace {
  const quads = parts.flatMap((part) => part.quads.map((quad) => ({ page: part.page, quad })))
  if (quads.length === 0) return { anchors: besideOf(parts, glyphs, places, blocks), quote: '' }
  const marked = [...glyphs.keys()].filter((at) => {
    const glyph = glyphs[at]
    return glyph !== undefined && quads.some(({ page, quad }) => page === glyph.page && isIn(glyph, quad))
  })
  const found = new Map<string, BlockPlace>()
  for (const at of marked) {
    const place = places[at]
    if (place === undefined) continue
    const name = `${place.lang} ${place.key}`
    const known = found.get(name)
    const start = Math.min(known?.start ?? place.start, place.start)
    found.set(name, { ...place, start, end: Math.max(known?.end ?? place.end, place.end) })
  }
  const quote = marked.map((at) => glyphs[at]?.text ?? '').join('')
  return { anchors: [...found.values()].map(anchorOf), quote: quote.trim() }
}

/** Whether an anchor's words are in the report where it says. */
export function isExactIn(blocks: readonly Pick<Block, 'key' | 'text'>[], anchor: Anchor): boolean {
  const text = anchor.lang === null ? null : blocks.find(({ key }) => key === anchor.key)?.text[anchor.lang]
  return isTextAnchor(anchor) && text != null && text.slice(anchor.start, anchor.end) === anchor.exact
}

function anchorOf({ key, lang, text, start, end }: BlockPlace): Anchor {
  const words = text.slice(start, end)
  const before = words.length - words.trimStart().length
  return describeAnchor(text, { key, lang, start: start + before, end: start + words.trimEnd().length })
}

/** By the glyph's middle: quadrilaterals reach over the edges of their words, and fall short of them. */
function isIn({ x0, x1, y0, y1 }: PdfBox, quad: PdfBox): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x >= quad.x0 && x <= quad.x1 && y >= quad.y0 && y <= quad.y1
}

/** The whole block whose words are nearest to what marks none. */
function besideOf(
  [first]: readonly PdfAnnotation[],
  glyphs: readonly PdfGlyph[],
  places: readonly (BlockPlace | undefined)[],
  blocks: readonly Pick<Block, 'key' | 'text'>[],
): readonly Anchor[] {
  let best: { readonly place: BlockPlace; readonly away: number } | null = null
  for (const [at, glyph] of glyphs.entries()) {
    const place = places[at]
    if (first === undefined || place === undefined || glyph.page !== first.page) continue
    const away = distance(glyph, first.box)
    if (away <= nearby && (best === null || away < best.away)) best = { place, away }
  }
  const block = blocks.find(({ key }) => key === best?.place.key)
  return block === undefined ? [] : [describeBlock(block)]
}

/** Lines count more than columns: a note stands beside its line. */
function distance(one: PdfBox, other: PdfBox): number {
  const gap = (low: number, high: number, from: number, to: number) => Math.max(0, from - high, low - to)
  return gap(one.x0, one.x1, other.x0, other.x1) + 2 * gap(one.y0, one.y1, other.y0, other.y1)
}
