/** A table as XLSX and CSV write it: what its cells are, not how they look. */
import type { Colour } from '../../model/annotation.ts'

/** A date is ISO 8601, UTC. Texts are as they are in the notebook or the report; the writers make them safe. */
export type Cell = string | number | { readonly date: string }

export type Column = {
  readonly head: string
  /** In characters of the usual typeface. */
  readonly width: number
}

export type Row = {
  /** As many as there are columns. */
  readonly cells: readonly Cell[]
  /** Shades the cell of the words marked; null for a row that marks none. */
  readonly colour: Colour | null
}

export type MatrixTable = {
  /** Fit for a sheet: at most 31 characters, none of []:*?/\ (ECMA-376 part 1, 18.2.19). */
  readonly name: string
  readonly columns: readonly Column[]
  /** Indexes of the first and the last column that go on paper: all would make the letters too small to read. */
  readonly printed: readonly [number, number]
  /** Stands at the head of every page on paper; empty: nothing. */
  readonly title: string
  /** Index of the column that `Row.colour` shades; null: none. */
  readonly shaded: number | null
  readonly rows: readonly Row[]
}
