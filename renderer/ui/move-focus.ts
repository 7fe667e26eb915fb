/** Arrow keys along a row or list of things of which Tab reaches one. */

/** Keys that go back and forth; the focus stays at the ends unless it goes `round`. */
export type Moves = { readonly back: string; readonly forth: string; readonly round?: boolean }

/** True when the key was one that moves: then it has done its work. */
export function moveFocus(
  key: string,
  items: readonly HTMLElement[],
  { back, forth, round = false }: Moves,
): boolean {
  const at = items.findIndex((item) => item === document.activeElement)
  const last = items.length - 1
  const to = {
    [back]: at <= 0 ? (round ? last : 0) : at - 1,
    [forth]: at >= last ? (round ? 0 : last) : at + 1,
    Home: 0,
    End: last,
  }[key]
  if (to === undefined) return false
  items[to]?.focus()
  return true
}
