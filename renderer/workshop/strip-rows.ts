/** The strip as it is drawn: blocks that are marked, and between them how many are not. Pure. */
import type { Colour } from '../../shared/model/annotation.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { BlockTally, WorkshopView } from '../../shared/model/workshop.ts'

/** `from`: index of its first block in the report. */
export type StripRow =
  | { readonly kind: 'block'; readonly from: number; readonly tally: BlockTally }
  /** Blocks in a row that nobody marked. `key` is the first of them. */
  | { readonly kind: 'gap'; readonly from: number; readonly key: BlockKey; readonly count: number }

/** `current` has a row of its own though nobody marked it. */
export function stripRows({ blocks }: WorkshopView, current: BlockKey | null): readonly StripRow[] {
  const rows: StripRow[] = []
  for (const [from, tally] of blocks.entries()) {
    const last = rows.at(-1)
    if (tally.accord !== 'silent' || tally.key === current) rows.push({ kind: 'block', from, tally })
    else if (last?.kind === 'gap') rows.splice(-1, 1, { ...last, count: last.count + 1 })
    else rows.push({ kind: 'gap', from, key: tally.key, count: 1 })
  }
  return rows
}

/** How much of those compared marked it: 0 for nobody, 1 to 4 by quarters. */
export function heatOf({ marks }: BlockTally, compared: number): number {
  return compared === 0 ? 0 : Math.ceil((4 * marks.length) / compared)
}

/** People who used each colour in a block; colours that nobody used are not in it. */
export function peopleByColour({
  marks,
}: BlockTally): readonly { readonly colour: Colour; readonly people: readonly number[] }[] {
  return colours.flatMap((colour) => {
    const people = marks.filter((each) => each.colours.includes(colour)).map(({ person }) => person)
    return people.length === 0 ? [] : [{ colour, people }]
  })
}
