/** Settings, one row each; what is not there has its default. */
import * as v from 'valibot'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { settingsChange } from '../../shared/schemas/settings.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

type SettingRow = { key: string; value: string }

/** A value that this version does not understand counts as not set. */
export function readSettings(db: ReadableDb): Settings {
  const rows = statement(db, 'SELECT key, value FROM settings').all() as SettingRow[]
  return rows.reduce((settings, row) => ({ ...settings, ...readSetting(row) }), defaultSettings)
}

function readSetting({ key, value }: SettingRow): Partial<Settings> {
  try {
    const read = v.safeParse(settingsChange, { [key]: JSON.parse(value) as unknown })
    return read.success ? read.output : {}
  } catch {
    return {}
  }
}

export function saveSettings(db: WritableDb, change: Partial<Settings>): void {
  const statement = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  for (const [key, value] of Object.entries(change)) statement.run(key, JSON.stringify(value))
}
