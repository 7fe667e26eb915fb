/** Subjects over the real pack: what the rules found, what the reader puts under them and takes away, and keeps. */
import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../electron/db/backup.ts'
import { structureProblems } from '../../electron/db/database.ts'
import { listSubjectChoices } from '../../electron/db/subject-choice-repository.ts'
import { createReplies } from '../../electron/reply.ts'
import { createSubjectService } from '../../electron/services/subject-service.ts'
import type { Services } from '../../shared/api.ts'
import type { Change } from '../../shared/model/change.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import type { SubjectBlock, SubjectChoice, SubjectId } from '../../shared/model/subject.ts'
import { version4Notebook } from './fixtures/notebooks.ts'
import { changedPack, packOfReports } from './fixtures/packs.ts'
import { fillDisk, mayMountHere, mountDisk, unmountDisk } from './fixtures/small-disk.ts'
import { corePack, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const p1 = 'p1' as BlockKey
const p29 = 'p29' as BlockKey

const refused = (code: string) => expect.objectContaining({ name: 'AppError', code })

async function choose(
  { subjects }: Services,
  subject: SubjectId,
  key: BlockKey,
  choice: SubjectChoice | null,
  report: ReportId = unicri,
): Promise<void> {
  await subjects.choose(subject, report, key, choice)
}

/** Those that the reader has chosen something about, each with its place, subject and choice. */
async function chosen({ subjects }: Services): Promise<readonly string[]> {
  const blocks = (await subjects.list()).filter(({ choice }) => choice !== null)
  return blocks.map(({ report, key, subject, choice }) => `${report} ${key} ${subject} ${choice ?? ''}`)
}

/** Where each block stands in the whole library, and its subject among the fifteen. */
async function inOrder({ library }: Services, blocks: readonly SubjectBlock[]): Promise<boolean> {
  const places = new Map<string, number>()
  for (const { id } of await library.list())
    for (const { key } of (await library.text(id)).blocks) places.set(`${id} ${key}`, places.size)
  const order = blocks.map(
    ({ report, key, subject }) =>
      (places.get(`${report} ${key}`) ?? Number.NaN) * subjectIds.length + subjectIds.indexOf(subject),
  )
  return order.every((place, at) => at === 0 || place > (order[at - 1] ?? 0))
}

test('blocks of all reports, with reasons that stand in both languages of the text', async () => {
  const { services } = openTestStores()
  const blocks = await services.subjects.list()
  expect(blocks.length).toBeGreaterThan(400)
  expect(new Set(blocks.map(({ subject }) => subject))).toEqual(new Set(subjectIds))
  expect(await inOrder(services, blocks)).toBe(true)
  for (const { report, key, reasons, choice } of blocks) {
    const text = await services.library.text(report)
    expect(choice).toBeNull()
    expect(new Set(reasons.map(({ lang }) => lang))).toEqual(new Set(['zh', 'en']))
    for (const reason of reasons) {
      const place = reason.kind === 'heading' ? reason.key : key
      const words = text.blocks.find((block) => block.key === place)?.text[reason.lang] ?? ''
      expect(reason.kind === 'heading' ? words.includes(reason.text) : words.slice(...reason.range)).toEqual(
        reason.kind === 'heading' ? true : reason.text,
      )
    }
  }
})

test('entries are the blocks without their reasons; those of a report are a part of the list', async () => {
  const { services } = openTestStores()
  await choose(services, 'firearms', p1, 'added')
  const blocks = await services.subjects.list()
  const entries = await services.subjects.entries()
  expect(entries).toEqual(blocks.map(({ reasons, ...block }) => ({ ...block, byRules: reasons.length > 0 })))
  expect(entries.filter(({ byRules }) => !byRules)).toMatchObject([{ subject: 'firearms', key: p1 }])
  expect(await services.subjects.of(unicri)).toEqual(blocks.filter(({ report }) => report === unicri))
  expect(JSON.stringify(entries).length).toBeLessThan(JSON.stringify(blocks).length / 3)
})

test('a pack from before subjects were kept gives the same', async () => {
  const older = changedPack('core', (db) => db.exec('DROP TABLE subject_blocks'))
  const before = openTestStores(temporaryFolder(), [older]).services
  const now = openTestStores(temporaryFolder(), [corePack]).services
  expect(await before.subjects.list()).toEqual(await now.subjects.list())
  await choose(before, 'firearms', p1, 'added')
  await choose(now, 'firearms', p1, 'added')
  expect(await before.subjects.list()).toEqual(await now.subjects.list())
})

test('several packs, one of them older: in the library’s order', async () => {
  const unodc = packOfReports('unodc', (id) => id.startsWith('unodc'))
  const others = packOfReports('others', (id) => !id.startsWith('unodc'))
  const db = new Database(others)
  db.exec('DROP TABLE subject_blocks')
  db.close()
  const { services } = openTestStores(temporaryFolder(), [unodc, others])
  await choose(services, 'counterfeiting', p1, 'added')
  const blocks = await services.subjects.list()
  const all = await openTestStores().services.subjects.list()
  expect(blocks).toHaveLength(all.length + 1)
  expect(await inOrder(services, blocks)).toBe(true)
})

test('put under a subject: in its place in the text, without reasons, over a restart, until it is undone', async () => {
  const folder = temporaryFolder()
  const { services } = openTestStores(folder)
  const before = await services.subjects.list()
  await choose(services, 'firearms', p1, 'added')
  await choose(services, 'corruption', p1, 'added')
  const blocks = await openTestStores(folder).services.subjects.list()
  expect(blocks).toHaveLength(before.length + 2)
  expect(await inOrder(services, blocks)).toBe(true)
  expect(blocks.filter(({ choice }) => choice !== null)).toEqual([
    { subject: 'corruption', report: unicri, key: p1, reasons: [], choice: 'added' },
    { subject: 'firearms', report: unicri, key: p1, reasons: [], choice: 'added' },
  ])
  await choose(services, 'corruption', p1, null)
  await choose(services, 'firearms', p1, 'removed')
  expect(await chosen(services)).toEqual(['unicri-2024 p1 firearms removed'])
  await choose(services, 'firearms', p1, null)
  expect(await services.subjects.list()).toEqual(before)
})

test('taken away: still listed, with its reasons, so that it can be put back', async () => {
  const { services } = openTestStores()
  const before = await services.subjects.list()
  await choose(services, 'terrorism', p29, 'removed')
  const after = await services.subjects.list()
  expect(after).toEqual(
    before.map((block) =>
      block.report === unicri && block.key === p29 && block.subject === 'terrorism'
        ? { ...block, choice: 'removed' }
        : block,
    ),
  )
  expect(await chosen(services)).toEqual(['unicri-2024 p29 terrorism removed'])
  // What the rules have too can be held fast: it stays when they change.
  await choose(services, 'terrorism', p29, 'added')
  expect(await chosen(services)).toEqual(['unicri-2024 p29 terrorism added'])
  await choose(services, 'terrorism', p29, null)
  expect(await services.subjects.list()).toEqual(before)
})

test('unknown reports and blocks are refused, and nothing is kept', async () => {
  const { services, deps } = openTestStores()
  const nowhere = 'nowhere' as ReportId
  await expect(choose(services, 'firearms', p1, 'added', nowhere)).rejects.toEqual(
    refused('report-not-found'),
  )
  await expect(choose(services, 'firearms', 'p999' as BlockKey, 'added')).rejects.toEqual(
    refused('block-not-found'),
  )
  expect(listSubjectChoices(deps.notebook.db)).toEqual([])
})

test('a block that a later pack has not any more is kept and not shown', async () => {
  const folder = temporaryFolder()
  const full = openTestStores(folder).services
  await choose(full, 'firearms', p1, 'added')
  await choose(full, 'terrorism', p29, 'removed')
  const unodc = packOfReports('core', (id) => id !== unicri)
  const without = openTestStores(folder, [unodc]).services
  expect(await chosen(without)).toEqual([])
  await expect(choose(without, 'firearms', p1, null)).rejects.toEqual(refused('report-not-found'))
  const shorter = changedPack('core', (db) => {
    const block = `SELECT id FROM blocks WHERE report_id = 'unicri-2024' AND key = 'p1'`
    db.exec(`DELETE FROM sentence_pairs WHERE block_id IN (${block});
      DELETE FROM block_texts WHERE block_id IN (${block});
      DELETE FROM blocks WHERE report_id = 'unicri-2024' AND key = 'p1'`)
  })
  expect(await chosen(openTestStores(folder, [shorter]).services)).toEqual([
    'unicri-2024 p29 terrorism removed',
  ])
  expect(await chosen(openTestStores(folder).services)).toEqual([
    'unicri-2024 p1 firearms added',
    'unicri-2024 p29 terrorism removed',
  ])
})

test('the window is told what has changed; calls with a subject or choice that is none are bad input', async () => {
  const told: Change[] = []
  const { services } = openTestStores()
  const replies = createReplies(
    Promise.resolve(services),
    (change) => told.push(change),
    () => undefined,
  )
  const call = async (...args: readonly unknown[]) => await replies.get('subjects.choose')?.(args)
  expect(await call('firearms', unicri, 'p1', 'added')).toEqual({ ok: true, value: null })
  expect(told).toEqual([{ domain: 'subjects', report: null }])
  const bad = { ok: false, error: { code: 'bad-input' } }
  expect(await call('weapons', unicri, 'p1', 'added')).toMatchObject(bad)
  expect(await call('firearms', unicri, 'p1', 'perhaps')).toMatchObject(bad)
  expect(await call('firearms', unicri, 'p1')).toMatchObject(bad)
  expect(await call('firearms', 'nowhere', 'p1', null)).toMatchObject({ error: { code: 'report-not-found' } })
  expect(told).toHaveLength(1)
})

test('another process sees the choice at once', async () => {
  const folder = temporaryFolder()
  const one = openTestStores(folder).services
  const other = openTestStores(folder).services
  expect(await chosen(other)).toEqual([])
  await choose(one, 'firearms', p1, 'added')
  expect(await chosen(other)).toEqual(['unicri-2024 p1 firearms added'])
})

test('a row that the disk has changed into no subject or choice is left out', async () => {
  const folder = temporaryFolder()
  const { services } = openTestStores(folder)
  await choose(services, 'firearms', p1, 'added')
  await choose(services, 'terrorism', p29, 'removed')
  const db = new Database(join(folder, 'notes.db'))
  db.exec(`UPDATE subject_choices SET subject = 'firearmr' WHERE subject = 'firearms';
    UPDATE subject_choices SET choice = 'semoved' WHERE choice = 'removed'`)
  db.close()
  expect(await chosen(services)).toEqual([])
})

test('choices are a change that a backup follows; the backup has them and gives them back', async () => {
  const folder = temporaryFolder()
  const { services } = openTestStores(folder)
  await choose(services, 'firearms', p1, 'added')
  const name = backUp(folder, '2026-03-01T08:00:00.000Z') ?? ''
  expect(name).not.toBe('')
  expect(backUp(folder, '2026-03-01T09:00:00.000Z')).toBeNull()
  await choose(services, 'firearms', p1, null)
  await choose(services, 'terrorism', p29, 'removed')
  const { before } = await services.notebook.restore(name)
  expect(await chosen(services)).toEqual(['unicri-2024 p1 firearms added'])
  await services.notebook.restore(before)
  expect(await chosen(services)).toEqual(['unicri-2024 p29 terrorism removed'])
})

test('a notebook that may not be written says so; what was chosen is shown', async () => {
  const folder = temporaryFolder()
  const { services, deps } = openTestStores(folder)
  await choose(services, 'firearms', p1, 'added')
  const readOnly = createSubjectService({ ...deps, notebook: { ...deps.notebook, writable: null } })
  expect(() => readOnly.choose('firearms', unicri, p1, null)).toThrow(refused('notebook-read-only'))
  expect((await readOnly.list()).filter(({ choice }) => choice !== null)).toHaveLength(1)
})

test('an older notebook that could not be brought up to date is read-only: subjects are as the rules have them', async () => {
  const { folder } = version4Notebook()
  // A file where the folder of the copy would have to be.
  writeFileSync(join(folder, 'backups'), '')
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('read-only')
  expect((await services.subjects.list()).length).toBeGreaterThan(400)
  await expect(choose(services, 'firearms', p1, 'added')).rejects.toEqual(refused('notebook-read-only'))
})

test.runIf(mayMountHere())('on a full disk a choice is refused whole, what was chosen stays', async () => {
  const disk = temporaryFolder()
  if (!mountDisk(disk, 1024)) throw new Error('the small disk could not be mounted')
  try {
    const { services, deps } = openTestStores(disk)
    await choose(services, 'firearms', p1, 'added')
    fillDisk(disk, 16)
    const { blocks } = await services.library.text(unicri)
    const kept = ['unicri-2024 p1 firearms added']
    let refusal: unknown = null
    for (const { key } of blocks.slice(blocks.findIndex((block) => block.key === p1) + 1)) {
      try {
        await choose(services, 'obstruction-of-justice', key, 'added')
        kept.push(`unicri-2024 ${key} obstruction-of-justice added`)
      } catch (error) {
        refusal = error
        break
      }
    }
    expect(refusal).toEqual(refused('disk-full'))
    expect(await chosen(services)).toEqual(kept)
    expect(structureProblems(deps.notebook.db, 'full')).toEqual([])
    writeFileSync(join(disk, 'filler'), '')
    await choose(services, 'firearms', p1, null)
    expect(await chosen(services)).toEqual(kept.slice(1))
    deps.notebook.db.close()
  } finally {
    unmountDisk(disk)
  }
})
