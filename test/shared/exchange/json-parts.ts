/** Parts of JSON values, for tests that change them. */

export type JsonObject = Record<string, unknown>

/** Throws when there is no such part. */
export function part<Value = JsonObject>(value: unknown, ...path: readonly (string | number)[]): Value {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) throw new Error(`Nothing at ${path.join('/')}`)
    found = (found as JsonObject)[name]
  }
  if (typeof found !== 'object' || found === null) throw new Error(`Nothing at ${path.join('/')}`)
  return found as Value
}

/** Of an item of a set. */
export function itemOf(set: unknown, index: number): JsonObject {
  return part(set, 'items', index)
}
