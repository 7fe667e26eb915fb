/** A report's symbol as someone enters it. Pure. */
import { plainForm } from '../../shared/cite/plain-form.ts'
import { readSymbol } from '../../shared/cite/symbols.ts'
import type { Report } from '../../shared/model/report.ts'

export type EnteredSymbol = {
  /** In the one way of writing it; what cannot be read is as it was typed, but for width and spaces. */
  readonly symbol: string
  readonly isRead: boolean
}

export function enteredSymbol(typed: string): EnteredSymbol {
  const plain = plainForm(typed.normalize('NFKC')).replaceAll(/\s+/g, ' ').trim()
  const symbol = readSymbol(plain)
  return { symbol: symbol ?? plain, isRead: symbol !== null }
}

/** Another report under the same symbol; undefined when there is none. */
export function reportOfSameSymbol(
  reports: readonly Report[],
  report: Report,
  symbol: string,
): Report | undefined {
  const wanted = enteredSymbol(symbol).symbol
  return reports.find(
    ({ id, fields }) =>
      id !== report.id && fields.symbol !== null && enteredSymbol(fields.symbol).symbol === wanted,
  )
}
