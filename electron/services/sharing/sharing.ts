/**
 * Sharing at work: looks at the folder, takes in what others have written, and writes what is new here. All that takes
 * long is done elsewhere (`SharingWork`); here it is only decided.
 */
import { join } from 'node:path'
import type { Writer } from '../../../shared/merge/stamp.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import type { SharingSettings, SharingState } from '../../../shared/model/sharing.ts'
import { AppError } from '../../../shared/result.ts'
import type { Failure } from '../../../shared/result.ts'
import { readOwner } from '../../db/clock-repository.ts'
import { readRevision } from '../../db/revision-repository.ts'
import { readOwnFile, readSharing } from '../../db/sharing-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { checkWritable, isOwn, ownFileOf, removeUnfinished, writeOwnFile } from './own-file.ts'
import type { SharedSet } from './own-file.ts'
import { fileLimit, seeFiles, seeMark } from './seen-files.ts'
import type { SeenFile } from './seen-files.ts'
import { afterLook, afterReading, dueFiles } from './tracking.ts'
import type { ReadFile, Tracking } from './tracking.ts'

export type SharingWork = {
  /** Takes in these files of the folder, each by itself. `changed`: the notebook has. */
  readonly join: (
    folder: string,
    names: readonly string[],
  ) => Promise<{ readonly files: readonly ReadFile[]; readonly changed: boolean }>
  /** The set that the notebook shares; null when it says what the set with the hash `content` says. */
  readonly compose: (layers: readonly LayerId[] | null, content: string) => Promise<SharedSet | null>
}

export type Sharing = {
  readonly state: () => SharingState
  /** One look, in which the folder is read and written as far as it is time to. Looks never overlap. */
  readonly look: () => Promise<SharingState>
  /** The settings, changed between two looks; with another folder everything starts anew. */
  readonly change: (change: () => void) => Promise<SharingState>
  /** Whether there is something that the folder does not have yet. */
  readonly hasUnwritten: () => boolean
  /** Writes it now, without waiting for the notebook to come to rest. */
  readonly writeNow: () => Promise<void>
}

/** In milliseconds: what is being written is shared when the writer pauses, and at the latest after a while. */
const restBeforeWriting = 2_500
const longestUnwritten = 30_000
/** After a writing that failed. */
const restAfterFailure = 30_000

/** What is known of the folder since it was first looked at. */
type Known = {
  /** Name that the notebook writes under. */
  writer: Writer | null
  tracking: Tracking
  /** Mark of the own file as it was written or found right; null when it is not there. */
  ownMark: string | null
  /** Revision and layers of which the own file says all. */
  written: string | null
  /** A state that is not written yet: since when it has been so, and since when any has. */
  unwritten: { readonly state: string; readonly since: number; readonly first: number } | null
  /** Not before then is it tried again to write. */
  writeAfter: number
  folderFailure: Failure | null
  writeFailure: Failure | null
  lookedAt: string | null
}

