/** Logs that a power cut has torn or a disk has altered: what opens is a prefix of the commits. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'
import { count, openedState } from './rounds.ts'
import type { Figures } from './rounds.ts'
import { digest, readState } from './state.ts'
import { draftFor, openSoakStores } from './stores.ts'

export type LoggedNotebook = {
  /** `notes.db` and `notes.db-wal` as they lay on the disk. */
  readonly folder: string
  /** Digests of the states after each commit that is in the log, the state before it first. */
  readonly states: readonly string[]
}

/** A notebook of which the last commits stand in the log alone. */
export async function prepareLogged(folder: string, commits: number): Promise<LoggedNotebook> {
  const live = join(folder, 'live')
  const { services, deps, close } = openSoakStores(live)
  const draft = await draftFor(services)
  await services.annotations.add({ ...draft, note: '在日志之前' })
  deps.notebook.writable?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const states = [digest(readState(deps.notebook.db))]
  for (let at = 0; at < commits; at += 1) {
    await services.annotations.add({ ...draft, note: `第${at}条`.repeat(1 + ((at * 37) % 400)) })
    states.push(digest(readState(deps.notebook.db)))
  }
  const kept = join(folder, 'kept')
  mkdirSync(kept)
  for (const name of ['notes.db', 'notes.db-wal']) copyFileSync(join(live, name), join(kept, name))
  close()
  return { folder: kept, states }
}

/** Tears the log or flips one bit of it, anywhere, and opens what is left. */
export function logRound(folder: string, logged: LoggedNotebook, random: Random, figures: Figures): void {
  mkdirSync(folder)
  copyFileSync(join(logged.folder, 'notes.db'), join(folder, 'notes.db'))
  const log = readFileSync(join(logged.folder, 'notes.db-wal'))
  const at = random.whole(0, log.length - 1)
  const torn = random.pick([true, false])
  if (!torn) log[at] = (log[at] ?? 0) ^ (1 << random.whole(0, 7))
  writeFileSync(join(folder, 'notes.db-wal'), torn ? log.subarray(0, at) : log)
  const found = logged.states.indexOf(digest(openedState(folder)))
  if (found === -1) throw new Error(`${torn ? 'torn' : 'flipped'} at byte ${at}: not a prefix of the commits`)
  count(figures, torn ? 'torn logs opened' : 'flipped logs opened')
  count(figures, 'commits read from them', found)
  rmSync(folder, { recursive: true })
}
