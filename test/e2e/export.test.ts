/** Exports in the real app: the dialog, the pages as they will be, a Word file that comes back, and what can go wrong. */
import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
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
  folderDialogGives,
  openReport,
  root,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import {
  fillDisk,
  makeReadOnly,
  mayMountHere,
  mountDisk,
  unmountDisk,
} from '../electron/fixtures/small-disk.ts'
import { zh } from './words.ts'

const samples = path.join(root, 'docs/samples/unicri-2024.annotation')
const noteBefore = '核对数字：附件表 3。'
const noteAfter = '核对数字：附件表 3 和表 4。'

/** The notebook of these tests. */
function sampleNotebook(): string {
  const data = newFolder()
  const words = ['build/cli.mjs', 'annotations', 'import', samples, '--data', data]
  expect(spawnSync(process.execPath, words, { cwd: root }).status).toBe(0)
  return data
}

/** The dialog, open over the report of 2024. */
async function openExport({ app, page }: RunningApp) {
  await setSize(app, 1280, 800)
  await command(app, 'lang.zh')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await openReport(page, '第三十三届会议')
  await command(app, 'export.open')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible({ timeout: 30_000 })
  return {
    dialog,
    alert: dialog.getByRole('alert'),
    start: dialog.locator('.dialog-foot').getByRole('button').last(),
    choose: (name: string) => dialog.getByRole('radio', { name, exact: true }).check({ force: true }),
  }
}

/** All boxes of a group. */
async function tickAll(dialog: Locator, group: string, on: boolean): Promise<void> {
  const boxes = dialog.getByRole('group', { name: group }).getByRole('checkbox')
  await expect(boxes.first()).toBeVisible()
  for (const box of await boxes.all()) await box.setChecked(on, { force: true })
}

test('exports to Word with a look at the PDF before, and takes the edited file back', async () => {
  test.setTimeout(180_000)
  const running = await startApp(sampleNotebook())
  const { app, page, complaints } = running
  const { dialog, choose } = await openExport(running)

  await test.step('shows the pages before they are written', async () => {
    await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
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

test('several reports go into a folder, with no annotation of a layer that is left out', async () => {
  const running = await startApp(sampleNotebook())
  const { dialog, start, choose } = await openExport(running)
  const folder = newFolder('several')
  await choose(zh('export.formats.epub'))
  await tickAll(dialog, zh('export.reports'), true)
  await expect(dialog.getByText(zh('export.filePerReport', { count: 4 }))).toBeVisible()
  await tickAll(dialog, zh('export.layers'), false)
  await expect(dialog.getByText(zh('export.annotations_zero'))).toBeVisible()
  await folderDialogGives(running.app, folder)
  await start.click()
  await expect(dialog.getByText(zh('export.annotationCount', { count: 0 }))).toHaveCount(4, {
    timeout: 60_000,
  })
  const files = fs.readdirSync(folder)
  expect(files).toHaveLength(4)
  for (const file of files) {
    expect(file).toMatch(/^[^\\/:*?"<>|]+\.epub$/)
    const parts = Object.values(unzipSync(fs.readFileSync(path.join(folder, file))))
    expect(parts.map((part) => strFromU8(part)).join('')).not.toContain(noteBefore)
  }
  expect(running.complaints).toEqual([])
  await running.app.close()
})

test('a template of the reader’s own is offered and used; of a broken one the line is told', async () => {
  const data = sampleNotebook()
  const templates = path.join(data, 'templates')
  fs.mkdirSync(templates, { recursive: true })
  const good =
    '{% for report in reports %}{% for mark in report.marks %}* {{ mark.note | note_plain }}\n{% endfor %}{% endfor %}'
  fs.writeFileSync(path.join(templates, '课程.md.liquid'), good)
  fs.writeFileSync(path.join(templates, '坏的.md.liquid'), '标题\n\n{% for mark in reports %}\n没有结束')
  const running = await startApp(data)
  const { dialog, alert, start, choose } = await openExport(running)
  const file = path.join(newFolder('template'), '讲义.md')
  await saveDialogGives(running.app, file)
  await choose(zh('export.formats.md'))
  await choose(zh('export.contents.annotations'))
  const template = dialog.getByLabel(zh('export.template'), { exact: true })

  await template.selectOption('坏的.md.liquid')
  await start.click()
  await expect(alert).toContainText('坏的.md.liquid', { timeout: 30_000 })
  await expect(alert).toContainText(/line:?\s*3/)
  expect(fs.readdirSync(path.dirname(file))).toEqual([])

  await template.selectOption('课程.md.liquid')
  await start.click()
  await expect(dialog.getByText('讲义.md')).toBeVisible({ timeout: 30_000 })
  expect(fs.readFileSync(file, 'utf8')).toContain(`* ${noteBefore}`)
  expect(running.complaints).toEqual([])
  await running.app.close()
})

test('where the file cannot be written the old one stays, and the reader is told', async () => {
  const running = await startApp(sampleNotebook())
  const { dialog, alert, start, choose } = await openExport(running)
  await choose(zh('export.formats.docx'))

  await test.step('a folder stands in its place', async () => {
    const folder = path.join(newFolder('taken'), '报告.docx')
    fs.mkdirSync(folder)
    await saveDialogGives(running.app, folder)
    await start.click()
    await expect(alert).toHaveText(zh('error.file-not-writable', { file: '报告.docx' }), { timeout: 30_000 })
    expect(fs.readdirSync(path.dirname(folder))).toEqual(['报告.docx'])
  })

  await test.step('a full disk, then one that is read-only', async () => {
    if (!mayMountHere()) {
      test.info().annotations.push({ type: 'skipped', description: 'no small disk can be mounted here' })
      return
    }
    const disk = newFolder('disk')
    expect(mountDisk(disk, 512)).toBe(true)
    try {
      const file = path.join(disk, '报告.docx')
      fs.writeFileSync(file, '旧的')
      fillDisk(disk, 8)
      const before = fs.readdirSync(disk)
      await saveDialogGives(running.app, file)
      await start.click()
      await expect(alert).toHaveText(zh('error.disk-full'), { timeout: 30_000 })
      expect(fs.readFileSync(file, 'utf8')).toBe('旧的')
      expect(fs.readdirSync(disk)).toEqual(before)

      makeReadOnly(disk)
      await start.click()
      await expect(alert).toHaveText(zh('error.file-not-writable', { file: '报告.docx' }), {
        timeout: 30_000,
      })
      expect(fs.readFileSync(file, 'utf8')).toBe('旧的')
    } finally {
      unmountDisk(disk)
    }
  })

  await test.step('elsewhere it works', async () => {
    const file = path.join(newFolder('elsewhere'), '报告.docx')
    await saveDialogGives(running.app, file)
    await start.click()
    await expect(dialog.getByText('报告.docx')).toBeVisible({ timeout: 30_000 })
    expect(fs.statSync(file).size).toBeGreaterThan(10_000)
  })
  expect(running.complaints).toEqual([])
  await running.app.close()
})
