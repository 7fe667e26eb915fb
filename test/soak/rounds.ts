/** Rounds of kill -9 on a notebook that is written, migrated, backed up and restored. Each throws when anything is lost. */
import Database from 'better-sqlite3'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../electron/db/backup.ts'
import { listBackups } from '../../electron/db/backup-list.ts'
import { structureProblems } from '../../electron/db/database.ts'
import { listDamaged } from '../../electron/db/health.ts'
import { hashVersion1, readVersion1 } from '../../electron/db/migrations/version-1.ts'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { verifyCopy } from '../../electron/db/verify-copy.ts'
import { version1 } from './version-1.ts'
import { runAndKill } from './kill.ts'
import { complaint, listen } from './protocol.ts'
import type { Random } from './random.ts'
import { difference, digest, readState, readStateOf } from './state.ts'
import type { State } from './state.ts'
import { draftFor, openSoakStores } from './stores.ts'

export type Figures = Record<string, number>

/** A notebook that lives through all rounds of its kind. */
export type Long = { readonly folder: string; state: State; backups: Readonly<Record<string, string>> }

export function beginLong(folder: string): Long {
  mkdirSync(folder, { recursive: true })
  return { folder, state: openedState(folder), backups: {} }
}

/** Annotating, editing, taking back, backing up and restoring, killed anywhere. */
export async function editRound(long: Long, random: Random, figures: Figures): Promise<void> {
  const delay = random.whole(60, 900)
  const { lines } = await runAndKill([long.folder, random.whole(1, 1e9), 'edit'], delay)
  const heard = listen(lines, long.state)
  const found = openedState(long.folder)
  const wrong = complaint(heard, found)
  if (wrong !== null) throw new Error(`after ${heard.acknowledged} calls: ${wrong}`)
  long.state = found
  long.backups = { ...long.backups, ...heard.backups }
  checkBackups(long)
  count(figures, 'calls acknowledged', heard.acknowledged)
  count(figures, `killed during ${heard.open?.act ?? 'nothing'}`)
}

/** Those acknowledged and still kept hold what they held; no half one has a backup's name. */
function checkBackups({ folder, backups }: Long): void {
  const listed = listBackups(folder)
  for (const { name } of listed) {
    const file = join(folder, 'backups', name)
    const { damaged } = verifyCopy(file)
    if (damaged > 0) throw new Error(`${name} is damaged`)
    const expected = backups[name]
    if (expected !== undefined && digest(readStateOf(file)) !== expected)
      throw new Error(`${name} is not what was backed up`)
  }
  const newest = Object.keys(backups).toSorted().at(-1)
  if (newest !== undefined && listed.length === 0) throw new Error('all backups are gone')
}

/** Migration of a notebook of version 1: before or after, with its copy made first. */
export async function migrateRound(
  folder: string,
  old: OldNotebook,
  random: Random,
  figures: Figures,
): Promise<void> {
  mkdirSync(folder)
  old.write(join(folder, 'notes.db'))
  const { lines, killed } = await runAndKill([folder, 1, 'open'], random.whole(0, Math.ceil(old.lasts)))
  const version = versionOf(join(folder, 'notes.db'))
  if (version === 2 || listen(lines, {}).acknowledged > 0) {
    const [copy] = listBackups(folder)
    if (copy === undefined || verifyCopy(join(folder, 'backups', copy.name)).annotations !== old.annotations)
      throw new Error('migrated without a copy')
  }
  const found = openedState(folder)
  const differs = difference(old.migrated, found)
  if (differs.length > 0) throw new Error(`migration lost ${differs.join(', ')}`)
  count(figures, killed ? `killed during migration, found version ${version}` : 'migrated before the kill')
}

export type OldNotebook = {
  readonly write: (file: string) => void
  readonly annotations: number
  /** State that its migration leads to. */
  readonly migrated: State
  /** Milliseconds that its migration takes. */
  readonly lasts: number
}

/** The notebook of version 1 in the tests' fixtures, with each of its annotations many times over. */
export async function prepareOld(folder: string, copies: number): Promise<OldNotebook> {
  const write = (file: string) => {
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.exec(version1)
    db.transaction(multiply)(db, copies)
    db.close()
  }
  mkdirSync(folder)
  const file = join(folder, 'notes.db')
  write(file)
  const { lasted } = await runAndKill([folder, 1, 'open'], null)
  const { annotations } = verifyCopy(file)
  return { write, annotations, migrated: readStateOf(file), lasts: lasted }
}

