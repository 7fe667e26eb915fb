/** Rows that the disk has changed: which they are, what backups still have of them, and putting right what needs no question. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId, TermId } from '../../shared/model/ids.ts'
import type { Layer } from '../../shared/model/layer.ts'
import type { DamagedAnnotation } from '../../shared/model/notebook.ts'
import type { OwnTerm } from '../../shared/model/term.ts'
import { getAnnotation, listDamagedRows } from './annotation-repository.ts'
import { backupsFolder, listBackups } from './backup-list.ts'
import { asReadable } from './database.ts'
import type { ReadableDb } from './database.ts'
import { listDamagedLayers, listLayers } from './layer-repository.ts'
import { openBytes, schemaProblem } from './read-notebook.ts'
import { listOwnTerms } from './term-repository.ts'

/** Longest text shown of a damaged row, in UTF-16 units. */
const readableLimit = 10_000

/** Damaged annotations of an open notebook, each with the newest sound copy of it in the folder's backups. */
export function listDamaged(folder: string, db: ReadableDb): readonly DamagedAnnotation[] {
  const rows = listDamagedRows(db)
  const sound = findInBackups(
    folder,
    rows.map(({ id }) => id),
    getAnnotation,
  )
  return rows.map(({ id, report, content }) => {
    const found = sound.get(id)
    const backup = found === undefined ? null : { name: found.name, annotation: found.value }
    return { id, report, readable: readableText(content), backup }
  })
}

/** Null when no backup has it sound. */
export function findAnnotation(folder: string, id: AnnotationId): Annotation | null {
  return findInBackups(folder, [id], getAnnotation).get(id)?.value ?? null
}

/** Layers whose row is damaged, as the newest backup that has them sound holds them. */
export function findLayers(folder: string, ids: readonly LayerId[]): ReadonlyMap<LayerId, Layer> {
  const found = findInBackups(folder, ids, (db, id) => {
    if (listDamagedLayers(db).includes(id)) return null
    return listLayers(db).find((layer) => layer.id === id) ?? null
  })
  return new Map([...found].map(([id, { value }]) => [id, value]))
}

/** Terms whose row is damaged, as the newest backup that has them sound holds them. */
export function findTerms(folder: string, ids: readonly TermId[]): readonly OwnTerm[] {
  const found = findInBackups(
    folder,
    ids,
    (db, id) => listOwnTerms(db).find((term) => term.id === id) ?? null,
  )
  return [...found.values()].map(({ value }) => value)
}

type Found<Value> = { readonly name: string; readonly value: Value }

/** Looks through the backups, newest first, until each has been found. */
function findInBackups<Id, Value>(
  folder: string,
  ids: readonly Id[],
  read: (db: ReadableDb, id: Id) => Value | null,
): ReadonlyMap<Id, Found<Value>> {
  const found = new Map<Id, Found<Value>>()
  for (const { name } of ids.length === 0 ? [] : listBackups(folder)) {
    const missing = ids.filter((id) => !found.has(id))
    if (missing.length === 0) break
    readBackup(join(backupsFolder(folder), name), (db) => {
      for (const id of missing) {
        const value = read(db, id)
        if (value !== null) found.set(id, { name, value })
      }
    })
  }
  return found
}

/** Reads a copy in memory, brought up to date; one that cannot be read is passed over. */
function readBackup<Value>(file: string, read: (db: ReadableDb) => Value): Value | null {
  try {
    const db = openBytes(readFileSync(file))
    try {
      if (schemaProblem(db) !== null) return null
      return read(asReadable(db))
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/** Note, replies and marked words out of JSON that may be broken anywhere; all of it when none of them is found. */
function readableText(content: string): string {
  const parts = [...content.matchAll(/"(?:note|exact)":"((?:[^"\\]|\\.)*)/g)]
    .map(([, text = '']) => unescaped(text))
    .filter((text) => text !== '')
  return (parts.length > 0 ? parts.join('\n') : content).slice(0, readableLimit)
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text
  }
}
