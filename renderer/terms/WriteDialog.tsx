export function WriteDialog(_: { terms: unknown; onClose: () => void }) {
  return null
}
