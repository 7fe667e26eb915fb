/** What the notebook keeps of sharing: its settings, and the file of its own in the folder. */
import * as v from 'valibot'
import { notSharing } from '../../shared/model/sharing.ts'
import type { SharingSettings } from '../../shared/model/sharing.ts'
import { filePath } from '../../shared/schemas/exchange.ts'
import { layerId } from '../../shared/schemas/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** The one file that this notebook writes. */
export type OwnFile = {
  /** Stays the same, whatever the author is called later. */
  readonly name: string
  /** Hash of the set that was written last, whenever that was; empty before that. */
  readonly content: string
  /** SHA-256 of the bytes written last, the newest first, and of those that were about to be written. */
  readonly written: readonly string[]
}

const settingsSchema = v.object({
  folder: v.nullable(filePath),
  on: v.boolean(),
  layers: v.nullable(v.array(layerId)),
})
const ownFileSchema = v.object({ name: v.string(), content: v.string(), written: v.array(v.string()) })

/** Not among the settings that a page can change: which folder it is, only the system's own dialog says. */
const settingsKey = 'sharing'
const ownFileKey = 'sharing.file'

/** What this version does not understand counts as not set. */
export function readSharing(db: ReadableDb): SharingSettings {
  return readValue(db, settingsKey, settingsSchema) ?? notSharing
}

export function saveSharing(db: WritableDb, settings: SharingSettings): void {
  saveValue(db, settingsKey, settings)
}

/** Null before the first is written. */
export function readOwnFile(db: ReadableDb): OwnFile | null {
  return readValue(db, ownFileKey, ownFileSchema)
}

export function saveOwnFile(db: WritableDb, file: OwnFile): void {
  saveValue(db, ownFileKey, file)
}

function readValue<Value>(
  db: ReadableDb,
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): Value | null {
  const value = statement(db, 'SELECT value FROM settings WHERE key = ?').pluck().get(key)
  if (typeof value !== 'string') return null
  try {
    const read = v.safeParse(schema, JSON.parse(value) as unknown)
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function saveValue(db: WritableDb, key: string, value: unknown): void {
  statement(
    db,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value))
}
