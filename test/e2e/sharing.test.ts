/** Three participants with clocks years apart share a folder in the real app, and end with the same annotations. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import fs from 'node:fs'
import { readOwner } from '../../electron/db/clock-repository.ts'
import { openNotebook, writeNotebook } from '../../electron/db/open-notebook.ts'
import { saveSharing } from '../../electron/db/sharing-repository.ts'
import { readNotebookSet } from '../../electron/services/notebook-set.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { call, command, expectAccessible, newFolder, startApp } from './app.ts'
import type { RunningApp } from './app.ts'

/** Looks are three seconds apart, a file lies still for one before it is read, and a writer pauses before one is written. */
const patience = { timeout: 30_000 }

/** A data folder whose clock has gone ahead by so many years: every stamp is later than the last. */
function participant(years: number): string {
  const data = newFolder('sharing')
  const notebook = openNotebook(data)
  writeNotebook(notebook, (db) => {
    const time = new Date(Date.now() + years * 365 * 86_400_000).toISOString()
    db.prepare('UPDATE clock SET last = ?').run(`${time}-0000-${readOwner(db).writer}`)
  })
  notebook.db.close()
  return data
}

function shareIn(data: string, folder: string): void {
  const notebook = openNotebook(data)
  writeNotebook(notebook, (db) => saveSharing(db, { folder, on: true, layers: null }))
  notebook.db.close()
}

/** What the notebook of a closed app holds, in the names that others know it by. */
function heldBy(data: string): unknown {
  const notebook = openNotebook(data)
  const { annotations } = readNotebookSet(notebook.db)
  notebook.db.close()
  return [...annotations.values()]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, fields, removed }) => [id, removed, removed === '' ? [...fields].toSorted() : null])
}

const mark = (page: Page, note: string) =>
  call<Annotation>(page, 'annotations', 'add', {
    report: 'unicri-2024',
    kind: 'note',
    anchors: [{ key: 'p7', lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'amber',
    note,
    tags: [],
  })

const list = (page: Page) => call<readonly PlacedAnnotation[]>(page, 'annotations', 'list', null)

/** All words of notes and replies, in order. */
async function words(page: Page): Promise<readonly string[]> {
  const annotations = await list(page)
  return annotations.flatMap(({ note, replies }) => [note, ...replies.map((reply) => reply.note)]).toSorted()
}

const expectWords = (page: Page, wanted: readonly string[]) =>
  expect.poll(() => words(page), patience).toEqual(wanted.toSorted())

/** Chooses the folder and turns sharing on, as the reader does. */
async function turnOn({ app, page }: RunningApp, folder: string): Promise<void> {
  await call(page, 'settings', 'change', { interfaceLang: 'en' })
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await command(app, 'sharing.open')
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  expect(fs.readdirSync(folder)).toEqual([])
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'On', exact: true }).click({ force: true })
  await expect(page.getByText(/^This computer writes only duizhao-/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
}

test('three clocks, one folder, several orders: all end with the same annotations', async () => {
  test.setTimeout(150_000)
  const folder = newFolder('shared')
  const [ahead, now, between] = [participant(10), participant(0), participant(5)] as const
  for (const data of [now, between]) shareIn(data, folder)

  // The first is alone; what is written last is in its file when the app is closed.
  const one = await startApp(ahead)
  await turnOn(one, folder)
  const common = await mark(one.page, 'of the first')
  await mark(one.page, 'written before closing')
  await one.app.close()

  // Two at once write in the same note without knowing of each other.
  const [two, three] = await Promise.all([startApp(now), startApp(between)])
  const known = ['of the first', 'written before closing']
  await Promise.all([two, three].map(({ page }) => expectWords(page, known)))
  await Promise.all([
    call(two.page, 'annotations', 'change', [common.id], { note: 'of the second' }),
    call(three.page, 'annotations', 'change', [common.id], { note: 'of the third' }),
  ])
  const both = ['of the second', 'of the third', 'written before closing']
  await Promise.all([two, three].map(({ page }) => expectWords(page, both)))
  await expect(two.page.getByRole('button', { name: /^(与|Shared)/ })).toBeVisible()
  await two.app.close()

  // The first comes back while the second is away, and replies; the second hears of it from the folder.
  const again = await startApp(ahead)
  await expectWords(again.page, both)
  await call(again.page, 'annotations', 'reply', common.id, 'reply of the first')
  const all = [...both, 'reply of the first']
  await expectWords(three.page, all)
  await again.app.close()
  await three.app.close()
  const last = await startApp(now)
  await expectWords(last.page, all)
  await last.app.close()

  const complaints = [one, two, three, again, last].flatMap((each) => each.complaints)
  expect(complaints).toEqual([])
  expect(heldBy(now)).toEqual(heldBy(ahead))
  expect(heldBy(between)).toEqual(heldBy(ahead))
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(fs.readdirSync(folder)).toHaveLength(3)
})
