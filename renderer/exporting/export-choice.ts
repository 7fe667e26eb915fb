/** What the user can choose for an export, and the request that it makes. Pure. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { Layout } from '../../shared/model/settings.ts'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import type { ExportOptions, ExportRequest } from '../../shared/model/export.ts'

export type ExportLayout = 'columns' | 'interleaved' | 'zh' | 'en'

export const exportLayouts: readonly ExportLayout[] = ['columns', 'interleaved', 'zh', 'en']

export type ExportChoice = { readonly layout: ExportLayout; readonly paper: ExportOptions['paper'] }

/** As on screen, on the paper of most of the world. */
export function firstChoice(layout: Layout): ExportChoice {
  return { layout, paper: 'A4' }
}

export function requestOf(
  report: ReportId,
  { layout, paper }: ExportChoice,
  interfaceLang: Lang,
): ExportRequest {
  const single = layout === 'zh' || layout === 'en'
  return {
    reports: [report],
    format: 'pdf',
    scope: { of: 'report' },
    filter: everyExported,
    langs: single ? [layout] : ['zh', 'en'],
    layout: single ? 'single' : layout,
    options: { ...usualOptions, paper, orientation: layout === 'columns' ? 'landscape' : 'portrait' },
    interfaceLang,
  }
}
