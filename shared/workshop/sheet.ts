/** Marks laid out by block and person. Pure. */
import type { Colour } from '../model/annotation.ts'
import type { AnnotationId, BlockKey } from '../model/ids.ts'
import type { Accord } from '../model/workshop.ts'

/** A mark as it is counted. */
export type Mark = {
  readonly id: AnnotationId
  /** Index among the people. */
  readonly person: number
  readonly colour: Colour
  readonly tags: readonly string[]
  /** Blocks that it is in now, each once; none for one that is unplaced. */
  readonly keys: readonly BlockKey[]
}

/** One person's marks in one block. */
export type Cell = { readonly count: number; readonly colours: ReadonlySet<Colour> }

/** Blocks that are marked, each with those who marked it. */
export type Sheet = ReadonlyMap<BlockKey, ReadonlyMap<number, Cell>>

export function sheetOf(marks: readonly Mark[]): Sheet {
  const sheet = new Map<BlockKey, Map<number, { count: number; colours: Set<Colour> }>>()
  for (const { person, colour, keys } of marks)
    for (const key of keys) {
      const cells = sheet.get(key) ?? new Map<number, { count: number; colours: Set<Colour> }>()
      sheet.set(key, cells)
      const cell = cells.get(person) ?? { count: 0, colours: new Set<Colour>() }
      cells.set(person, cell)
      cell.count += 1
      cell.colours.add(colour)
    }
  return sheet
}

/** One person with two colours in the block is one person; two people with two colours between them differ. */
export function accordOf(cells: ReadonlyMap<number, Cell> | undefined): Accord {
  if (cells === undefined || cells.size === 0) return 'silent'
  if (cells.size === 1) return 'single'
  const colours = new Set([...cells.values()].flatMap((cell) => [...cell.colours]))
  return colours.size === 1 ? 'agreed' : 'different'
}
