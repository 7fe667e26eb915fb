/** What the user can choose for an export, and the request that it makes. Pure. */
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import type { AnnotationId, BlockKey, LayerId, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import type { Layout } from '../../shared/model/settings.ts'
import { formatsOfChosenLangs, usualOptions } from '../../shared/model/export.ts'
import type { ExportFormat, ExportOptions, ExportRequest, ExportScope } from '../../shared/model/export.ts'

export const scopes = ['report', 'section', 'annotations'] as const

export type ExportChoice = {
  readonly format: ExportFormat
  readonly layout: Layout
  /** Null: as suits the layout. */
  readonly orientation: ExportOptions['orientation'] | null
  /** Of formats that can hold either; what is not in it holds what is usual for it. */
  readonly contents: Partial<Readonly<Record<ExportFormat, ExportOptions['content']>>>
  readonly options: Omit<ExportOptions, 'orientation' | 'content'>
  readonly reports: readonly ReportId[]
  readonly scope: ExportScope['of']
  readonly section: BlockKey | null
  /** Null: those that are shown on the page. */
  readonly layers: readonly LayerId[] | null
  /** Its authors, tags, colours, kinds and statuses count. */
  readonly filter: AnnotationFilter
}

/** What stays for the next export: how the file is to be, not what is in it. */
type KeptChoice = Pick<ExportChoice, 'format' | 'layout' | 'orientation' | 'contents' | 'options'>

/** As on screen, on the paper of most of the world. */
export function usualChoice(layout: Layout): KeptChoice {
  return { format: 'pdf', layout, orientation: null, contents: {}, options: usualOptions }
}

export type ExportOpening = {
  readonly reports: readonly ReportId[]
  /** The annotations that it was opened for; null when it was opened for the reports. */
  readonly annotations: readonly AnnotationId[] | null
}

export function firstChoice({ reports, annotations }: ExportOpening, kept: KeptChoice): ExportChoice {
  return {
    ...kept,
    reports,
    scope: annotations === null ? 'report' : 'annotations',
    section: null,
    layers: null,
    filter: everyAnnotation,
  }
}

export function contentOf({ format, contents }: ExportChoice): ExportOptions['content'] {
  return contents[format] ?? (format === 'xlsx' || format === 'csv' ? 'annotations' : 'text')
}

/** Reflowing formats have no columns. */
export function layoutsOf(format: ExportFormat): readonly Layout[] {
  if (!formatsOfChosenLangs.includes(format)) return []
  return format === 'epub' || format === 'md'
    ? ['interleaved', 'zh', 'en']
    : ['columns', 'interleaved', 'zh', 'en']
}

/** The layout chosen, or the nearest that the format has. */
export function layoutOf({ format, layout }: Pick<ExportChoice, 'format' | 'layout'>): Layout {
  const known = layoutsOf(format)
  return known.includes(layout) ? layout : (known[0] ?? 'columns')
}

export function orientationOf(choice: ExportChoice): ExportOptions['orientation'] {
  return choice.orientation ?? (layoutOf(choice) === 'columns' ? 'landscape' : 'portrait')
}

/** Which options mean something to what is chosen. */
export function heeded(choice: ExportChoice): ReadonlySet<keyof ExportOptions> {
  const { format } = choice
  const names = 'withoutNames' as const
  switch (format) {
    case 'pdf':
      return new Set(['paper', 'orientation', 'marginNotes', 'appendix', 'cover', names])
    case 'docx':
      return new Set(['paper', 'orientation', names])
    case 'html':
    case 'md':
      return new Set(['content', 'template', names])
    case 'xlsx':
      return new Set(['content', names])
    case 'csv':
      return new Set(contentOf(choice) === 'text' ? ['content', 'level'] : ['content', names])
    case 'tmx':
      return new Set(['level'])
    case 'xliff':
      return new Set(['level', names])
    case 'tbx':
    case 'akn':
      return new Set()
    case 'epub':
    case 'jsonld':
      return new Set([names])
  }
}

/** Whether annotations are in the file at all. */
export function holdsAnnotations(choice: ExportChoice): boolean {
  const { format } = choice
  if (format === 'csv') return contentOf(choice) === 'annotations'
  return format !== 'tmx' && format !== 'tbx' && format !== 'akn'
}

/** Null while something is missing: no report, or no heading for a section. */
export function requestOf(
  choice: ExportChoice,
  annotations: ExportOpening['annotations'],
  interfaceLang: Lang,
): ExportRequest | null {
  const { format, options, filter, layers } = choice
  const scope = scopeOf(choice, annotations)
  const layout = layoutOf(choice)
  const single = layout === 'zh' || layout === 'en'
  const { authors, tags, colours, kinds, statuses } = filter
  if (choice.reports.length === 0 || scope === null) return null
  return {
    reports: choice.reports,
    format,
    langs: single ? [layout] : langs,
    layout: single ? 'single' : layout,
    scope,
    filter: { layers, authors, tags, colours, kinds, statuses },
    options: { ...options, orientation: orientationOf(choice), content: contentOf(choice) },
    interfaceLang,
  }
}

/** A section is of one report. */
export function canBeSection({ reports }: Pick<ExportChoice, 'reports'>): boolean {
  return reports.length === 1
}

/** Null while something is missing. */
export function scopeOf(
  choice: Pick<ExportChoice, 'reports' | 'scope' | 'section'>,
  annotations: ExportOpening['annotations'],
): ExportScope | null {
  if (choice.scope === 'annotations' && annotations !== null)
    return annotations.length === 0 ? null : { of: 'annotations', ids: annotations }
  if (choice.scope !== 'section' || !canBeSection(choice)) return { of: 'report' }
  return choice.section === null ? null : { of: 'section', key: choice.section }
}
