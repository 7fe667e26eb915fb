/** What is said of many measured times. */
export type Figures = { readonly p50: number; readonly p95: number }

/** Milliseconds, to a thousandth. */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => rounded(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN, 3)
  return { p50: at(0.5), p95: at(0.95) }
}

export function ratioOf(one: Figures, other: Figures): Figures {
  return { p50: rounded(one.p50 / other.p50, 2), p95: rounded(one.p95 / other.p95, 2) }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** `name  p50 (p95)  …`, a line for each. */
export function table(rows: readonly (readonly [name: string, figures: Figures])[]): string {
  return rows.map(([name, { p50, p95 }]) => `${name.padEnd(34)}${p50} (${p95})`).join('\n')
}

/** The value of an option that takes a whole number from 1. */
export function wholeNumber(name: string, value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1`)
  return number
}
