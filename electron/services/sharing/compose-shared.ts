/** The one file that a notebook shares: all that is in the shared layers, what was removed from them included. */
import { hash } from 'node:crypto'
import { emptySet } from '../../../shared/merge/entry.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import { readerName } from '../../../shared/merge/own-name.ts'
import { laterStamp, stampOfTime } from '../../../shared/merge/stamp.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { readOwner } from '../../db/clock-repository.ts'
import { readSettings } from '../../db/setting-repository.ts'
import { composeSet } from '../composed-set.ts'
import type { Dependencies } from '../dependencies.ts'
import { readNotebookSet } from '../notebook-set.ts'
import type { SharedSet } from './own-file.ts'

export type ComposeTask = {
  /** Null: all. */
  readonly layers: readonly LayerId[] | null
  /** Hash of the set that was written last; empty for none. */
  readonly content: string
}

/** Null when that set says the same. `version`: of the app. */
export function composeShared(
  {
    packs,
    notebook: { db },
    version,
  }: Pick<Dependencies, 'packs' | 'notebook'> & { readonly version: string },
  { layers, content }: ComposeTask,
): SharedSet | null {
  // No layers to the reading of a set means all of them.
  const set = layers?.length === 0 ? emptySet : readNotebookSet(db, { reports: [], layers: layers ?? [] })
  const { author } = readSettings(db)
  const { text } = composeSet(packs, set, {
    // Whose file it is: others see it by this name.
    title: author === '' ? readerName(readOwner(db).writer) : author,
    generated: lastWritten(set),
    version,
    withoutNames: false,
  })
  const composed = hash('sha256', text)
  return composed === content ? null : { content: composed, bytes: new TextEncoder().encode(text) }
}

/** When the last of it was written, ISO 8601. The time of the composing would make another file of the same set. */
function lastWritten({ annotations, layers }: EntrySet): string {
  let latest = stampOfTime('1970-01-01T00:00:00.000Z', 'none')
  for (const entries of [annotations, layers])
    for (const { seen } of entries.values())
      for (const stamp of seen.values()) latest = laterStamp(latest, stamp)
  return latest.slice(0, 24)
}
