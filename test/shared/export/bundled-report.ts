/** A bundled report as the library gives it, and annotations on it, as material for exports. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import { exportedAnnotations, exportedBlocks } from '../../../shared/export/in-scope.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import type { Anchor, Annotation, Reply } from '../../../shared/model/annotation.ts'
import type { Block, ReportText } from '../../../shared/model/block.ts'
import { everyExported, usualOptions } from '../../../shared/model/export.ts'
import type { ExportOptions, ExportRequest } from '../../../shared/model/export.ts'
import type { AnnotationId, BlockKey, ReplyId, ReportId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../../shared/model/placement.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
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

/** An anchor in a paragraph that the report does not have. */
export const gone: Anchor = {
  key: 'p999' as BlockKey,
  lang: 'zh',
  start: 0,
  end: 4,
  exact: '没有的段',
  prefix: '',
  suffix: '',
  hash: '',
}

export function reply(id: string, note: string, author = 'Trainer'): Reply {
  const at = '2026-11-21T09:00:00.000Z'
  return { id: id as ReplyId, note, author, created: at, modified: at }
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
  reports: ['unicri-2024' as ReportId],
  format: 'pdf',
  langs: ['zh', 'en'],
  layout: 'columns',
  scope: { of: 'report' },
  filter: everyExported,
  options: { ...usualOptions, orientation: 'landscape' },
  interfaceLang: 'en',
}

/** `inColumns` with other choices. */
export function requestWith({
  options,
  ...changes
}: Partial<Omit<ExportRequest, 'options'>> & {
  readonly options?: Partial<ExportOptions>
}): ExportRequest {
  return { ...inColumns, ...changes, options: { ...inColumns.options, ...options } }
}

/** What an export of one bundled report is made from, all of its annotations in the reader's own layer. */
export function sourceOf(
  { report, text }: BundledReport,
  annotations: readonly Annotation[],
  request: ExportRequest = inColumns,
  more: Partial<ExportSource> = {},
): ExportSource {
  const placed = annotations.map((annotation) => placedIn(text.blocks, annotation))
  const inScope = exportedAnnotations(placed, request, text, new Set([ownLayer]))
  const blocks = exportedBlocks(text, request.scope, inScope)
  if (blocks === null) throw new Error('No such section')
  return {
    request,
    reports: [
      {
        report,
        editions: report.editions.map((edition) => ({ ...edition, sha256: null })),
        text: text.blocks,
        blocks,
        footnoteMarks: text.footnoteMarks.filter(({ key }) => blocks.some((block) => block.key === key)),
        annotations: inScope,
      },
    ],
    terms: [],
    layers: [
      { id: ownLayer, name: '', owner: '', colour: 'amber', description: '', shown: true, locked: false },
    ],
    set: null,
    template: null,
    now: '2026-11-21T03:00:00.000Z',
    date: request.interfaceLang === 'zh' ? '2026年11月21日' : '21 November 2026',
    version: '0.1.0',
    ...more,
  }
}

export function pageOf(
  bundled: BundledReport,
  annotations: readonly Annotation[],
  request: ExportRequest = inColumns,
): string {
  return pdfReport(sourceOf(bundled, annotations, request)).document.html
}
