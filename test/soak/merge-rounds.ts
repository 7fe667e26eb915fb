/** Rounds of kill -9 while a file of annotations is merged: all of it is there afterwards, or none. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runExchangeHere } from '../../electron/services/exchange-tasks.ts'
import { openedState } from './rounds.ts'
import { runAndKill } from './kill.ts'
import { setName } from './merge-set.ts'
import { listen } from './protocol.ts'
import type { Random } from './random.ts'
import { difference } from './state.ts'
import type { State } from './state.ts'
import { draftFor, openSoakStores } from './stores.ts'
import type { SoakStores } from './stores.ts'

export type MergeCase = {
  /** Puts the notebook and the file into a new folder. */
  readonly write: (folder: string) => void
  readonly before: State
  readonly after: State
  /** Milliseconds that the child takes for it. */
  readonly lasts: number
}

/** A merge that adds, changes and removes some hundred annotations each. */
export async function prepareMerge(folder: string): Promise<MergeCase> {
  const [theirs, mine, done] = ['theirs', 'mine', 'done'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const each of [theirs, mine, done]) mkdirSync(each, { recursive: true })
  const their = openSoakStores(theirs)
  const ids = await addNotes(their, 300)
  await writeSet(their, join(mine, setName))
  const own = openSoakStores(mine)
  await addNotes(own, 20)
  own.close()
  await runAndKill([mine, 1, 'merge'], null)
  await their.services.annotations.change(ids.slice(0, 100), { note: '改过的' })
  await their.services.annotations.remove(ids.slice(100, 200))
  await addNotes(their, 100)
  await writeSet(their, join(mine, setName))
  their.close()
  const write = (to: string) => {
    mkdirSync(to, { recursive: true })
    for (const name of ['notes.db', setName]) copyFileSync(join(mine, name), join(to, name))
  }
  write(done)
  const { lasted } = await runAndKill([done, 1, 'merge'], null)
  const [before, after] = [openedState(mine), openedState(done)]
  if (difference(before, after).length < 300)
    throw new Error('the merge that is to be killed does too little')
  return { write, before, after, lasts: lasted }
}

async function addNotes({ services, nextId }: SoakStores, count: number) {
  const draft = await draftFor(services)
  const ids = []
  for (let at = 0; at < count; at += 1) {
    const { id } = await services.annotations.add({ ...draft, note: `第${at}条 ${nextId()}`.repeat(20) })
    ids.push(id)
  }
  return ids
}

async function writeSet({ deps }: SoakStores, file: string): Promise<void> {
  const { packs, notebook, now } = deps
  const request = { reports: [], layers: [], passphrase: null, withoutNames: false, title: '' }
  const control = { signal: new AbortController().signal, onProgress: () => undefined }
  await runExchangeHere({ packs, notebook, now, version: '1' }, 'write', { request, file }, control)
}

export async function mergeRound(
  folder: string,
  merge: MergeCase,
  random: Random,
  figures: Record<string, number>,
): Promise<void> {
  merge.write(folder)
  const { lines, killed } = await runAndKill(
    [folder, 1, 'merge'],
    random.whole(Math.floor(merge.lasts * 0.4), Math.ceil(merge.lasts)),
  )
  const found = openedState(folder)
  const isDone = difference(merge.after, found).length === 0
  if (!isDone && difference(merge.before, found).length > 0) throw new Error('the merge was done in part')
  // The first answer is that of opening the notebook.
  const isAcknowledged = listen(lines, {}).acknowledged > 1
  if (isAcknowledged && !isDone) throw new Error('a merge that was acknowledged is lost')
  const end = killed ? 'killed during a merge' : 'merged before the kill'
  const name = `${end}, found ${isDone ? 'all' : 'none'} of it`
  figures[name] = (figures[name] ?? 0) + 1
}
