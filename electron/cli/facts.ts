/** `facts`: what the reports count, of one report or of all. */
import type { Fact } from '../../shared/model/fact.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { existingReport } from './read-words.ts'

export async function facts({ stores, options, translate }: CommandInput): Promise<Outcome> {
  const { services } = stores
  const report = options.report === undefined ? null : await existingReport(services, options.report)
  const found = await services.facts.list(report)
  const value = found.map(({ report: of, key, value: counted, unit, what, year, bound, zh, en, series }) => {
    return {
      report: of,
      key,
      value: counted,
      unit,
      what: what.en,
      year,
      bound,
      zh: zh.text,
      en: en.text,
      series,
    }
  })
  return { value, lines: [translate('cli.facts', { count: found.length }), ...tableLines(found)] }
}

/** One row a fact: columns are as wide as the widest of their cells. */
function tableLines(found: readonly Fact[]): readonly string[] {
  const rows = found.map(({ report, key, value, unit, bound, year, en, zh }) => [
    report,
    key,
    `${bound === null ? '' : signs[bound]}${value.toLocaleString('en')}`,
    unit,
    year ?? '',
    `${en.text} / ${zh.text}`,
  ])
  const widths = rows.reduce<readonly number[]>(
    (widest, cells) => cells.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  )
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 2 ? cell.padStart(width) : column === cells.length - 1 ? cell : cell.padEnd(width)
      })
      .join('  '),
  )
}

const signs = { 'at-least': '≥', about: '≈', 'at-most': '≤' } as const
