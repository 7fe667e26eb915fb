/** Which backups there are, in which order, and which of them may go. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a backup's name tells. */
export type BackupName = {
  readonly name: string
  /** When it was made by the clock of that time, ISO 8601 in UTC; midnight for version 1, which gave the day only. */
  readonly made: string
  /** The notebook's revision; 0 for a notebook of version 1, which counted none. */
  readonly revision: number
  /** Whether the notebook had damaged rows when this was made: better than nothing, but no cause to drop a sound one. */
  readonly damaged: boolean
}

/** Backups that are kept. */
export const kept = 10
/** The last of them are kept whatever their day; beyond them one of each day goes before the others. */
const keptOfAnyDay = 5

const pattern = /^notes-(\d{4}-\d{2}-\d{2})(?:T(\d{2})(\d{2})(\d{2})-(?:r(\d{1,15})|v1)(-damaged)?)?\.db$/

export function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}

/** `revision` is null for a notebook of version 1. */
export function backupNameFor(made: string, revision: number | null, damaged: boolean): string {
  const state = revision === null ? 'v1' : `r${String(revision).padStart(6, '0')}`
  return `notes-${stampOf(made)}-${state}${damaged ? '-damaged' : ''}.db`
}

/** A time as part of a file name, to the second: `2026-03-01T080000`. */
export function stampOf(time: string): string {
  return time.slice(0, 19).replaceAll(':', '')
}

export function readBackupName(name: string): BackupName | null {
  const [, day, hours = '00', minutes = '00', seconds = '00', revision = '0', damaged] =
    pattern.exec(name) ?? []
  if (day === undefined) return null
  const made = `${day}T${hours}:${minutes}:${seconds}.000Z`
  return { name, made, revision: Number(revision), damaged: damaged !== undefined }
}

/** Newest first: by revision, because a clock can be set back, and by time among those of one revision. */
export function listBackups(folder: string): readonly BackupName[] {
  const backups = backupsFolder(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .map(readBackupName)
    .filter((backup) => backup !== null)
    .toSorted((a, b) => b.revision - a.revision || (a.made < b.made ? 1 : -1))
}

/**
 * Which of the sound backups, newest first, are no longer needed: ten stay, the newest five and then the newest of
 * each earlier day, so that a day of many changes does not push out all that is older.
 */
export function dispensable(backups: readonly BackupName[]): readonly BackupName[] {
  const newest = backups.slice(0, keptOfAnyDay)
  const days = new Set(newest.map(dayOf))
  const rest = backups.slice(keptOfAnyDay)
  const firstOfDay = rest.filter((backup) => {
    const isFirst = !days.has(dayOf(backup))
    days.add(dayOf(backup))
    return isFirst
  })
  const others = rest.filter((backup) => !firstOfDay.includes(backup))
  const stay = new Set([...newest, ...firstOfDay, ...others].slice(0, kept))
  return backups.filter((backup) => !stay.has(backup))
}

function dayOf({ made }: BackupName): string {
  return made.slice(0, 10)
}
