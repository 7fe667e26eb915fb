/** What the process that will be killed says, and what may be found after its death. */
import { difference, digest } from './state.ts'
import type { State } from './state.ts'

/** Said before the call. */
export type Begun = {
  readonly act: string
  /** Keys of the rows that may change. */
  readonly touches: readonly string[]
  /** Digest of the state that it leads to, when all of it may change at once; then nothing in between may be found. */
  readonly becomes: string | null
}

/** Said after the reply. */
export type Done = {
  /** Rows as they are now, null for those that are gone. */
  readonly rows: Readonly<Record<string, string | null>>
  /** All of them, when any may have changed. */
  readonly state: State | null
  /** Name of a backup of the present state that was made. */
  readonly backup: string | null
}

export type Line = { readonly begun: Begun } | { readonly done: Done }

export type Heard = {
  /** What was acknowledged. */
  readonly state: State
  /** Digests of acknowledged backups by name. */
  readonly backups: Readonly<Record<string, string>>
  /** What was going on when the process died. */
  readonly open: Begun | null
  readonly acknowledged: number
}

export function listen(lines: readonly Line[], start: State): Heard {
  const heard: Heard = { state: start, backups: {}, open: null, acknowledged: 0 }
  return lines.reduce((before, line): Heard => {
    if ('begun' in line) return { ...before, open: line.begun }
    const { rows, state, backup } = line.done
    const next = state ?? changed(before.state, rows)
    return {
      state: next,
      backups: backup === null ? before.backups : { ...before.backups, [backup]: digest(next) },
      open: null,
      acknowledged: before.acknowledged + 1,
    }
  }, heard)
}

function changed(state: State, rows: Done['rows']): State {
  const entries = Object.entries({ ...state, ...rows })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** What is wrong with the state that was found; null when nothing acknowledged is lost and nothing is half done. */
export function complaint({ state, open }: Heard, found: State): string | null {
  const differs = difference(state, found)
  if (differs.length === 0) return null
  if (open === null) return `not as acknowledged: ${differs.join(', ')}`
  if (open.becomes !== null) return digest(found) === open.becomes ? null : `${open.act} is half done`
  const others = differs.filter((key) => !open.touches.includes(key))
  return others.length === 0 ? null : `${open.act} changed more than its own: ${others.join(', ')}`
}
