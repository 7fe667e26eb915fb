/**
 * What an item of a file has besides what we understand, kept as the field `rest` of its annotation, and for a reply as
 * the field `rest/` and its id: every value as it was, by where in the item it belongs.
 */
import type { ReplyId } from '../model/ids.ts'

export type Properties = Readonly<Record<string, unknown>>

export type Rest = {
  /** Properties of the item itself; among them `id`, `motivation` and `target` where these are another program's own. */
  readonly item?: Properties
  readonly creator?: Properties
  /** Properties of the body that holds the note. */
  readonly body?: Properties
  /** Further bodies. */
  readonly bodies?: readonly unknown[]
  /** Targets beside ours. */
  readonly targets?: readonly unknown[]
  /** By index of the anchor, what hangs on its target. */
  readonly anchors?: Readonly<Record<string, TargetRest>>
}

export type TargetRest = {
  readonly target?: Properties
  /** Selectors beside ours. */
  readonly selectors?: readonly unknown[]
  readonly fragment?: Properties
  /** Refinements beside ours. */
  readonly refinements?: readonly unknown[]
  readonly position?: Properties
  readonly quote?: Properties
}

export const restField = 'rest'

export function replyRestField(id: ReplyId): string {
  return `${restField}/${id}`
}

export function isReplyRest(field: string): boolean {
  return field.startsWith(`${restField}/`)
}

/** The same value with the names of all its objects in order, so that it is written alike wherever it comes from. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)]))
}
