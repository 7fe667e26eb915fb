/** Files that come back, without a disk: annotations of a bundled report as a file carries them, and Word files read. */
import { strFromU8, unzipSync } from 'fflate'
import { fromXml } from 'xast-util-from-xml'
import type { Root } from 'xast'
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { writeDocx } from '../../../shared/export/docx/write-docx.ts'
import { annotationEntry } from '../../../shared/merge/annotation-entry.ts'
import { stampOfTime } from '../../../shared/merge/stamp.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import type { ExportLayout } from '../../../shared/model/export.ts'
import type { AnnotationId, BlockKey, ReplyId, ReportId } from '../../../shared/model/ids.ts'
import { readDocxComments } from '../../../shared/returned/docx-comments.ts'
import type { DocxComment } from '../../../shared/returned/docx-comments.ts'
import { returnedOfDocx } from '../../../shared/returned/docx-returned.ts'
import { readDocxText } from '../../../shared/returned/docx-text.ts'
import type { DocxText } from '../../../shared/returned/docx-text.ts'
import { readReturned } from '../../../shared/returned/read-returned.ts'
import type { ReturnedComment } from '../../../shared/returned/returned-comment.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { aboutBundled, alone, owner } from '../exchange/entries.ts'
import { annotationOn, bundledReport, requestWith, sourceOf } from '../export/bundled-report.ts'

export const unicri = bundledReport('unicri-2024')
export const { blocks } = unicri.text
export const report = 'unicri-2024' as ReportId

/** The library with the one report. */
export const library: ReadContext = {
  ...alone,
  reports: () => [{ id: report, fields: unicri.report.fields, blocks }],
}

export const uuid = (number: number) =>
  `${String(number).padStart(8, '0')}-3333-4333-8333-333333333333` as AnnotationId

export function answer(number: number, note: string, author = 'Trainer') {
  const at = `2026-11-20T09:00:${String(number % 60).padStart(2, '0')}.000Z`
  return { id: uuid(900 + number) as string as ReplyId, note, author, created: at, modified: at }
}

/** The whole of a block, whatever the language. */
export function wholeOf(key: string): Anchor {
  return { key: key as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }
}

/** Each made in a second of its own. */
export function made(number: number, anchors: readonly Anchor[], more: Partial<Annotation> = {}): Annotation {
  const at = `2026-11-20T08:${String(number % 60).padStart(2, '0')}:00.000Z`
  return annotationOn(uuid(number), anchors, { created: at, modified: at, note: `note ${number}`, ...more })
}

export function setOf(annotations: readonly Annotation[]): string {
  const entries = annotations.map((annotation) =>
    annotationEntry(annotation, versionsAt(stampOfTime(annotation.modified, owner.writer)), owner),
  )
  const set = { annotations: new Map(entries.map((entry) => [entry.id, entry])), layers: new Map() }
  return setText(writeSet(set, aboutBundled))
}

export function baseOf(annotations: readonly Annotation[]): ReadSet {
  return readSet(JSON.parse(setOf(annotations)), library)
}

/** Parts of the package as text, by name. */
export type Parts = Record<string, string>

export async function docxParts(
  annotations: readonly Annotation[],
  layout: ExportLayout = 'columns',
  langs: readonly Lang[] = ['zh', 'en'],
): Promise<Parts> {
  const request = requestWith({ format: 'docx', layout, langs, options: { orientation: 'portrait' } })
  const source = sourceOf(unicri, annotations, request, { set: setOf(annotations) })
  const { bytes } = await writeDocx(source, { onProgress: () => undefined })
  if (typeof bytes === 'string') throw new Error('a Word file is no text')
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

export type ReadDocx = {
  readonly base: ReadSet
  readonly raw: readonly DocxComment[]
  readonly text: DocxText
  readonly comments: readonly ReturnedComment[]
  readonly set: ReadSet
}

export function readParts(
  parts: Parts,
  annotations: readonly Annotation[],
  saved: string | null = null,
): ReadDocx {
  const xml = (name: string): Root | null => {
    const part = parts[`word/${name}.xml`]
    return part === undefined ? null : fromXml(part)
  }
  const base = baseOf(annotations)
  const text = readDocxText(['document', 'footnotes'].map(xml).filter((root) => root !== null))
  const raw = readDocxComments({
    comments: xml('comments'),
    extended: xml('commentsExtended'),
    ids: xml('commentsIds'),
    extensible: xml('commentsExtensible'),
  })
  const comments = returnedOfDocx(base, raw, text)
  return { base, raw, text, comments, set: readReturned(base, { comments, saved }, report) }
}

/** What differs from what was exported, by id; the whole entry for a new one. */
export function changesIn({ base, set }: Pick<ReadDocx, 'base' | 'set'>): ReadonlyMap<string, object> {
  const changes = new Map<string, object>()
  for (const [id, { fields }] of set.set.annotations) {
    const before = base.set.annotations.get(id)?.fields
    const changed = [...fields].filter(([name, { stamp }]) => before?.get(name)?.stamp !== stamp)
    if (changed.length > 0)
      changes.set(id, Object.fromEntries(changed.map(([name, { value }]) => [name, value])))
  }
  return changes
}
