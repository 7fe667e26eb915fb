/** A disk that is really full, where this user may mount a small one; the page limit of SQLite stands in elsewhere. */
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUp, copyNotebook } from '../../electron/db/backup.ts'
import { structureProblems } from '../../electron/db/database.ts'
import { listDamaged } from '../../electron/db/health.ts'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { restoreNotebook } from '../../electron/db/restore.ts'
import { writeExchangeFile } from '../../electron/services/exchange-files.ts'
import { contentOf, merged, participant, written } from './fixtures/exchange.ts'
import { version1Notebook, writtenNotebook } from './fixtures/notebooks.ts'
import { fillDisk, mayMountHere, mountDisk, unmountDisk } from './fixtures/small-disk.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

const refused = (code: string) => expect.objectContaining({ name: 'AppError', code })
const now = '2026-05-01T08:00:00.000Z'

/** A file system of `kilobytes` at a new folder. */
function smallDisk(kilobytes: number): string {
  const folder = temporaryFolder()
  if (!mountDisk(folder, kilobytes)) throw new Error('the small disk could not be mounted')
  onTestFinished(() => unmountDisk(folder))
  return folder
}

const mayMount = mayMountHere()

test.runIf(mayMount)(
  'notes on a full disk: refused whole, what was saved stays, and it goes on with room',
  async () => {
    const disk = smallDisk(2048)
    const { services, deps } = openTestStores(disk)
    const draft = draftQuoting({ services }, '战略')
    await services.annotations.add({ ...draft, note: '在盘满之前' })
    fillDisk(disk, 40)
    const written: string[] = ['在盘满之前']
    let refusal: unknown = null
    for (let at = 0; at < 200 && refusal === null; at += 1) {
      const note = `第${at}条`.repeat(500)
      try {
        await services.annotations.add({ ...draft, note })
        written.push(note)
      } catch (error) {
        refusal = error
      }
    }
    expect(refusal).toEqual(refused('disk-full'))
    expect((await services.annotations.list(null)).map(({ note }) => note)).toEqual(written)
    expect(structureProblems(deps.notebook.db, 'full')).toEqual([])
    expect(() => backUp(disk, now)).toThrow(refused('disk-full'))
    expect(readdirSync(join(disk, 'backups'))).toEqual([])

    writeFileSync(join(disk, 'filler'), '')
    await services.annotations.add({ ...draft, note: '有地方了' })
    expect(backUp(disk, now)).not.toBeNull()
    const again = openNotebook(disk)
    expect(again.state).toEqual({ mode: 'ready' })
    expect(listDamaged(disk, again.db)).toEqual([])
    again.db.close()
  },
)

test.runIf(mayMount)('a copy to a full stick leaves nothing there, and the old one as it was', async () => {
  const stick = smallDisk(256)
  const { folder } = await writtenNotebook(200)
  const target = join(stick, 'copy.db')
  writeFileSync(target, '旧的')
  expect(() => copyNotebook(folder, target)).toThrow(refused('disk-full'))
  expect(readdirSync(stick)).toEqual(['copy.db'])
})

test.runIf(mayMount)('restoring without room changes nothing', async () => {
  const disk = smallDisk(2048)
  await writtenNotebook(3, disk)
  const backup = join(temporaryFolder(), 'big.db')
  copyNotebook((await writtenNotebook(400)).folder, backup)
  fillDisk(disk, 200)
  const files = readdirSync(disk).filter((name) => name !== 'backups')
  expect(() => restoreNotebook(disk, backup, now)).toThrow(refused('disk-full'))
  expect(readdirSync(disk).filter((name) => name !== 'backups')).toEqual(files)
  expect(readdirSync(join(disk, 'backups'))).toEqual([])
  expect(await openTestStores(disk).services.annotations.list(null)).toHaveLength(3)
})

test.runIf(mayMount)('an older notebook on a full disk is read and stays at its version', () => {
  const disk = smallDisk(1024)
  copyFileSync(version1Notebook().file, join(disk, 'notes.db'))
  fillDisk(disk, 36)
  const { deps, services } = openTestStores(disk)
  expect(deps.notebook.state).toMatchObject({ mode: 'read-only', failure: { code: 'disk-full' } })
  expect(services.annotations.counts()).toMatchObject({ 'unicri-2024': 2 })
  expect(existsSync(join(disk, 'notes.db'))).toBe(true)
})

test.runIf(mayMount)('a merge on a full disk is not done at all, and with room it is', async () => {
  const other = participant('2026-05-01T08:00:00Z')
  const draft = draftQuoting(other, '战略')
  for (let at = 0; at < 100; at += 1)
    await other.services.annotations.add({ ...draft, note: `第${at}条`.repeat(500) })
  const file = await written(other, 'a.annotation')
  const disk = smallDisk(8192)
  const mine = openTestStores(disk)
  await mine.services.annotations.add({ ...draft, note: '自己的' })
  fillDisk(disk, 200)
  const before = contentOf(mine)
  await expect(merged(mine, [file])).rejects.toEqual(refused('disk-full'))
  expect(contentOf(mine)).toEqual(before)
  expect(structureProblems(mine.deps.notebook.db, 'full')).toEqual([])
  writeFileSync(join(disk, 'filler'), '')
  expect((await merged(mine, [file])).counts).toMatchObject({ added: 100 })
})

test.runIf(mayMount)('a file of annotations on a full stick leaves what was there', async () => {
  const stick = smallDisk(256)
  const other = participant('2026-05-01T08:00:00Z')
  const draft = draftQuoting(other, '战略')
  for (let at = 0; at < 100; at += 1)
    await other.services.annotations.add({ ...draft, note: `第${at}条`.repeat(500) })
  const text = readFileSync(await written(other, 'a.annotation'), 'utf8')
  const target = join(stick, 'a.annotation')
  writeFileSync(target, '旧的')
  await expect(writeExchangeFile(target, text, null)).rejects.toEqual(refused('disk-full'))
  expect(readdirSync(stick)).toEqual(['a.annotation'])
  expect(readFileSync(target, 'utf8')).toBe('旧的')
})
