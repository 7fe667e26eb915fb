/** Facts as a table for spreadsheets, with heads, units and bounds in the words of the interface. Pure. */
import type { Column, MatrixTable } from '../export/matrix/matrix-table.ts'
import { catalogueIn } from '../i18n/catalogue.ts'
import type { Fact } from '../model/fact.ts'
import type { Lang } from '../model/report.ts'

/** Columns with their widths, in characters. */
const columns = {
  report: 18,
  place: 8,
  value: 14,
  bound: 12,
  projected: 12,
  unit: 16,
  whatZh: 26,
  whatEn: 34,
  year: 11,
  zh: 34,
  en: 44,
  series: 30,
} as const

/** The series has its name, the number none of its bound: that is in a column of its own, so that sums can be taken. */
export function factTable(
  facts: readonly Fact[],
  nameOfSeries: (id: string) => string,
  interfaceLang: Lang,
): MatrixTable {
  const t = catalogueIn(interfaceLang).getFixedT(interfaceLang)
  return {
    name: t('facts.title'),
    columns: (Object.keys(columns) as (keyof typeof columns)[]).map((column): Column => ({
      head: t(`facts.columns.${column}`),
      width: columns[column],
    })),
    printed: [0, 10],
    title: t('facts.title'),
    shaded: null,
    rows: facts.map(({ report, key, value, bound, projected, unit, what, year, zh, en, series }) => ({
      cells: [
        report,
        key,
        value,
        bound === null ? '' : t(`facts.bounds.${bound}`),
        projected ? t('facts.projected') : '',
        t(`facts.units.${unit}`),
        what.zh,
        what.en,
        year ?? '',
        zh.text,
        en.text,
        series === null ? '' : nameOfSeries(series),
      ],
      colour: null,
    })),
  }
}
