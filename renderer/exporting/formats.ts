/** The formats in the groups in which they are offered. */
import type { ExportFormat } from '../../shared/model/export.ts'

export const formatGroups = [
  { group: 'read', formats: ['pdf', 'docx', 'epub', 'html', 'md'] },
  { group: 'tables', formats: ['xlsx', 'csv'] },
  { group: 'data', formats: ['tmx', 'xliff', 'tbx', 'akn', 'jsonld'] },
] as const satisfies readonly { readonly group: string; readonly formats: readonly ExportFormat[] }[]
