/** Files as the interface speaks of them: their names and sizes. */
import type { Lang } from '../shared/model/report.ts'
import { localeOf } from './report-name.ts'

/** The last part of a path of either system. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

/** `346 kB`, `1.2 MB`. */
export function sizeText(bytes: number, lang: Lang): string {
  const large = bytes >= 1_000_000
  return new Intl.NumberFormat(localeOf(lang), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1_000_000 : 1000))
}
