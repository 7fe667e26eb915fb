/** Names findings, the same at every check, and puts them in an order. */
import { hashText } from '../anchor/text-hash.ts'
import type { FindingId, FindingKind } from '../model/consistency.ts'

/** `parts` are what makes the finding this one; their order counts. */
export function findingId(kind: FindingKind, ...parts: readonly string[]): FindingId {
  return hashText(JSON.stringify([kind, ...parts])) as FindingId
}

/** An order of words that is the same on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
