/** A bundled report as the library gives it, and annotations on it, as material for exports. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import { layoutOf } from '../../../shared/export/pdf-paper.ts'
import { placeAnnotations } from '../../../shared/export/pdf-marks.ts'
import { pdfPage } from '../../../shared/export/pdf-page.ts'
import { pdfWords } from '../../../shared/export/pdf-words.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import type { Block, ReportText } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../../shared/model/placement.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
import type { ExportRequest } from '../../../shared/schemas.ts'
import type { BundledId } from '../parse/report-files.ts'
import { readEdition } from '../parse/report-files.ts'

export type BundledReport = { readonly report: Report; readonly text: ReportText }

export function bundledReport(id: BundledId): BundledReport {
  const zh = readEdition(id, 'zh')
  const en = readEdition(id, 'en')
  const { fields, blocks, footnoteMarks, paragraphs, unpaired } = pairEditions(zh, en).value
  return {
    report: {
      id: id as ReportId,
      pack: 'core',
      fields,
      editions: [zh, en].map(({ lang, status }) => ({ lang, status })),
      paragraphs,
      unpaired,
    },
    text: { blocks, footnoteMarks },
  }
}

/** Throws when there is no such block. */
export function blockOf({ blocks }: ReportText, key: string): Block {
  const block = blocks.find((candidate) => candidate.key === key)
  if (block === undefined) throw new Error(`No block ${key}`)
  return block
}

export function anchorOn(text: ReportText, key: string, lang: Lang, quote: string): Anchor {
  const words = blockOf(text, key).text[lang] ?? ''
  const start = words.indexOf(quote)
  if (start === -1) throw new Error(`“${quote}” is not in ${key}`)
  return describeAnchor(words, { key: key as BlockKey, lang, start, end: start + quote.length })
}

export function annotationOn(
  id: string,
  anchors: readonly Anchor[],
  more: Partial<Annotation> = {},
): Annotation {
  return {
    id: id as AnnotationId,
    report: 'unicri-2024' as ReportId,
    kind: anchors[0]?.lang === null ? 'note' : 'highlight',
    anchors,
    colour: 'amber',
    note: '',
    tags: [],
    author: 'Reviewer',
    layer: ownLayer,
    status: 'open',
    replies: [],
    created: '2026-11-20T08:00:00.000Z',
    modified: '2026-11-21T09:30:15.000Z',
    ...more,
  }
}

/** Where its anchors are in the text. */
export function placedIn(blocks: readonly Block[], annotation: Annotation): PlacedAnnotation {
  const hashOf = (text: string | null) => (text === null ? null : hashText(text))
  const placements = annotation.anchors.map((anchor) => {
    const block = blocks.find(({ key }) => key === anchor.key)
    if (block === undefined) return resolveAnchor(anchor, null)
    const { zh, en } = block.text
    return resolveAnchor(anchor, { text: block.text, hash: { zh: hashOf(zh), en: hashOf(en) } })
  })
  return { ...annotation, placements }
}

export const inColumns: ExportRequest = {
  report: 'unicri-2024' as ReportId,
  langs: ['zh', 'en'],
  layout: 'columns',
  paper: 'A4',
  interfaceLang: 'en',
}

export function pageOf(
  { report, text }: BundledReport,
  annotations: readonly Annotation[],
  request: ExportRequest = inColumns,
): string {
  const words = pdfWords(request.interfaceLang)
  const layout = layoutOf(request)
  const placed = annotations.map((annotation) => placedIn(text.blocks, annotation))
  const placement = placeAnnotations(text.blocks, placed, layout.langs, words)
  return pdfPage({
    report,
    blocks: text.blocks,
    placement,
    layout,
    interfaceLang: request.interfaceLang,
    words,
  })
}
