/** Entries and sets as values to compare: the order of names, in a Map or an object, is no part of the state. */
import { valueText } from '../../../shared/merge/entry.ts'

export function plain(value: unknown): unknown {
  if (value instanceof Map) return inOrder(value as ReadonlyMap<string, unknown>)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueText(value)
  return inOrder(Object.entries(value))
}

function inOrder(named: Iterable<readonly [string, unknown]>): unknown {
  return [...named]
    .map(([name, part]) => [name, plain(part)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}
