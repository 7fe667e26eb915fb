/** Lists of what somebody gave a name: no two of a name. Pure. */

type Named = { readonly name: string }

/** At the end, in place of one of that name. */
export function withNamed<Entry extends Named>(list: readonly Entry[], entry: Entry): readonly Entry[] {
  return [...withoutNamed(list, entry.name), entry]
}

/** Where it stands; another one that has the new name goes. Nothing changes when there is none of the name. */
export function renamed<Entry extends Named>(
  list: readonly Entry[],
  before: string,
  name: string,
): readonly Entry[] {
  if (!list.some((one) => one.name === before)) return list
  const others = list.filter((one) => one.name === before || one.name !== name)
  return others.map((one) => (one.name === before ? { ...one, name } : one))
}

export function withoutNamed<Entry extends Named>(list: readonly Entry[], name: string): readonly Entry[] {
  return list.filter((one) => one.name !== name)
}
