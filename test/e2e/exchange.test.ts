/** Annotations that travel, in the real app: files looked at, conflicts settled each way, taken in and back, handed on. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import {
  call,
  command,
  expectAccessible,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  paintedWords,
  root,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import { inConflict, newWords, passphrase, preparePeople, protectedWords } from './exchange-people.ts'
import { zh } from './words.ts'

const take = (page: Page): Locator => page.getByRole('button', { name: zh('exchange.take'), exact: true })

const list = (page: Page) => call<readonly PlacedAnnotation[]>(page, 'annotations', 'list', null)

/** The conflict of which one side says this. */
const conflict = (page: Page, words: string): Locator =>
  page.locator('.merge-conflict').filter({ hasText: words })

/** The inputs lie under what is seen of them. */
const choose = (within: Locator | Page, name: string) =>
  within.getByRole('radio', { name, exact: true }).check({ force: true })

/** Lets files go over the window, as a mouse that brings them from the desktop does. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: true,
      id: 'desktop',
    })
    document.body.append(input)
  })
  await page.setInputFiles('#desktop', [...files])
  await page.evaluate(() => {
    const input = document.getElementById('desktop') as HTMLInputElement
    const dataTransfer = new DataTransfer()
    for (const file of input.files ?? []) dataTransfer.items.add(file)
    const tell = (name: string) =>
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
    tell('dragenter')
    tell('dragover')
    Object.assign(window, { letGo: () => tell('drop') })
    input.remove()
  })
  await expect(page.getByText(zh('exchange.drop.title'))).toBeVisible()
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo())
}

test('a file given to the app: looked at, three conflicts settled in three ways, taken in, taken back', async () => {
  const { mine, second } = await preparePeople()
  const running = await startApp(mine, {}, [second])
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  const before = await list(page)
  const layersBefore = await call<readonly ListedLayer[]>(page, 'layers', 'list')

  await test.step('the dry run tells what would come', async () => {
    await expect(page.getByText(zh('exchange.plan.preview'))).toBeVisible()
    await expect(page.getByText('第二轮审校')).toBeVisible()
    await expect(page.getByRole('tab', { name: zh('exchange.tab.conflicts') })).toContainText('3')
    await expect(page.getByRole('tab', { name: zh('exchange.tab.added') })).toContainText('2')
    await expectAccessibleInBothThemes(running)
    expect(await list(page)).toEqual(before)
  })

  await test.step('each conflict by itself, and one layer for each person; it waits while another screen is shown', async () => {
    await choose(conflict(page, '对方第1处'), zh('exchange.choice.mine'))
    await choose(conflict(page, '对方第2处'), zh('exchange.choice.theirs'))
    await choose(conflict(page, '对方第3处'), zh('exchange.choice.both'))
    await choose(page, zh('exchange.into.person'))
    await command(app, 'screen.annotations')
    await expect(page.getByRole('listbox', { name: zh('list.list') })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: zh('exchange.waiting', { count: 1 }) }).click()
    await expect(conflict(page, '对方第3处')).toContainText(zh('exchange.fate.reply'))
    await expect(
      conflict(page, '对方第1处').getByRole('radio', { name: zh('exchange.choice.mine'), exact: true }),
    ).toBeChecked()
    await expect(page.getByRole('radio', { name: zh('exchange.into.person'), exact: true })).toBeChecked()
  })

  await test.step('taken in: counts, notes, replies, layers, and the marks on the page', async () => {
    await take(page).click()
    await expect(page.getByRole('heading', { name: zh('exchange.done.title') })).toBeVisible()
    const counts = page.locator('.merge-done-counts')
    await expect(counts).toContainText(zh('exchange.count.added', { count: 2 }))
    await expect(counts).toContainText(zh('exchange.count.updated', { count: 2 }))
    // The reviewer has a layer here since the first file; the trainer gets one.
    await expect(counts).toContainText(zh('exchange.count.layers', { count: 1 }))
    await expectAccessible(page)

    const after = await list(page)
    const about = (words: string) => after.find(({ anchors: [first] }) => first?.exact === words)
    expect(inConflict.map((words) => about(words)?.note)).toEqual(['我的第1处', '对方第2处', '对方第3处'])
    expect(inConflict.map((words) => about(words)?.replies.map(({ note }) => note))).toEqual([
      [],
      [],
      ['我的第3处'],
    ])
    const layers = await call<readonly ListedLayer[]>(page, 'layers', 'list')
    const ownersOfNew = newWords.map((words) => layers.find(({ id }) => id === about(words)?.layer)?.owner)
    expect(ownersOfNew).toEqual([about(newWords[0])?.author, 'Trainer'])

    await page.getByRole('button', { name: zh('exchange.done.open') }).click()
    await goToParagraph(running, '24')
    await expect.poll(() => paintedWords(page, 'mint')).toContain(newWords[0])
    await expect.poll(() => paintedWords(page, 'sky')).toContain(newWords[1])
    const answered = page.locator('article.annotation').filter({ hasText: '对方第3处' })
    await expect(answered).toContainText('我的第3处')
  })

  await test.step('one undo takes the whole merge back', async () => {
    await command(app, 'history.undo')
    await expect.poll(() => paintedWords(page, 'mint')).toEqual([])
    expect(await list(page)).toEqual(before)
    expect(await call(page, 'layers', 'list')).toEqual(layersBefore)
  })
  expect(complaints).toEqual([])
  await app.close()
})

test('files dropped on the window: a protected one, a broken one, one that deletes much; a second start brings one too', async () => {
  const { mine, second, deleting, locked, broken } = await preparePeople()
  const running = await startApp(mine)
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  const before = await list(page)

  await test.step('the wrong passphrase and the broken file are refused, and nothing is changed', async () => {
    await drop(page, locked, broken)
    const files = page.getByRole('complementary', { name: zh('exchange.files') }).getByRole('listitem')
    await expect(files).toHaveCount(2)
    const [protectedFile, brokenFile] = [files.filter({ hasText: '讲师' }), files.filter({ hasText: '残缺' })]
    await expect(brokenFile.locator('.merge-file-failure')).toBeVisible()
    const field = protectedFile.getByLabel(zh('exchange.passphraseOf', { file: '讲师.annotation' }))
    await field.fill('猜的口令')
    await field.press('Enter')
    await expect(protectedFile.locator('.merge-file-failure')).toContainText(
      zh('error.passphrase-wrong', { file: '讲师.annotation' }),
    )
    await expect(page.getByText(zh('exchange.plan.nothingRead'))).toBeVisible()
    await expect(take(page)).toBeDisabled()
    await expectAccessible(page)
    expect(await list(page)).toEqual(before)

    await field.fill(passphrase)
    await field.press('Enter')
    await expect(protectedFile).toContainText(zh('exchange.count.added', { count: 1 }))
    await expect(page.getByText(zh('exchange.foot.unread', { count: 1 }))).toBeVisible()
  })

  await test.step('the right one opens it, and what can be read is taken in', async () => {
    await take(page).click()
    await expect(page.getByRole('heading', { name: zh('exchange.done.title') })).toBeVisible()
    const quotes = (await list(page)).map(({ anchors: [first] }) => first?.exact)
    expect(quotes).toContain(protectedWords)
    expect(quotes).toHaveLength(before.length + 1)
    await page.getByRole('button', { name: zh('exchange.done.undo') }).click()
    await expect(page.getByRole('heading', { name: zh('exchange.done.undone') })).toBeVisible()
    expect(await list(page)).toEqual(before)
    await page.getByRole('button', { name: zh('exchange.done.close') }).click()
  })

  await test.step('more than a quarter of a layer goes only with a yes of its own', async () => {
    await drop(page, deleting)
    await expect(page.getByText(zh('exchange.losing.title'))).toBeVisible()
    await expect(page.getByText(/5 条中删除 2 条/)).toBeVisible()
    await expect(take(page)).toBeDisabled()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: zh('exchange.losing.yes') }).check()
    await take(page).click()
    await expect(page.locator('.merge-done-counts')).toContainText(zh('exchange.count.deleted', { count: 2 }))
    await page.getByRole('button', { name: zh('exchange.done.undo') }).click()
    await expect(page.getByRole('heading', { name: zh('exchange.done.undone') })).toBeVisible()
    expect(await list(page)).toEqual(before)
    await page.getByRole('button', { name: zh('exchange.done.close') }).click()
  })

  await test.step('a second start hands its file to the first', async () => {
    const electron = await app.evaluate(() => process.execPath)
    const env = { ...process.env, DUIZHAO_DATA: mine }
    spawnSync(electron, ['.', '--no-sandbox', path.relative(root, second)], { cwd: root, env })
    await expect(page.getByText('第二稿.annotation').first()).toBeVisible()
    await expect(page.getByRole('tab', { name: zh('exchange.tab.conflicts') })).toBeVisible()
    await page.getByRole('button', { name: zh('exchange.cancel') }).click()
    await expect(page.getByText('第二稿.annotation')).toHaveCount(0)
  })
  expect(complaints).toEqual([])
  await app.close()
})

/** The command line in a data folder of its own, from the sources. */
function cli(data: string, ...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['electron/cli-node.ts', ...args, '--data', data, '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  return { code: run.status, value: run.status === 0 ? (JSON.parse(run.stdout) as unknown) : run.stderr }
}

test('handed on with a passphrase and without names, and read in a third folder', async () => {
  const { mine } = await preparePeople()
  const running = await startApp(mine)
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  const file = path.join(newFolder('handed'), '转交.annotation')
  await saveDialogGives(app, file)

  await command(app, 'screen.annotations')
  await page.getByRole('button', { name: zh('command.exchange.write') }).click()
  const dialog = page.getByRole('dialog', { name: zh('exchange.write.title') })
  await dialog.getByRole('checkbox', { name: zh('exchange.write.withoutNames') }).check()
  await dialog.getByRole('checkbox', { name: zh('exchange.write.protect') }).check()
  await dialog.getByLabel(zh('exchange.passphrase'), { exact: true }).fill(passphrase)
  await dialog.getByLabel(zh('exchange.write.again')).fill('另一个')
  await expect(dialog.getByText(zh('exchange.write.different'))).toBeVisible()
  await expect(dialog.getByRole('button', { name: zh('exchange.write.start') })).toBeDisabled()
  await expectAccessibleInBothThemes(running)
  await dialog.getByLabel(zh('exchange.write.again')).fill(passphrase)
  await dialog.getByRole('button', { name: zh('exchange.write.start') }).click()
  await expect(dialog.getByText('转交.annotation').first()).toBeVisible()
  await expect(dialog.getByText(zh('exchange.write.protected'))).toBeVisible()
  const handed = await list(page)
  expect(JSON.stringify(handed)).toContain('Reviewer')
  expect(complaints).toEqual([])
  await app.close()

  const third = newFolder('third')
  const secret = path.join(newFolder('secret'), 'passphrase')
  expect(cli(third, 'annotations', 'import', file)).toMatchObject({ code: 3 })
  fs.writeFileSync(secret, '猜的口令')
  expect(cli(third, 'annotations', 'import', file, '--passphrase-file', secret)).toMatchObject({ code: 3 })
  expect(cli(third, 'annotations', 'list')).toEqual({ code: 0, value: [] })
  fs.writeFileSync(secret, passphrase)
  const taken = cli(third, 'annotations', 'import', file, '--passphrase-file', secret)
  expect(taken).toMatchObject({ code: 0, value: { added: handed.length, refused: [] } })
  const { value } = cli(third, 'annotations', 'list') as { value: readonly PlacedAnnotation[] }
  expect(value.map(({ note }) => note).toSorted()).toEqual(handed.map(({ note }) => note).toSorted())
  expect(JSON.stringify(value)).not.toMatch(/Reviewer|Trainer/)
})
