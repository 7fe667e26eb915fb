/** Lists of hundreds are drawn a part at a time. */
import { useState } from 'react'

const part = 100

export function useListed<Item>(all: readonly Item[]): {
  readonly listed: readonly Item[]
  /** Null when all are drawn. */
  readonly more: (() => void) | null
} {
  const [count, setCount] = useState(part)
  return {
    listed: all.slice(0, count),
    more: count < all.length ? () => setCount(count + part) : null,
  }
}
