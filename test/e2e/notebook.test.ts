/** The notebook's safety in the real window: backups by a process of their own, restore, damaged rows. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { verifyCopy } from '../../electron/db/verify-copy.ts'
import type { AnnotationDraft } from '../../shared/model/annotation.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { NotebookHealth, Restored } from '../../shared/model/notebook.ts'
import { call, newFolder, startApp } from './app.ts'

const draft = (note: string): AnnotationDraft =>
  ({
    report: 'unicri-2024',
    kind: 'note',
    anchors: [{ key: 'p7', lang: null, textLang: 'zh', exact: '', hash: '' }],
    colour: 'amber',
    note,
    tags: [],
  }) as unknown as AnnotationDraft

const add = (page: Page, note: string) => call<Annotation>(page, 'annotations', 'add', draft(note))
const backupsOf = (data: string) =>
  fs.existsSync(path.join(data, 'backups')) ? fs.readdirSync(path.join(data, 'backups')) : []

test('closing makes a backup of what has changed, and of nothing that has not', async () => {
  const data = newFolder('backup')
  const first = await startApp(data)
  await add(first.page, '第一条')
  await first.app.close()
  const [name = ''] = backupsOf(data)
  expect(backupsOf(data)).toHaveLength(1)
  expect(verifyCopy(path.join(data, 'backups', name))).toMatchObject({ annotations: 1, damaged: 0 })

  const second = await startApp(data)
  await second.app.close()
  expect(backupsOf(data)).toEqual([name])
})

test('a backup is restored in the running window, and what was there is kept', async () => {
  const data = newFolder('restore')
  const first = await startApp(data)
  await add(first.page, '第一条')
  await first.app.close()
  const [name = ''] = backupsOf(data)

  const { app, page } = await startApp(data)
  await add(page, '第二条')
  const restored = await call<Restored>(page, 'notebook', 'restore', name)
  expect(restored).toMatchObject({ annotations: 1, restart: false })
  expect(await call<Annotation[]>(page, 'annotations', 'list', null)).toMatchObject([{ note: '第一条' }])
  const back = await call<Restored>(page, 'notebook', 'restore', restored.before)
  expect(back).toMatchObject({ annotations: 2, restart: false })
  await expect(call(page, 'notebook', 'restore', 'notes-2001-01-01.db')).rejects.toThrow('backup-not-found')
  await app.close()
})

test('a copy goes where the dialog says, and comes back from there', async () => {
  const data = newFolder('copy')
  const { app, page } = await startApp(data)
  await add(page, '第一条')
  const file = path.join(newFolder('stick'), 'copy.db')
  await app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: target })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [target] })
  }, file)
  expect(await call(page, 'notebook', 'backUp')).toEqual({ file, bytes: expect.any(Number) })
  expect(verifyCopy(file)).toMatchObject({ annotations: 1 })
  await add(page, '第二条')
  expect(await call(page, 'notebook', 'restoreFile')).toMatchObject({ annotations: 1 })
  await app.close()
})

test('a flipped bit in one note: the others are there, and it is mended from the backup', async () => {
  const data = newFolder('mend')
  const first = await startApp(data)
  await add(first.page, '完好的一条')
  const { id } = await add(first.page, '会损坏的一条')
  await first.app.close()

  const file = path.join(data, 'notes.db')
  const bytes = fs.readFileSync(file)
  bytes.write('坏', bytes.indexOf('损坏的一条'))
  fs.writeFileSync(file, bytes)
  const { app, page } = await startApp(data)
  expect(await call<Annotation[]>(page, 'annotations', 'list', null)).toMatchObject([{ note: '完好的一条' }])
  const health = await call<NotebookHealth>(page, 'notebook', 'health')
  expect(health).toMatchObject({
    state: { mode: 'ready' },
    damaged: [{ id, backup: { annotation: { note: '会损坏的一条' } } }],
  })
  expect(await call(page, 'notebook', 'mend', id)).toMatchObject({ note: '会损坏的一条' })
  expect(await call<Annotation[]>(page, 'annotations', 'list', null)).toHaveLength(2)
  await app.close()
})

test('a damaged notebook is put back from its backup while the window is open', async () => {
  const data = newFolder('replace')
  const first = await startApp(data)
  await add(first.page, '第一条')
  await first.app.close()
  const [name = ''] = backupsOf(data)
  const file = path.join(data, 'notes.db')
  fs.truncateSync(file, fs.statSync(file).size - 5000)

  const second = await startApp(data)
  expect(await call(second.page, 'notebook', 'restore', name)).toMatchObject({
    annotations: 1,
    restart: true,
  })
  await second.app.close()
  const third = await startApp(data)
  expect(await call(third.page, 'annotations', 'list', null)).toMatchObject([{ note: '第一条' }])
  await third.app.close()
})
