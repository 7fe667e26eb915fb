/** Whether two values of a field, any JSON, are the same, in whatever order their names stand. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, at) => isSameValue(part, other[at]))
    )
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameValue(partOf(one, name), partOf(other, name)))
  )
}

function partOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name]
}
