/** What the services do is stamped so that it can be merged: exactly what changed, always later, and nothing more. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getAnnotation, saveAnnotation } from '../../electron/db/annotation-repository.ts'
import { addBackup } from '../../electron/db/backup.ts'
import { logChange } from '../../electron/db/change-repository.ts'
import { followStamp, readOwner, renewWriter, takeStamp } from '../../electron/db/clock-repository.ts'
import { writeNotebook } from '../../electron/db/open-notebook.ts'
import { restoreNotebook } from '../../electron/db/restore.ts'
import { raiseRevision } from '../../electron/db/revision-repository.ts'
import {
  getVersions,
  listVersions,
  saveVersions,
  versionsBefore,
} from '../../electron/db/version-repository.ts'
import { accountOf } from '../../shared/merge/account.ts'
import { annotationEntry, storedAnnotation } from '../../shared/merge/annotation-entry.ts'
import { findConflicts } from '../../shared/merge/conflicts.ts'
import { isRemoved, joinEntries, writtenAt } from '../../shared/merge/entry.ts'
import type { Entry } from '../../shared/merge/entry.ts'
import { writerOf } from '../../shared/merge/stamp.ts'
import { entryOf, removedAt, versionsAt, written } from '../../shared/merge/versions.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId, ReplyId } from '../../shared/model/ids.ts'
import { version2Notebook, writtenNotebook } from './fixtures/notebooks.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const year = 365 * 24 * 3600 * 1000

function ownerOf({ deps }: Opened) {
  return readOwner(deps.notebook.db)
}

function entryIn(stores: Opened, id: string): Entry {
  const { db } = stores.deps.notebook
  const annotation = getAnnotation(db, id as AnnotationId)
  const versions = getVersions(db, 'annotation', id) ?? versionsBefore(annotation?.modified ?? '')
  return annotation === null
    ? entryOf(id, new Map(), versions)
    : annotationEntry(annotation, versions, ownerOf(stores))
}

/** The fields that were written between two states, in order; all of them under one stamp. */
function writtenBetween(before: Entry, after: Entry): readonly string[] {
  const changed = [...after.fields].filter(([name, { stamp }]) => before.fields.get(name)?.stamp !== stamp)
  expect(new Set(changed.map(([, { stamp }]) => stamp)).size).toBeLessThanOrEqual(1)
  for (const [, { stamp }] of changed) expect(stamp > writtenAt(before)).toBe(true)
  return changed.map(([name]) => name).toSorted()
}

async function oneAnnotation(stores: Opened): Promise<AnnotationId> {
  return (await stores.services.annotations.add({ ...draftQuoting(stores, '战略'), note: '看' })).id
}

/** What others wrote in it comes in, as a merge does it. */
function takeIn(stores: Opened, id: string, change: (entry: Entry) => Entry): void {
  writeNotebook(stores.deps.notebook, (db) => {
    const entry = entryIn(stores, id)
    const joined = joinEntries(entry, change(entry))
    const { annotation, versions } = storedAnnotation(joined, readOwner(db))
    for (const stamp of joined.seen.values()) followStamp(db, stamp)
    if (annotation !== null) saveAnnotation(db, annotation)
    saveVersions(db, 'annotation', id, versions)
    raiseRevision(db)
  })
}

/** Of an annotation that others made, as one step of the history. */
function importAnnotation({ deps }: Opened, annotation: Annotation, stamp: string): void {
  writeNotebook(deps.notebook, (db) => {
    const { id } = annotation
    const versions = versionsAt(stamp)
    saveAnnotation(db, annotation)
    saveVersions(db, 'annotation', id, versions)
    followStamp(db, stamp)
    raiseRevision(db)
    const side = (annotations: readonly Annotation[], known: typeof versions | null) => ({
      annotations,
      layers: null,
      versions: [{ kind: 'annotation' as const, id, versions: known }],
    })
    logChange(
      db,
      { action: 'import', before: side([], null), after: side([annotation], versions) },
      deps.now(),
    )
  })
}

const reviewer = (time: string) => `${time}-0000-5e5e5e5e5e5e`

