/**
 * When which file of a shared folder is read: once it lies still, and again when it changes. A file may be seen while
 * somebody is still writing it, on this machine or through a sync program.
 */
import type { Failure } from '../../../shared/result.ts'
import type { SharedFile } from '../../../shared/model/sharing.ts'
import type { SeenFile } from './seen-files.ts'

/**
 * A file lies still when it was the same at two looks so far apart, in milliseconds: a stick (FAT) notes the time of
 * writing in steps of two seconds, so what is written after that has another.
 */
export const stillAfter = 2_100
/** One that cannot be understood may be half a file; after so long without a change it is what it is. */
export const patience = 60_000

export type TrackedFile = {
  readonly shown: SharedFile
  readonly mark: string
  /** When this mark was first seen. All times are of one clock that only goes forward, in milliseconds. */
  readonly since: number
  /** When it is to be read; null: not before it changes. */
  readonly due: number | null
  /** For one that asks: the notebook's revision when it did. */
  readonly asked: number | null
}

export type Tracking = ReadonlyMap<string, TrackedFile>

/** What came of reading a file. */
export type ReadFile = {
  readonly name: string
  /** `asking`: it would take much out of a layer, nothing of it is taken in. */
  readonly outcome: 'joined' | 'asking' | 'failed'
  readonly failure: Failure | null
  readonly authors: readonly string[]
  readonly annotations: number
}

/** What is known after a look; files that are gone are forgotten. */
export function afterLook(known: Tracking, seen: readonly SeenFile[], ticks: number): Tracking {
  return new Map(
    seen.map((file) => {
      const before = known.get(file.name)
      return [file.name, before?.mark === file.mark ? before : newlySeen(before, file, ticks)]
    }),
  )
}

function newlySeen(before: TrackedFile | undefined, file: SeenFile, ticks: number): TrackedFile {
  const { authors, annotations, at } = before?.shown ?? { authors: [], annotations: 0, at: null }
  const { name, mark, failure } = file
  const state = failure === null ? 'waiting' : 'refused'
  return {
    shown: { name, state, failure, authors, annotations, at },
    mark,
    since: ticks,
    due: failure === null ? ticks + stillAfter : null,
    asked: null,
  }
}

/** Names of those that are to be read now. One that asks is looked at again when the notebook has changed. */
export function dueFiles(tracking: Tracking, ticks: number, revision: number): readonly string[] {
  return [...tracking.values()]
    .filter(({ due, asked }) => (due !== null && due <= ticks) || (asked !== null && asked !== revision))
    .map(({ shown }) => shown.name)
}

/** `at`: the time, ISO 8601; `revision`: the notebook's after the reading. */
export function afterReading(
  tracking: Tracking,
  read: ReadFile,
  when: { readonly ticks: number; readonly at: string; readonly revision: number },
): Tracking {
  const before = tracking.get(read.name)
  return before === undefined ? tracking : new Map(tracking).set(read.name, outcomeOf(before, read, when))
}

function outcomeOf(
  before: TrackedFile,
  { outcome, failure, authors, annotations }: ReadFile,
  { ticks, at, revision }: { readonly ticks: number; readonly at: string; readonly revision: number },
): TrackedFile {
  const settled = { ...before, due: null, asked: null }
  if (outcome === 'joined')
    return {
      ...settled,
      shown: { ...before.shown, state: 'joined', failure: null, authors, annotations, at },
    }
  if (outcome === 'asking')
    return {
      ...settled,
      asked: revision,
      shown: { ...before.shown, state: 'asking', failure: null, authors, annotations },
    }
  const end = before.since + patience
  const mayChange = failure !== null && passing.has(failure.code)
  if (ticks < end && (mayChange || isHalf(failure)))
    return {
      ...settled,
      due: mayChange ? Math.min(ticks + stillAfter, end) : end,
      shown: { ...before.shown, state: 'waiting', failure },
    }
  return {
    ...settled,
    due: mayChange ? ticks + patience : null,
    shown: { ...before.shown, state: 'refused', failure },
  }
}

/** What half a file looks like; some programs fill a file with zeros first. */
function isHalf(failure: Failure | null): boolean {
  return failure?.code === 'set-damaged' || failure?.code === 'set-not-a-set'
}

/** What may be otherwise the next time although the file is the same: somebody holds it, or the notebook. */
const passing: ReadonlySet<Failure['code']> = new Set([
  'file-not-readable',
  'file-not-found',
  'set-changed',
  'merge-outdated',
  'notebook-busy',
  'disk-full',
  'internal',
])
