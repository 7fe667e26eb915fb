/** Exports in the real app: the dialog with the pages as they will be, a Word file that comes back, a cancel. */
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { MergePlan } from '../../shared/model/exchange.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  newFolder,
  openReport,
  root,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import { zh } from './words.ts'

const samples = path.join(root, 'docs/samples/unicri-2024.annotation')
const noteBefore = '核对数字：附件表 3。'
const noteAfter = '核对数字：附件表 3 和表 4。'

test('exports to Word with a look at the PDF before, and takes the edited file back', async () => {
  test.setTimeout(180_000)
  const data = newFolder()
  const words = ['build/cli.mjs', 'annotations', 'import', samples, '--data', data]
  expect(spawnSync(process.execPath, words, { cwd: root }).status).toBe(0)
  const running = await startApp(data)
  const { app, page, complaints } = running
  await command(app, 'lang.zh')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await openReport(page, '第三十三届会议')
  const dialog = page.getByRole('dialog')
  const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).check({ force: true })

  await test.step('shows the pages before they are written', async () => {
    await setSize(app, 1280, 800)
    await command(app, 'export.open')
    await expect(dialog).toBeVisible()
    await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
    await expect(dialog.getByText(zh('export.annotations', { count: 9 }))).toBeVisible()
    await expectAccessibleInBothThemes(running)
  })

  await test.step('a cancelled export leaves no file', async () => {
    const file = path.join(newFolder('cancelled'), 'report.pdf')
    await saveDialogGives(app, file)
    await dialog.getByRole('button', { name: zh('export.start') }).click()
    await dialog.getByRole('button', { name: zh('export.cancel') }).click()
    await expect(dialog.getByText(zh('export.cancelled'))).toBeVisible({ timeout: 30_000 })
    expect(fs.readdirSync(path.dirname(file))).toEqual([])
  })

  const file = path.join(newFolder('word'), '审阅.docx')
  await test.step('writes a Word file with the comments', async () => {
    await choose(zh('export.formats.docx'))
    await saveDialogGives(app, file)
    await dialog.getByRole('button', { name: zh('export.start') }).click()
    await expect(dialog.getByText('审阅.docx')).toBeVisible({ timeout: 30_000 })
    const parts = unzipSync(fs.readFileSync(file))
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
    expect(comments).toContain(noteBefore)
    const edited = { ...parts, 'word/comments.xml': strToU8(comments.replace(noteBefore, noteAfter)) }
    fs.writeFileSync(file, zipSync(edited))
    await dialog.getByRole('button', { name: zh('export.finish') }).click()
  })

  await test.step('the edited file comes back as one change', async () => {
    const request = { files: [{ path: file, passphrase: null }], layers: { into: 'file' } }
    const plan = await call<MergePlan>(page, 'exchange', 'plan', request)
    expect(plan.files[0]?.failure).toBeNull()
    expect(plan.total).toMatchObject({ updated: 1, added: 0, deleted: 0, conflicts: 0, refused: 0 })
    expect(plan.updated[0]?.fields).toContain('note')
    await call(page, 'exchange', 'merge', {
      ...request,
      revision: plan.revision,
      sha256: plan.files.map(({ sha256 }) => sha256),
      choice: 'latest',
      each: {},
      deletions: false,
    })
    const notes = await call<readonly { readonly note: string }[]>(page, 'annotations', 'list', 'unicri-2024')
    expect(notes.map(({ note }) => note)).toContain(noteAfter)
  })

  expect(complaints).toEqual([])
  await app.close()
})
