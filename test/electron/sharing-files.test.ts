/** What lies in a shared folder: half files, strange files, other people's copies, and the own file. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOwner } from '../../electron/db/clock-repository.ts'
import { writeExchangeFile } from '../../electron/services/exchange-files.ts'
import { createSharingService } from '../../electron/services/sharing-service.ts'
import { fileLimit } from '../../electron/services/sharing/seen-files.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { SharedFile } from '../../shared/model/sharing.ts'
import { annotationsOf, atOnce, knownBy, openRoom, textOfFile } from './fixtures/sharers.ts'
import type { Room, Sharer } from './fixtures/sharers.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const minute = 60_000

function two(room: Room): readonly [Sharer, Sharer] {
  return [room.enter('2026-03-01T08:00:00.000Z'), room.enter('2016-03-01T08:00:00.000Z')]
}

const fileOf = ({ sharing }: Sharer, name: string): SharedFile | undefined =>
  sharing.state().files.find((file) => file.name === name)
const ownFile = ({ sharing }: Sharer): string => sharing.state().ownFile ?? ''
const stateOf = (sharer: Sharer, name: string) => {
  const file = fileOf(sharer, name)
  return [file?.state, file?.failure?.code ?? null]
}

test('a file is read only when it was the same at two looks', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.look(one)
  const name = ownFile(one)
  await room.look(other)
  expect(stateOf(other, name)).toEqual(['waiting', null])
  // Looks that follow each other at once are one look.
  await other.sharing.look()
  await other.sharing.look()
  expect(stateOf(other, name)).toEqual(['waiting', null])
  await room.look(other)
  expect(stateOf(other, name)).toEqual(['joined', null])
  expect(annotationsOf(other)).toHaveLength(1)
})

test('half a file is waited for; after a minute without a change it is refused, and read when it changes', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.look(one)
  const whole = textOfFile(room, ownFile(one))
  const half = join(room.folder, 'half.annotation')
  writeFileSync(half, whole.slice(0, whole.length / 2))
  rmSync(join(room.folder, ownFile(one)))
  await room.look(other, other, other)
  expect(stateOf(other, 'half.annotation')).toEqual(['waiting', 'set-damaged'])
  room.wait(minute)
  await room.look(other)
  expect(stateOf(other, 'half.annotation')).toEqual(['refused', 'set-damaged'])
  expect(annotationsOf(other)).toEqual([])
  writeFileSync(half, whole)
  await room.look(other, other)
  expect(stateOf(other, 'half.annotation')).toEqual(['joined', null])
  expect(annotationsOf(other)).toHaveLength(1)
})

test.each([
  ['nothing', ''],
  ['zeros', '\0'.repeat(5000)],
])('a file of %s is waited for too', async (_name, content) => {
  const room = openRoom()
  const [one] = two(room)
  writeFileSync(join(room.folder, 'x.annotation'), content)
  await room.look(one, one)
  expect(stateOf(one, 'x.annotation')[0]).toBe('waiting')
  room.wait(minute)
  await room.look(one)
  expect(stateOf(one, 'x.annotation')[0]).toBe('refused')
})

test('a folder, a link out of the folder and a protected file are refused with the reason; the rest is nobody’s file', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.look(one)
  const text = textOfFile(room, ownFile(one))
  const outside = join(temporaryFolder(), 'outside.annotation')
  writeFileSync(outside, text)
  symlinkSync(outside, join(room.folder, 'link.annotation'))
  mkdirSync(join(room.folder, 'folder.annotation'))
  await writeExchangeFile(join(room.folder, 'closed.annotation'), text, 'a passphrase')
  const nobodys = [
    '.hidden.annotation',
    '~lock.annotation',
    'x.annotation.part',
    'x.annotation.tmp',
    'notes.txt',
  ]
  for (const name of nobodys) writeFileSync(join(room.folder, name), text)
  rmSync(join(room.folder, ownFile(one)))
  await room.look(other, other, other)
  expect(other.sharing.state().files.map(({ name }) => [name, ...stateOf(other, name)])).toEqual([
    ['closed.annotation', 'refused', 'shared-file-protected'],
    ['folder.annotation', 'refused', 'file-not-readable'],
    ['link.annotation', 'refused', 'shared-file-outside'],
  ])
  expect(annotationsOf(other)).toEqual([])
})

test('a copy that a sync program has put beside a file is taken in too', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.look(one)
  const name = ownFile(one)
  const copy = name.replace('.annotation', ' (conflicted copy 2026-03-01).annotation')
  copyFileSync(join(room.folder, name), join(room.folder, copy))
  one.mark('报告')
  await room.settle(one, other)
  expect(stateOf(other, copy)).toEqual(['joined', null])
  expect(knownBy(other)).toEqual(knownBy(one))
  expect(room.files()).toContain(copy)
})

test('the own file, written by somebody else: it is left, and this notebook goes on under another name', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.settle(one, other)
  const name = ownFile(one)
  const { writer } = readOwner(one.notebook.db)
  const changed = `${textOfFile(room, name)} `
  writeFileSync(join(room.folder, name), changed)
  await room.settle(one, other)
  expect(textOfFile(room, name)).toBe(changed)
  expect(ownFile(one)).not.toBe(name)
  expect(readOwner(one.notebook.db)).toMatchObject({ earlier: [writer] })
  expect(stateOf(one, name)).toEqual(['joined', null])
  // The reader's own layer goes under the new name from now on; what is in it stays where it was.
  expect(knownBy(other).annotations).toEqual(knownBy(one).annotations)
})

test('a notebook that was copied to another computer gets a file of its own', async () => {
  const room = openRoom()
  const one = room.enter('2026-03-01T08:00:00.000Z')
  one.mark('战略')
  await room.settle(one)
  const copied = temporaryFolder()
  cpSync(one.dataFolder, copied, { recursive: true })
  const copy = room.enter('2026-03-01T09:00:00.000Z', copied)
  one.mark('报告')
  copy.mark('威胁')
  await room.settle(one, copy)
  expect(ownFile(one)).not.toBe(ownFile(copy))
  expect(annotationsOf(one)).toHaveLength(3)
  expect(annotationsOf(copy)).toHaveLength(3)
})

test('what was being written when the app was killed is no file, and is cleared away by its owner only', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.settle(one, other)
  const text = textOfFile(room, ownFile(one))
  const unfinished = join(room.folder, `.${ownFile(one)}.part`)
  writeFileSync(unfinished, text.slice(0, 100))
  await room.look(other, other)
  expect(existsSync(unfinished)).toBe(true)
  expect(other.sharing.state().files).toHaveLength(1)
  // The app is started again.
  const again = room.enter('2026-03-02T08:00:00.000Z', one.dataFolder)
  await room.look(again)
  expect(existsSync(unfinished)).toBe(false)
  expect(textOfFile(room, ownFile(again))).toBe(text)
})

test('killed between noting the file and writing it: the file that is there is still known as the own one', async () => {
  const room = openRoom()
  const [one] = two(room)
  one.mark('战略')
  await room.settle(one)
  const before = readFileSync(join(room.folder, ownFile(one)))
  one.mark('报告')
  await room.settle(one)
  writeFileSync(join(room.folder, ownFile(one)), before)
  const again = room.enter('2026-03-02T08:00:00.000Z', one.dataFolder)
  await room.settle(again)
  expect(ownFile(again)).toBe(ownFile(one))
  expect(room.files()).toHaveLength(1)
  expect(textOfFile(room, ownFile(again))).toContain('报告')
})

test('a folder that goes away is told of; when it is back all goes on', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.settle(one, other)
  const away = `${room.folder}-away`
  renameSync(room.folder, away)
  one.mark('报告')
  await room.look(one, other, one)
  expect(one.sharing.state().failure).toEqual({ code: 'folder-not-found', details: { folder: room.folder } })
  expect(one.told.at(-1)).toEqual({ domain: 'sharing', report: null })
  renameSync(away, room.folder)
  await room.settle(one, other)
  expect(one.sharing.state().failure).toBeNull()
  expect(knownBy(other)).toEqual(knownBy(one))
})

test('where nothing can be written, what others have written is read all the same', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.settle(one, other)
  // Root may write anywhere; what cannot be made away stands in the way of writing.
  mkdirSync(join(room.folder, `.${ownFile(other)}.part`, 'x'), { recursive: true })
  one.mark('报告')
  other.mark('威胁')
  await room.look(...Array<Sharer[]>(5).fill([one, other]).flat())
  expect(other.sharing.state().failure?.code).toBe('folder-not-writable')
  expect(annotationsOf(other)).toHaveLength(3)
  expect(annotationsOf(one)).toHaveLength(2)
})

test('a file that would take more than a quarter out of a layer asks, and is taken in when the reader has seen to it', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  const quotes = ['战略', '报告', '威胁', '挑战', '战略', '报告', '威胁', '挑战']
  const marks = quotes.map((quote) => one.mark(quote))
  await room.settle(one, other)
  one.services.annotations.remove(marks.slice(0, 5).map(({ id }) => id))
  await room.settle(one, other)
  const name = ownFile(one)
  expect(stateOf(other, name)).toEqual(['asking', null])
  expect(annotationsOf(other)).toHaveLength(8)
  // It does not stand in the way of what the reader writes.
  const own = other.mark('框架')
  await room.settle(one, other)
  expect(annotationsOf(one).map(({ id }) => id)).toContain(own.id)
  expect(stateOf(other, name)).toEqual(['asking', null])

  const files = [{ path: join(room.folder, name), passphrase: null }]
  const plan = await other.services.exchange.plan({ files, layers: { into: 'file' } })
  expect(plan.losing).toHaveLength(1)
  await other.services.exchange.merge({
    files,
    layers: { into: 'file' },
    revision: plan.revision,
    sha256: plan.files.map(({ sha256 }) => sha256),
    choice: 'latest',
    each: {},
    deletions: true,
  })
  await room.settle(one, other)
  expect(stateOf(other, name)).toEqual(['joined', null])
  expect(knownBy(other)).toEqual(knownBy(one))
})

test('one mark of three that its author removes is no loss to ask about', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  const [first] = ['战略', '报告', '威胁'].map((quote) => one.mark(quote))
  await room.settle(one, other)
  if (first !== undefined) one.services.annotations.remove([first.id])
  await room.settle(one, other)
  expect(stateOf(other, ownFile(one))).toEqual(['joined', null])
  expect(annotationsOf(other)).toHaveLength(2)
})

test('only the chosen layers leave the machine', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  const layer = atOnce(
    one.services.layers.add({ name: 'For all', owner: 'Trainer', colour: 'mint', description: '' }),
  )
  one.mark('战略', { note: 'a secret' })
  const gone = one.mark('挑战', { note: 'a secret that was removed' })
  one.services.annotations.remove([gone.id])
  const open = one.mark('报告', { note: 'for all' })
  one.services.annotations.change([open.id], { layer: layer.id })
  one.settings({ layers: [layer.id] })
  await room.settle(one, other)
  expect(annotationsOf(other).map(({ note }) => note)).toEqual(['for all'])
  const text = textOfFile(room, ownFile(one))
  expect(text).not.toContain('secret')
  expect(text).not.toContain(gone.id)

  one.settings({ layers: [] })
  await room.settle(one, other)
  expect(textOfFile(room, ownFile(one))).not.toContain('for all')
  // Absence is no removal.
  expect(annotationsOf(other)).toHaveLength(1)

  one.settings({ layers: [ownLayer as LayerId] })
  await room.settle(one, other)
  expect(annotationsOf(other)).toHaveLength(2)
})

test('files beyond the limit are told of', async () => {
  const room = openRoom()
  const [one] = two(room)
  for (let index = 0; index <= fileLimit; index += 1)
    writeFileSync(join(room.folder, `${String(index).padStart(5, '0')}.annotation`), '{')
  await room.look(one)
  expect(one.sharing.state().failure?.code).toBe('shared-files-many')
  expect(one.sharing.state().files).toHaveLength(fileLimit)
})

test('a file that is cut off while it is looked at does not take anything away', async () => {
  const room = openRoom()
  const [one, other] = two(room)
  one.mark('战略')
  await room.settle(one, other)
  const name = ownFile(one)
  one.settings({ on: false })
  truncateSync(join(room.folder, name), 300)
  await room.look(other, other, other)
  expect(stateOf(other, name)).toEqual(['waiting', 'set-damaged'])
  expect(annotationsOf(other)).toHaveLength(1)
})

test('a first folder is only chosen: nothing is written before the reader turns sharing on', async () => {
  const folder = temporaryFolder()
  const { deps } = openTestStores()
  const sharing = createSharingService({
    ...deps,
    host: { ...deps.host, chooseFolder: () => Promise.resolve(folder) },
  })
  expect(await sharing.choose()).toMatchObject({
    settings: { folder, on: false, layers: null },
    ownFile: null,
  })
  await sharing.look()
  expect(readdirSync(folder)).toEqual([])
  expect((await sharing.change({ on: true })).failure).toBeNull()
  expect(readdirSync(folder)).toEqual([(await sharing.state()).ownFile])
  expect(await sharing.change({ folder: null })).toMatchObject({ settings: { folder: null, on: false } })
})
