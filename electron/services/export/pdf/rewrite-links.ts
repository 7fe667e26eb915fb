/**
 * Turns the links of a printed page into annotations: `x-note:` links into Highlights and Underlines, `x-block:` links into Text
 * notes; `x-lead:` links, the numbers of notes in the margin, tell where lines to the words have to end. Chromium writes one Link for each line box and page, in reading order.
 */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PdfMark } from '../../../../shared/export/pdf/pdf-types.ts'
import type { Box, Part } from './annotation-objects.ts'
import { addMark, addNote } from './annotation-objects.ts'
import { drawLeaders } from './leaders.ts'
import { createTagMover } from './structure-tags.ts'

type Link = {
  readonly kind: 'note' | 'block' | 'lead'
  readonly ids: readonly string[]
  readonly ref: PDFRef
  readonly box: Box
}
/** All that one annotation covers on one page. */
type Spot = {
  readonly page: PDFPage
  readonly kind: 'note' | 'block'
  readonly boxes: readonly Box[]
  readonly first: PDFRef
}

/**
 * Every mark that has a link becomes one annotation; what it covers elsewhere gets further ones, named by its id with
 * `#2`, `#3` …, which belong to the first (`IRT`, `RT Group`) when they are on its page. Returns the number of marks that have an annotation.
 */
export function rewriteLinks(document: PDFDocument, marks: readonly PdfMark[]): number {
  const tags = createTagMover(document)
  const { spots, numbers } = collectSpots(document, tags.release)
  let placed = 0
  for (const mark of marks) {
    const [start, ...others] = spots.get(mark.id) ?? []
    if (start === undefined) continue
    const add = (spot: Spot, part: Part): PDFRef => {
      const write = spot.kind === 'note' ? addMark : addNote
      const ref = write(document, spot.page, mark, spot.boxes, part)
      tags.attach(ref, spot.first, spot.page.ref)
      return ref
    }
    const first = add(start, { number: 1, group: null })
    for (const [index, spot] of others.entries())
      add(spot, { number: index + 2, group: spot.page === start.page ? first : null })
    placed += 1
  }
  tags.finish()
  for (const [page, onPage] of numbers) {
    const leaders = marks.flatMap((mark) => {
      const number = onPage.get(mark.id)
      const words = spots.get(mark.id)?.find((spot) => spot.page === page && spot.kind === 'note')
      return number === undefined ? [] : [{ mark, number, lines: words?.boxes ?? [] }]
    })
    drawLeaders(document, page, leaders)
  }
  return placed
}

type Found = {
  /** What each annotation covers, page by page. */
  readonly spots: ReadonlyMap<string, readonly Spot[]>
  /** Boxes of the numbers of the notes in the margin, by annotation. */
  readonly numbers: ReadonlyMap<PDFPage, ReadonlyMap<string, Box>>
}

/** Takes the links out of the pages. */
function collectSpots(document: PDFDocument, release: (link: PDFRef) => void): Found {
  const spots = new Map<string, Spot[]>()
  const numbers = new Map<PDFPage, ReadonlyMap<string, Box>>()
  for (const page of document.getPages()) {
    const links = takeLinks(document, page)
    for (const { ref } of links) release(ref)
    const leads = links.filter(({ kind }) => kind === 'lead')
    numbers.set(page, new Map(leads.flatMap(({ ids, box }) => ids.map((id) => [id, box] as const))))
    for (const kind of ['note', 'block'] as const) {
      const here = links.filter((link) => link.kind === kind)
      for (const id of new Set(here.flatMap((link) => link.ids))) {
        const own = here.filter((link) => link.ids.includes(id))
        const first = own[0]
        if (first === undefined) continue
        const spot = { page, kind, boxes: joinLines(own.map((link) => link.box)), first: first.ref }
        spots.set(id, [...(spots.get(id) ?? []), spot])
      }
    }
  }
  return { spots, numbers }
}

function takeLinks(document: PDFDocument, page: PDFPage): readonly Link[] {
  const annotations = page.node.Annots()
  if (annotations === undefined) return []
  const links: Link[] = []
  const kept: PDFRef[] = []
  for (const ref of annotations.asArray()) {
    if (!(ref instanceof PDFRef)) continue
    const link = readLink(document, ref)
    if (link === null) kept.push(ref)
    else links.push(link)
  }
  page.node.set(PDFName.of('Annots'), document.context.obj(kept))
  for (const { ref } of links) document.context.delete(ref)
  return links
}

function readLink(document: PDFDocument, ref: PDFRef): Link | null {
  const annotation = document.context.lookup(ref, PDFDict)
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return null
  const [, kind, ids] = /^x-(note|block|lead):(.+)$/.exec(uri.decodeText()) ?? []
  if (ids === undefined) return null
  const { x, y, width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
  return {
    kind: kind === 'note' || kind === 'lead' ? kind : 'block',
    ids: ids.split('+').map(decodeURIComponent),
    ref,
    box: { x0: x, y0: y, x1: x + width, y1: y + height },
  }
}

/** Widest gap, in points, between two pieces of one line: Chromium rounds edges to whole pixels. */
const gapLimit = 1

/** Pieces of a line that touch, because another mark begins or ends between them, become one box. */
function joinLines(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const last = lines.at(-1)
    const touches =
      last !== undefined &&
      Math.abs(last.y0 - box.y0) < gapLimit &&
      Math.abs(last.y1 - box.y1) < gapLimit &&
      Math.abs(box.x0 - last.x1) < gapLimit
    if (touches)
      lines[lines.length - 1] = {
        x0: last.x0,
        y0: Math.min(last.y0, box.y0),
        x1: box.x1,
        y1: Math.max(last.y1, box.y1),
      }
    else lines.push(box)
  }
  return lines
}
