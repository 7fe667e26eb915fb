/** How hand-outs name a block: by its place in the report, and by an id in the file. */
import { blockReference } from '../../cite/reference.ts'
import type { Block } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { ExportedReport } from '../export-source.ts'
import type { InBoth } from './handout-data.ts'

/** Addresses are unique in a report; several reports in one file have their id before. */
export type IdOf = (report: ExportedReport, key: BlockKey) => string

/** Empty for a block without an address that can be cited. */
export function placeOf({ text }: ExportedReport, block: Block): InBoth {
  const blockOf = (key: BlockKey) => text.find((other) => other.key === key)
  return { zh: blockReference(block, blockOf, 'zh'), en: blockReference(block, blockOf, 'en') }
}
