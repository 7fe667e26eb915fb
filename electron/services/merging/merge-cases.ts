/** What is known of every annotation and layer that the files of a merge name: in the notebook, and in each of them. */
import { findConflicts } from '../../../shared/merge/conflicts.ts'
import type { FieldConflict } from '../../../shared/merge/conflicts.ts'
import { joinEntries } from '../../../shared/merge/entry.ts'
import type { Entry, EntryMap } from '../../../shared/merge/entry.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import { laterStamp, noStamp } from '../../../shared/merge/stamp.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { readOwner } from '../../db/clock-repository.ts'
import type { ReadableDb } from '../../db/database.ts'
import type { MergeInput } from './merge-input.ts'
import { storedReader } from '../notebook-set.ts'
import type { Stored } from '../notebook-set.ts'

/** What one file says of it; `input` is the file's index. */
export type Part = { readonly input: number; readonly entry: Entry }

/** One annotation. */
export type Case = {
  readonly id: string
  /** Null when the notebook knows nothing of it. */
  readonly local: Entry | null
  /** As the notebook shows it; null when it does not. */
  readonly before: Annotation | null
  /** At least one. */
  readonly parts: readonly Part[]
  /** All that is known; `local` itself when the files bring nothing new. */
  readonly joined: Entry
  readonly conflicts: readonly FieldConflict[]
}

export type Comparison = {
  readonly owner: Owner
  /** By id. */
  readonly cases: readonly Case[]
  /** Files' parts of annotations of which the disk has changed the notebook's own copy. */
  readonly damaged: readonly Part[]
  /** Of the files, joined, by their shared names. */
  readonly layers: EntryMap
  /** The latest stamp in the files. */
  readonly latest: Stamp
  /** The files hold what was written under the notebook's own name, and is not in it. */
  readonly isNameTaken: boolean
}

export function compareInputs(
  db: ReadableDb,
  inputs: readonly MergeInput[],
  onProgress: (fraction: number) => void,
): Comparison {
  const owner = readOwner(db)
  const readStored = storedReader(db, owner)
  const parts = gather(inputs)
  const clock = { latest: noStamp, isNameTaken: false }
  const cases: Case[] = []
  const damaged: Part[] = []
  let done = 0
  for (const id of [...parts.keys()].toSorted()) {
    const own = parts.get(id) ?? []
    const stored = readStored(id)
    if (stored === 'damaged') damaged.push(...own)
    else cases.push(caseOf(id, stored, own, inputs))
    const known = stored === 'damaged' ? null : (stored?.entry ?? null)
    for (const { entry } of own) watch(clock, entry, known, owner)
    done += 1
    if (done % 1000 === 0) onProgress(done / parts.size)
  }
  const layers = joinedLayers(inputs)
  for (const entry of layers.values()) for (const stamp of entry.seen.values()) follow(clock, stamp)
  return { owner, cases, damaged, layers, ...clock }
}

/** By id; the parts in the order of the files' hashes: the same whatever the order in which they were named. */
function gather(inputs: readonly MergeInput[]): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>()
  for (const { input, set } of inOrder(inputs)) {
    for (const [id, entry] of set.set.annotations) {
      const own = parts.get(id)
      if (own === undefined) parts.set(id, [{ input, entry }])
      else own.push({ input, entry })
    }
  }
  return parts
}

function inOrder(inputs: readonly MergeInput[]) {
  return inputs
    .flatMap(({ set, sha256 }, input) => (set === null ? [] : [{ input, set, sha256 }]))
    .toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
}

function caseOf(
  id: string,
  stored: Stored | null,
  parts: readonly Part[],
  inputs: readonly MergeInput[],
): Case {
  const local = stored?.entry ?? null
  const [first, ...rest] = [...(local === null ? [] : [local]), ...parts.map(({ entry }) => entry)]
  if (first === undefined) throw new Error(`nothing is known of ${id}`)
  const joined = rest.reduce(joinEntries, first)
  const sources = [
    ...(local === null ? [] : [{ file: null, entry: local }]),
    ...parts.map(({ input, entry }) => ({ file: inputs[input]?.name ?? '', entry })),
  ]
  const conflicts = joined === local || rest.length === 0 ? [] : findConflicts(sources)
  return { id, local, before: stored?.annotation ?? null, parts, joined, conflicts }
}

type Clock = { latest: Stamp; isNameTaken: boolean }

function watch(clock: Clock, { seen }: Entry, known: Entry | null, { writer }: Owner): void {
  for (const [name, stamp] of seen) {
    follow(clock, stamp)
    if (name === writer && stamp > (known?.seen.get(writer) ?? noStamp)) clock.isNameTaken = true
  }
}

function follow(clock: Clock, stamp: Stamp): void {
  clock.latest = laterStamp(clock.latest, stamp)
}

function joinedLayers(inputs: readonly MergeInput[]): EntryMap {
  const layers = new Map<string, Entry>()
  for (const { set } of inOrder(inputs)) {
    for (const [id, entry] of set.set.layers) {
      const known = layers.get(id)
      layers.set(id, known === undefined ? entry : joinEntries(known, entry))
    }
  }
  return layers
}
