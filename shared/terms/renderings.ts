/** Which of the places of a form in the other language stands for which place of a term. Pure. */
import type { TextRange } from '../model/block.ts'

/** A place of a form in the other text. */
export type FormPlace = { readonly range: TextRange; readonly form: string }

/** In the other text: the sentences paired with a place of the term. */
type Areas = readonly TextRange[]

/**
 * For each place of the term in a block, in text order, the place of a form that stands for it; null for none. In the
 * paired sentences the first one goes with the first one, and so on; where they are fewer, as in `asset recovery and
 * management` for two words, the last one stands for all that are left. What stands elsewhere in the block counts only
 * while no other place has it.
 */
export function matchForms(
  places: readonly Areas[],
  forms: readonly FormPlace[],
): readonly (FormPlace | null)[] {
  const taken = new Set<FormPlace>()
  const own = places.map((areas) => {
    const inside = forms.filter(({ range }) => isInside(range, areas))
    const free = inside.find((form) => !taken.has(form)) ?? inside.at(-1) ?? null
    if (free !== null) taken.add(free)
    return free
  })
  return own.map((form) => {
    const free = form ?? forms.find((each) => !taken.has(each)) ?? null
    if (free !== null) taken.add(free)
    return free
  })
}

export function isInside([start, end]: TextRange, areas: Areas): boolean {
  return areas.some(([from, to]) => from <= start && end <= to)
}