test('each act stamps what it changed and the time of the change, no other field', async () => {
  const stores = openTestStores()
  const { annotations, layers } = stores.services
  const id = await oneAnnotation(stores)
  const layer = await layers.add({ name: 'Review', owner: 'Reviewer', colour: 'sky', description: '' })
  const acts: readonly (readonly [string, readonly string[], () => unknown])[] = [
    ['note', ['modified', 'note'], () => annotations.change([id], { note: '再看' })],
    [
      'colour, status',
      ['colour', 'modified', 'status'],
      () => annotations.change([id], { colour: 'rose', status: 'resolved' }),
    ],
    ['tags', ['modified', 'tags'], () => annotations.change([id], { addTags: ['核对'] })],
    ['kind', ['kind', 'modified'], () => annotations.change([id], { kind: 'note' })],
    [
      'anchors',
      ['modified', 'target'],
      () => annotations.change([id], { anchors: draftQuoting(stores, '报告').anchors }),
    ],
    ['layer', ['layer', 'modified'], () => annotations.change([id], { layer: layer.id })],
    ['nothing', [], () => annotations.change([id], { colour: 'rose' })],
    ['undo', ['layer', 'modified'], () => annotations.undo()],
    ['redo', ['layer', 'modified'], () => annotations.redo()],
  ]
  for (const [name, fields, act] of acts) {
    const before = entryIn(stores, id)
    await act()
    expect([name, writtenBetween(before, entryIn(stores, id))]).toEqual([name, fields])
  }
})

test('replies are fields of their own: made, changed, removed, and back', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const id = await oneAnnotation(stores)
  const first = (await annotations.reply(id, '同意')).replies[0]?.id ?? ('' as ReplyId)
  const second = (await annotations.reply(id, '不同意')).replies[1]?.id ?? ('' as ReplyId)
  const field = `reply/${first}`
  for (const act of [
    () => annotations.changeReply(id, first, '都同意'),
    () => annotations.removeReply(id, first),
    () => annotations.undo(),
  ]) {
    const before = entryIn(stores, id)
    await act()
    expect(writtenBetween(before, entryIn(stores, id))).toEqual(['modified', field])
  }
  await annotations.removeReply(id, first)
  const { fields } = entryIn(stores, id)
  expect(fields.get(field)?.value).toBeNull()
  expect(fields.get(`reply/${second}`)?.value).toMatchObject({ note: '不同意' })
})

test('a removal is remembered with all that was there; undone, it is back, later than the removal', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const id = await oneAnnotation(stores)
  await annotations.reply(id, '同意')
  const [shown] = await annotations.list(null)
  const there = entryIn(stores, id)
  await annotations.remove([id])
  const removed = entryIn(stores, id)
  expect(isRemoved(removed)).toBe(true)
  expect(removed.fields).toEqual(there.fields)
  expect(removed.removed > writtenAt(there)).toBe(true)
  expect(isRemoved(joinEntries(there, removed))).toBe(true)

  await annotations.undo()
  const back = entryIn(stores, id)
  expect(isRemoved(back)).toBe(false)
  expect(writtenAt(back) > removed.removed).toBe(true)
  expect(isRemoved(joinEntries(removed, back))).toBe(false)
  expect(await annotations.list(null)).toEqual([shown])
  await annotations.redo()
  expect(isRemoved(entryIn(stores, id))).toBe(true)
  expect(await annotations.list(null)).toEqual([])
})

test('what is brought back is not written anew: what others write meanwhile stands, before and after', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const id = await oneAnnotation(stores)
  await annotations.remove([id])
  const time = '2025-06-01T00:00:00.000Z'
  const value = { note: 'answered', author: 'Reviewer', created: time, modified: time }
  // Earlier than the removal by the clocks, so that it stays removed.
  const theirs = new Map<string, unknown>([['reply/r1', value]])
  takeIn(stores, id, (entry) => written(entry, theirs, reviewer(time)))
  expect(await annotations.list(null)).toEqual([])
  const removed = entryIn(stores, id)
  await annotations.undo()
  expect(await annotations.list(null)).toMatchObject([{ note: '看', replies: [{ id: 'r1', ...value }] }])
  expect(writtenBetween(removed, entryIn(stores, id))).toEqual(['created'])
})

test('undo takes back what the step changed, and keeps what others wrote meanwhile in other fields', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const id = await oneAnnotation(stores)
  await annotations.change([id], { note: '再看', tags: ['mine'] })
  const stamp = reviewer('2026-06-01T00:00:00.000Z')
  const reply = { note: 'No', author: 'Reviewer', created: stamp.slice(0, 24), modified: stamp.slice(0, 24) }
  const theirs = new Map<string, unknown>([
    ['colour', 'mint'],
    ['reply/r9', reply],
    ['oa:via', { a: 1 }],
  ])
  takeIn(stores, id, (entry) => written(entry, theirs, stamp))
  await annotations.undo()
  expect(await annotations.list(null)).toMatchObject([
    { note: '看', tags: [], colour: 'mint', replies: [{ id: 'r9', note: 'No' }] },
  ])
  const { fields } = entryIn(stores, id)
  expect(fields.get('colour')?.stamp).toBe(stamp)
  expect(fields.get('oa:via')).toEqual({ value: { a: 1 }, stamp })
  expect((fields.get('note')?.stamp ?? '') > stamp).toBe(true)
})