/** `ticks`: milliseconds of a clock that only goes forward. */
export function createSharing(deps: Dependencies, work: SharingWork, ticks: () => number): Sharing {
  const { notebook, host, now } = deps
  let known = nothingKnown()
  let running: Promise<SharingState> | null = null
  let told = ''

  const settingsNow = (): SharingSettings => readSharing(notebook.db)

  const state = (): SharingState => {
    const settings = settingsNow()
    const isOn = settings.folder !== null && settings.on
    return {
      settings,
      ownFile: isOn ? (readOwnFile(notebook.db)?.name ?? null) : null,
      failure: isOn ? (known.folderFailure ?? known.writeFailure) : null,
      files: [...known.tracking.values()].map(({ shown }) => shown),
      lookedAt: known.lookedAt,
    }
  }

  /** Tells the window when something is otherwise than it was told; that it was looked again is not worth a word. */
  const tell = (): SharingState => {
    const current = state()
    const text = JSON.stringify({ ...current, lookedAt: null })
    if (text !== told) host.sendEvent('changed', { domain: 'sharing', report: null })
    told = text
    return current
  }

  const stateToWrite = ({ layers }: SharingSettings): string =>
    `${readRevision(notebook.db)} ${JSON.stringify(layers)}`

  const lookOnce = async (): Promise<SharingState> => {
    const settings = settingsNow()
    if (settings.folder === null || !settings.on) return tell()
    // Another notebook has taken its place, a backup: what was taken in is to be taken in anew.
    const { writer } = readOwner(notebook.db)
    if (writer !== known.writer) known = { ...nothingKnown(), writer }
    try {
      if (notebook.state.mode === 'read-only') throw asError(notebook.state.failure)
      const others = await see(settings.folder)
      known.tracking = afterLook(known.tracking, others, ticks())
      await readDue(settings.folder)
      await writeDue(settings.folder, settings, false)
    } catch (error) {
      known.folderFailure = failureOf(error)
      if (!(error instanceof AppError)) throw error
    } finally {
      known.lookedAt = now()
      tell()
    }
    return state()
  }

  /** All files but the own; that one too when somebody else has written it. */
  const see = async (folder: string): Promise<readonly SeenFile[]> => {
    const { name } = ownFileOf(notebook)
    const isFirst = known.lookedAt === null
    const { files, count } = await seeFiles(folder, name)
    known.folderFailure = count > fileLimit ? tooMany(folder) : null
    if (isFirst) await removeUnfinished(folder, name)
    const mine = files.find((file) => file.name === name)
    if (mine === undefined) known.ownMark = null
    else if (mine.mark !== known.ownMark) {
      if (!(await isOwn(notebook, folder, mine))) {
        known.ownMark = null
        return files
      }
      known.ownMark = mine.mark
    }
    return files.filter((file) => file !== mine)
  }

  const readDue = async (folder: string): Promise<void> => {
    const due = dueFiles(known.tracking, ticks(), readRevision(notebook.db))
    if (due.length > 0) await readFiles(folder, due)
  }

  const readFiles = async (folder: string, names: readonly string[]): Promise<void> => {
    try {
      const { files, changed } = await work.join(folder, names)
      note(files)
      if (changed) for (const domain of ['layers', 'annotations'] as const) announce(domain)
    } catch (error) {
      // One of them may be what nothing can be done with: the others are not to wait for it.
      if (names.length > 1) for (const name of names) await readFiles(folder, [name])
      else note(names.map((name) => ({ ...unread, name, failure: failureOf(error) })))
    }
  }

  const note = (files: readonly ReadFile[]): void => {
    const when = { ticks: ticks(), at: now(), revision: readRevision(notebook.db) }
    for (const file of files) known.tracking = afterReading(known.tracking, file, when)
  }

  const announce = (domain: 'layers' | 'annotations'): void =>
    host.sendEvent('changed', { domain, report: null })

  const writeDue = async (folder: string, settings: SharingSettings, atOnce: boolean): Promise<void> => {
    const wanted = stateToWrite(settings)
    if (known.ownMark !== null && wanted === known.written) return
    if (!atOnce && !isTimeToWrite(known, wanted, ticks())) return
    try {
      await checkWritable(folder)
      if (await write(folder, settings))
        known = { ...known, written: wanted, unwritten: null, writeFailure: null }
    } catch (error) {
      known.writeFailure = failureOf(error)
      known.writeAfter = ticks() + restAfterFailure
      if (!(error instanceof AppError)) throw error
    }
  }

  /** Whether the own file now says all. Not where somebody has been there since the look: the next one sees who. */
  const write = async (folder: string, { layers }: SharingSettings): Promise<boolean> => {
    const { name, content } = ownFileOf(notebook)
    const composed = await work.compose(layers, known.ownMark === null ? '' : content)
    if (composed === null) return true
    if ((await seeMark(join(folder, name))) !== known.ownMark) return false
    await writeOwnFile(notebook, folder, composed)
    known.ownMark = await seeMark(join(folder, name))
    return true
  }

  const look = (): Promise<SharingState> => {
    running ??= lookOnce().finally(() => {
      running = null
    })
    return running
  }

  const rest = async (): Promise<void> => {
    await running?.catch(() => undefined)
  }

  return {
    state,
    look,
    change: async (change) => {
      await rest()
      const { folder } = settingsNow()
      change()
      if (settingsNow().folder !== folder) known = nothingKnown()
      return look()
    },
    hasUnwritten: () => {
      const settings = settingsNow()
      const isOn = settings.folder !== null && settings.on && notebook.writable !== null
      const isKnown = known.lookedAt !== null && known.folderFailure === null
      return isOn && isKnown && stateToWrite(settings) !== known.written
    },
    writeNow: async () => {
      await rest()
      const settings = settingsNow()
      if (settings.folder !== null && settings.on) await writeDue(settings.folder, settings, true)
    },
  }
}

function nothingKnown(): Known {
  return {
    writer: null,
    tracking: new Map(),
    ownMark: null,
    written: null,
    unwritten: null,
    writeAfter: 0,
    folderFailure: null,
    writeFailure: null,
    lookedAt: null,
  }
}

/** Notes since when there is something to write. */
function isTimeToWrite(known: Known, state: string, ticks: number): boolean {
  if (ticks < known.writeAfter) return false
  // Nothing of it lies there: others wait for the first file, not for the writer to pause.
  if (known.ownMark === null || known.written === null) return true
  if (known.unwritten?.state !== state)
    known.unwritten = { state, since: ticks, first: known.unwritten?.first ?? ticks }
  const { since, first } = known.unwritten
  return ticks - since >= restBeforeWriting || ticks - first >= longestUnwritten
}

const unread = { outcome: 'failed', authors: [], annotations: 0 } as const

function tooMany(folder: string): Failure {
  return { code: 'shared-files-many', details: { folder, limit: fileLimit } }
}

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  return { code: 'internal', details: {} }
}

function asError({ code, details }: Failure): AppError {
  return new AppError(code, details)
}