function multiply(db: Database.Database, copies: number): void {
  const insert = db.prepare(
    `INSERT INTO annotations VALUES (:id, :report, :kind, :colour, :note, :author, :layer, :created, :modified, :sha256)`,
  )
  const insertAnchor = db.prepare(
    `INSERT INTO anchors VALUES (:id, :sort, :key, :lang, :start, :end, :exact, :prefix, :suffix)`,
  )
  const insertTag = db.prepare('INSERT INTO tags VALUES (?, ?, ?)')
  const wholeBlock = { start: null, end: null, exact: null, prefix: null, suffix: null }
  for (const { annotation } of readVersion1(db)) {
    for (let copy = 1; copy <= copies; copy += 1) {
      const id = `${annotation.id.slice(0, 9)}${String(copy).padStart(4, '0')}${annotation.id.slice(13)}`
      const { anchors, tags, ...fields } = annotation
      insert.run({ ...fields, id, sha256: hashVersion1({ ...annotation, id }) })
      for (const [sort, anchor] of anchors.entries()) insertAnchor.run({ ...wholeBlock, ...anchor, id, sort })
      for (const [sort, tag] of tags.entries()) insertTag.run(id, sort, tag)
    }
  }
}

/** A damaged notebook replaced by its backup: as it was, or missing with all kept, or restored; never anything else. */
export async function replaceRound(
  folder: string,
  sound: SoundNotebook,
  random: Random,
  figures: Figures,
): Promise<void> {
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const file = join(folder, 'notes.db')
  sound.writeDamaged(file)
  const damaged = readFileSync(file)
  const { killed } = await runAndKill([folder, 1, 'restore'], random.whole(0, Math.ceil(sound.lasts)))
  const notebook = openNotebook(folder)
  const { state } = notebook
  notebook.db.close()
  const found = state.mode === 'ready' ? 'restored' : state.failure.code
  if (found === 'notebook-damaged' && !readFileSync(file).equals(damaged))
    throw new Error('the damaged file was changed')
  if (found === 'notebook-missing' && !isKept(folder, damaged))
    throw new Error('the damaged file was not kept')
  if (found === 'restored') checkRestored(folder, sound, damaged)
  else {
    // It can be done again, from wherever it was left.
    await runAndKill([folder, 1, 'restore'], null)
    checkRestored(folder, sound, damaged)
  }
  count(figures, killed ? `killed during replacing, found ${found}` : 'replaced before the kill')
}

function checkRestored(folder: string, sound: SoundNotebook, damaged: Buffer): void {
  const differs = difference(sound.state, openedState(folder))
  if (differs.length > 0) throw new Error(`restoring lost ${differs.join(', ')}`)
  if (!isKept(folder, damaged)) throw new Error('the damaged file was not kept')
}

function isKept(folder: string, damaged: Buffer): boolean {
  const backups = join(folder, 'backups')
  return readdirSync(backups)
    .filter((name) => /^replaced-.*\.db$/.test(name))
    .some((name) => readFileSync(join(backups, name)).equals(damaged))
}

export type SoundNotebook = {
  /** Its backup beside the file too. */
  readonly writeDamaged: (file: string) => void
  readonly state: State
  readonly lasts: number
}

export async function prepareSound(folder: string, annotations: number): Promise<SoundNotebook> {
  const { services, close } = openSoakStores(folder)
  const draft = await draftFor(services)
  for (let at = 0; at < annotations; at += 1)
    await services.annotations.add({ ...draft, note: `第${at}条`.repeat(200) })
  close()
  const name = backUp(folder, new Date().toISOString()) ?? ''
  const backup = join(folder, 'backups', name)
  const [bytes, copy] = [readFileSync(join(folder, 'notes.db')), readFileSync(backup)]
  const writeDamaged = (file: string) => {
    writeFileSync(file, bytes.subarray(0, bytes.length - 4096))
    writeFileSync(join(file, '../backups', name), copy)
  }
  const state = readStateOf(backup)
  writeDamaged(join(folder, 'notes.db'))
  const { lasted } = await runAndKill([folder, 1, 'restore'], null)
  return { writeDamaged, state, lasts: lasted }
}

/** Opens it as the app does: ready, sound in structure and in every row. */
export function openedState(folder: string): State {
  const { state, db, file } = openNotebook(folder)
  try {
    if (state.mode !== 'ready') throw new Error(`${file} opened read-only: ${state.failure.code}`)
    const problems = structureProblems(db, 'full')
    if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`)
    const damaged = listDamaged(folder, db)
    if (damaged.length > 0) throw new Error(`${file}: ${damaged.length} damaged rows`)
    return readState(db)
  } finally {
    db.close()
  }
}

function versionOf(file: string): number {
  const db = new Database(file, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true }) as number
  } finally {
    db.close()
  }
}

export function count(figures: Figures, name: string, by = 1): void {
  figures[name] = (figures[name] ?? 0) + by
}