test('what was taken in goes back without a trace, and comes in again with redo', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const mine = await oneAnnotation(stores)
  const theirs = { ...(await annotations.list(null))[0], id: 'theirs' } as unknown as Annotation
  const stamp = reviewer('2026-06-01T00:00:00.000Z')
  const { placements: _placements, ...annotation } = theirs as Annotation & { placements: unknown }
  importAnnotation(stores, annotation, stamp)
  expect(await annotations.list(null)).toHaveLength(2)
  await annotations.undo()
  expect(await annotations.list(null)).toMatchObject([{ id: mine }])
  expect(getVersions(stores.deps.notebook.db, 'annotation', 'theirs')).toBeNull()
  await annotations.redo()
  expect(await annotations.list(null)).toHaveLength(2)
  expect(getVersions(stores.deps.notebook.db, 'annotation', 'theirs')).toEqual(versionsAt(stamp))
})

test('what was taken in and changed, and the change taken back: the import goes back without a trace too', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  await oneAnnotation(stores)
  const [{ placements: _placements, ...shown }] = (await annotations.list(null)) as unknown as [
    Annotation & { placements: unknown },
  ]
  const id = 'theirs' as AnnotationId
  importAnnotation(stores, { ...shown, id }, reviewer('2026-06-01T00:00:00.000Z'))
  await annotations.change([id], { note: 'mine now' })
  await annotations.undo()
  await annotations.undo()
  // A removal that others are told of would take it away from everybody.
  expect(getVersions(stores.deps.notebook.db, 'annotation', id)).toBeNull()
  expect(await annotations.list(null)).toHaveLength(1)
  await annotations.redo()
  expect(await annotations.list(null)).toHaveLength(2)
})

test('2,000 changed at once have one stamp', async () => {
  const stores = openTestStores()
  const draft = draftQuoting(stores, '战略')
  const ids: AnnotationId[] = []
  for (let at = 0; at < 2000; at += 1) ids.push((await stores.services.annotations.add(draft)).id)
  await stores.services.annotations.change(ids, { colour: 'violet' })
  const stamps = ids.map((id) => entryIn(stores, id).fields.get('colour')?.stamp)
  expect(new Set(stamps).size).toBe(1)
  await stores.services.annotations.undo()
  expect(new Set(ids.map((id) => entryIn(stores, id).fields.get('colour')?.stamp)).size).toBe(1)
})

test('a clock that goes back ten years, or ahead, still gives later stamps', async () => {
  let time = Date.UTC(2026, 10, 21)
  const stores = openTestStores(undefined, undefined, () => new Date((time += 1000)).toISOString())
  const { annotations } = stores.services
  const id = await oneAnnotation(stores)
  let last = writtenAt(entryIn(stores, id))
  for (const [index, change] of [-10 * year, 0, 15 * year, -20 * year].entries()) {
    time += change
    await annotations.change([id], { note: `note ${index}` })
    const entry = entryIn(stores, id)
    expect(writtenAt(entry) > last).toBe(true)
    expect(entry.fields.get('note')?.stamp).toBe(writtenAt(entry))
    last = writtenAt(entry)
  }
  // Nor does a stamp from others ten years ahead stay out of reach.
  takeIn(stores, id, (entry) =>
    written(entry, new Map([['note', 'from 2060']]), reviewer('2060-01-01T00:00:00.000Z')),
  )
  await annotations.change([id], { note: 'after it' })
  expect(entryIn(stores, id).fields.get('note')?.value).toBe('after it')
  expect(writtenAt(entryIn(stores, id)) > reviewer('2060-01-01T00:00:00.000Z')).toBe(true)
})

test('a restored notebook writes under another name, and what it wrote before is still its reader’s', async () => {
  const { folder } = await writtenNotebook(1)
  const stores = openTestStores(folder)
  const before = ownerOf(stores)
  const [shown] = await stores.services.annotations.list(null)
  const id = shown?.id ?? ('' as AnnotationId)
  const entry = entryIn(stores, id)
  const copy = addBackup(folder, stores.deps.notebook.db, stores.deps.now())
  await stores.services.notebook.restore(copy)
  const after = ownerOf(stores)
  expect(after.writer).not.toBe(before.writer)
  expect(after.earlier).toEqual([before.writer])
  expect(await stores.services.annotations.list(null)).toMatchObject([{ id, author: '', layer: 'personal' }])
  // Others have it under the earlier name: what goes out now is the same to the letter.
  expect(entryIn(stores, id)).toEqual(entry)
  await stores.services.annotations.change([id], { note: '又' })
  expect(writerOf(writtenAt(entryIn(stores, id)))).toBe(after.writer)
})

