/** Exports: what can be asked for, and what is made of it. */
import type { AnnotationFilter } from './annotation-filter.ts'
import type { AnnotationId, BlockKey, LayerId, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

export const exportFormats = [
  'pdf',
  'docx',
  'epub',
  'html',
  'md',
  'xlsx',
  'csv',
  'tmx',
  'xliff',
  'tbx',
  'akn',
  'jsonld',
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `single` shows the first language only; one language is always `single`. */
export const exportLayouts = ['columns', 'interleaved', 'single'] as const
export type ExportLayout = (typeof exportLayouts)[number]

/** `section`: a heading with all that stands under it. `annotations`: these, with the blocks that they hang on. */
export type ExportScope =
  | { readonly of: 'report' }
  | { readonly of: 'section'; readonly key: BlockKey }
  | { readonly of: 'annotations'; readonly ids: readonly AnnotationId[] }

/** As in the list of annotations, but for the layers: null is all that are shown, an empty list no annotation at all. */
export type ExportFilter = Pick<AnnotationFilter, 'authors' | 'tags' | 'colours' | 'kinds' | 'statuses'> & {
  readonly layers: readonly LayerId[] | null
}

/** Each format heeds those that mean something to it (docs/formats.md). */
export type ExportOptions = {
  readonly paper: 'A4' | 'Letter'
  readonly orientation: 'portrait' | 'landscape'
  /** PDF: notes printed beside the text; an appendix of them; a sheet in front that says what is in the file. */
  readonly marginNotes: boolean
  readonly appendix: boolean
  readonly cover: boolean
  /** Markdown, HTML, XLSX, CSV: the text with its marks, or the annotations alone with the words that they mark. */
  readonly content: 'text' | 'annotations'
  /** Markdown, HTML: name of a template; null: the one that belongs to the content. */
  readonly template: string | null
  /** TMX, XLIFF, and CSV of the text. */
  readonly level: 'paragraph' | 'sentence'
  /** Leaves out the names of authors and of layers' owners. */
  readonly withoutNames: boolean
}

export type ExportRequest = {
  /** Each once. More than one: the whole of each. */
  readonly reports: readonly ReportId[]
  readonly format: ExportFormat
  /** Each once, in the order of the page. */
  readonly langs: readonly Lang[]
  readonly layout: ExportLayout
  readonly scope: ExportScope
  readonly filter: ExportFilter
  readonly options: ExportOptions
  /** Interface language: the words that the file adds to the report. */
  readonly interfaceLang: Lang
}

/** Formats of which one file holds all reports; of the others there is a file for each. */
export const formatsOfMany: readonly ExportFormat[] = [
  'html',
  'md',
  'xlsx',
  'csv',
  'tmx',
  'xliff',
  'tbx',
  'jsonld',
]

/** Formats that hold the text of both languages or of one, as `langs` says; the others always hold both. */
export const formatsOfChosenLangs: readonly ExportFormat[] = ['pdf', 'docx', 'epub', 'html', 'md']

export function isOneFile({ format, reports }: Pick<ExportRequest, 'format' | 'reports'>): boolean {
  return reports.length === 1 || formatsOfMany.includes(format)
}

/** The file's extension, without the dot. */
export function extensionOf(format: ExportFormat): string {
  switch (format) {
    case 'jsonld':
      return 'annotation'
    case 'akn':
      return 'xml'
    case 'xliff':
      return 'xlf'
    default:
      return format
  }
}

export const everyExported: ExportFilter = {
  layers: null,
  authors: [],
  tags: [],
  colours: [],
  kinds: [],
  statuses: [],
}

export const usualOptions: ExportOptions = {
  paper: 'A4',
  orientation: 'portrait',
  marginNotes: false,
  appendix: false,
  cover: false,
  content: 'text',
  template: null,
  level: 'paragraph',
  withoutNames: false,
}

export type ExportedFile = {
  /** Its path. */
  readonly file: string
  readonly bytes: number
  /** How many are in it, each counted once. */
  readonly annotations: number
  /** Of those, how many could not be put on their words or block: an appendix lists them. */
  readonly unplaced: number
  /** Null for a format without pages. */
  readonly pages: number | null
}

/** What an export would hold, to be told before it is made. */
export type ExportSummary = {
  readonly annotations: number
  readonly unplaced: number
  readonly blocks: number
}

/** A PDF that is not written to disk. */
export type ExportPreview = {
  /** Its bytes in Base64. */
  readonly pdf: string
  readonly pages: number
  /** False: a long report is shown up to `previewBlocks`. */
  readonly whole: boolean
}

/** Of a longer report the preview shows the beginning. */
export const previewBlocks = 300

/** A form for Markdown or HTML: ours, or a file in the folder of the reader's own. */
export type ExportTemplate = {
  /** Of ours the name is fixed; of the reader's own it is the file's name. */
  readonly name: string
  readonly format: 'md' | 'html'
  readonly content: ExportOptions['content']
  readonly builtIn: boolean
}

export type ExportStage = 'layout' | 'print' | 'annotate' | 'write'
/** Progress of the running export, 0 to 1. */
export type ExportProgress = { readonly stage: ExportStage; readonly fraction: number }
