/** The notebook's clock: the name that it writes under, and the latest stamp that it has written or seen. */
import { randomBytes } from 'node:crypto'
import type { Owner } from '../../shared/merge/own-name.ts'
import { isStamp, laterStamp, nextStamp, noStamp } from '../../shared/merge/stamp.ts'
import type { Stamp } from '../../shared/merge/stamp.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** Of those that a notebook had. */
const keptNames = 100

type ClockRow = { writer: string; earlier: string; last: string }

export function readOwner(db: ReadableDb): Owner {
  const { writer, earlier } = readClock(db)
  return { writer, earlier: namesOf(earlier) }
}

/**
 * Tells one state of annotations and layers from every other: whoever changes them takes a stamp, and a notebook that is
 * restored gets a new name. Settings and reading positions are not of it.
 */
export function contentRevision(db: ReadableDb): string {
  const { writer, last } = readClock(db)
  return `${writer} ${last}`
}

/** A new stamp, later than all before. `time` is ISO 8601 in UTC with milliseconds. */
export function takeStamp(db: WritableDb, time: string): Stamp {
  const { writer, last } = readClock(db)
  const stamp = nextStamp(isStamp(last) ? last : noStamp, time, writer)
  statement(db, 'UPDATE clock SET last = ?').run(stamp)
  return stamp
}

/** The stamp that would be taken now by who has seen `seen` too: taken once it is followed. */
export function stampAfter(db: ReadableDb, seen: Stamp, time: string): Stamp {
  const { writer, last } = readClock(db)
  return nextStamp(laterStamp(isStamp(last) ? last : noStamp, seen), time, writer)
}

/** From now on every stamp is later than this one, which came from elsewhere. */
export function followStamp(db: WritableDb, stamp: Stamp): void {
  const { last } = readClock(db)
  statement(db, 'UPDATE clock SET last = ?').run(laterStamp(isStamp(last) ? last : noStamp, stamp))
}

/**
 * Another name to write under. After a restored backup, or where the notebook was copied to another computer, there
 * are stamps under the old name that this notebook does not know of: it must not go on as if they were its own.
 */
export function renewWriter(db: WritableDb): void {
  const { writer, earlier } = readClock(db)
  const names = [...namesOf(earlier), writer].slice(-keptNames)
  statement(db, 'UPDATE clock SET writer = ?, earlier = ?').run(
    randomBytes(6).toString('hex'),
    JSON.stringify(names),
  )
}

/**
 * Goes on for another notebook too, attached as `backup`, whose content this one gets: its reader is this one's, by the
 * names that others know, and its stamps are behind all that are to come.
 */
export function takeOverClock(db: WritableDb): void {
  const { writer, earlier } = readClock(db)
  const other = db.prepare('SELECT writer, earlier, last FROM backup.clock').get() as ClockRow
  const names = new Set([...namesOf(earlier), ...namesOf(other.earlier), other.writer])
  names.delete(writer)
  statement(db, 'UPDATE clock SET earlier = ?').run(JSON.stringify([...names].slice(-keptNames)))
  if (isStamp(other.last)) followStamp(db, other.last)
}

function readClock(db: ReadableDb): ClockRow {
  return statement(db, 'SELECT writer, earlier, last FROM clock').get() as ClockRow
}

/** None where the disk has changed them. */
function namesOf(earlier: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(earlier)
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