test('the backup of another computer: its reader is this one’s, under the names that others know', async () => {
  const old = openTestStores()
  const id = await oneAnnotation(old)
  const entry = entryIn(old, id)
  const copy = join(temporaryFolder(), 'notes.db')
  old.deps.notebook.db.prepare('VACUUM INTO ?').run(copy)
  const { folder } = await writtenNotebook(1)
  restoreNotebook(folder, copy, '2020-01-01T00:00:00.000Z')
  const stores = openTestStores(folder)
  expect(ownerOf(stores).earlier).toContain(ownerOf(old).writer)
  expect(await stores.services.annotations.list(null)).toMatchObject([{ id, author: '', layer: 'personal' }])
  expect(entryIn(stores, id)).toEqual(entry)
})

test('layers: changed fields are stamped, what is each reader’s own is not', async () => {
  const stores = openTestStores()
  const { layers } = stores.services
  const { db } = stores.deps.notebook
  const layer = await layers.add({ name: 'Review', owner: 'Reviewer', colour: 'sky', description: '' })
  const made = getVersions(db, 'layer', layer.id)
  await layers.change(layer.id, { shown: false, locked: true })
  expect(getVersions(db, 'layer', layer.id)).toEqual(made)
  await layers.change(layer.id, { name: 'Review 2', locked: false })
  const renamed = getVersions(db, 'layer', layer.id)
  expect(Object.keys(renamed?.stamps ?? {})).toEqual(['*', 'name'])
  expect(renamed?.stamps['*']).toBe(made?.stamps['*'])
  await layers.remove(layer.id, 'personal' as LayerId)
  expect(getVersions(db, 'layer', layer.id)).toBeNull()
})

test('a notebook of version 2: what was written then is stamped with its own date, once it is changed', async () => {
  const stores = openTestStores(version2Notebook().folder)
  const { db } = stores.deps.notebook
  expect(listVersions(db, 'annotation').size).toBe(0)
  const [shown] = await stores.services.annotations.list(null)
  if (shown === undefined) throw new Error('it has annotations')
  const then = `${shown.modified}-0000-before`
  expect(writtenAt(entryIn(stores, shown.id))).toBe(then)
  await stores.services.annotations.change([shown.id], { colour: 'rose' })
  const { fields } = entryIn(stores, shown.id)
  // This clock stands before that date.
  expect((fields.get('colour')?.stamp ?? '') > then).toBe(true)
  for (const [name, { stamp }] of fields) if (name !== 'colour') expect(stamp).toBe(then)
  // In another copy of the same notebook nothing but the reader's name is another: no news, and no conflict.
  const copy = openTestStores(version2Notebook().folder)
  const [here, there] = [entryIn(stores, shown.id), entryIn(copy, shown.id)]
  expect(accountOf(here, joinEntries(here, there)).fields.filter((name) => name !== 'layer')).toEqual([])
  expect(
    findConflicts([
      { file: null, entry: here },
      { file: 'f', entry: there },
    ]),
  ).toEqual([])
})

test('a file that was removed from without its words leaves the words here, until they are needed', async () => {
  const stores = openTestStores()
  const id = await oneAnnotation(stores)
  const stamp = reviewer('2026-06-01T00:00:00.000Z')
  const entry = joinEntries(entryIn(stores, id), {
    ...removedAt(entryIn(stores, id), stamp),
    fields: new Map(),
  })
  expect(isRemoved(entry)).toBe(true)
  const { annotation, versions } = storedAnnotation(entry, ownerOf(stores))
  expect(annotation).toBeNull()
  expect(versions.more['note']?.value).toBe('看')
})

test('names and stamps of the clock are the notebook’s own: two notebooks never share one', () => {
  const [one, other] = [openTestStores(), openTestStores()]
  expect(ownerOf(one).writer).not.toBe(ownerOf(other).writer)
  writeNotebook(one.deps.notebook, (db) => {
    const first = takeStamp(db, '2026-01-01T00:00:00.000Z')
    expect(takeStamp(db, '2020-01-01T00:00:00.000Z') > first).toBe(true)
    renewWriter(db)
    expect(takeStamp(db, '2020-01-01T00:00:00.000Z') > first).toBe(true)
    expect(writerOf(takeStamp(db, '2020-01-01T00:00:00.000Z'))).toBe(readOwner(db).writer)
  })
})
