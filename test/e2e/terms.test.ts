/** The terms from the list to the text and back: found, followed, added, commented, taken in from a file, kept. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import type { ListedTerm, TermUses } from '../../shared/model/term.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  folderDialogGives,
  newFolder,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { zh } from './words.ts'

const rows = (page: Page) => page.locator('.long-row')
const row = (page: Page, english: string) =>
  rows(page).filter({ has: page.getByText(english, { exact: true }) })
const detail = (page: Page) => page.locator('.term-detail')
const find = (page: Page, words: string) => page.getByLabel(zh('terms.label')).fill(words)

const list = (page: Page) => call<readonly ListedTerm[]>(page, 'terms', 'list')

const table = [
  '英文,中文,其他译法,备注',
  'soft target exercise,软目标演练,软目标演习,下周用',
  'asset confiscation agency,资产充公机构,,',
  'no Chinese,,,',
  'Soft Target Exercise,又一次,,',
  '"=1+1",公式,,',
].join('\r\n')

test('terms: found, followed into the text, added, commented, taken in, written, and there after a restart', async () => {
  test.setTimeout(150_000)
  const data = newFolder('terms')
  const running = await startApp(data)
  const { app, page, complaints } = running
  await setSize(app, 1280, 800)
  await command(app, 'lang.zh')
  await command(app, 'screen.terms')
  await expect(rows(page).first()).toBeVisible()
  await expectAccessibleInBothThemes(running)

  await followUses(running)
  await addAndComment(running)
  await takeIn(running, data)
  await writeAll(running, data)
  expect(complaints).toEqual([])
  await app.close()

  const again = await startApp(data)
  await command(again.app, 'screen.terms')
  await find(again.page, 'soft target exercise')
  await row(again.page, 'soft target exercise').click()
  await expect(detail(again.page).getByText('软目标演习')).toBeVisible()
  await find(again.page, 'asset recovery')
  await row(again.page, 'asset recovery').click()
  await expect(detail(again.page).getByLabel(zh('terms.detail.comment'))).toHaveValue('网络名称不算')
  await again.app.close()
})

async function followUses({ app, page }: RunningApp): Promise<void> {
  await test.step('a query in either language finds the term, and its uses are walked through', async () => {
    await find(page, '资产追回')
    await expect(row(page, 'asset recovery')).toBeVisible()
    await find(page, 'ＡＳＳＥＴ recovery')
    await row(page, 'asset recovery').click()
    const { counts, uses } = await call<TermUses>(page, 'terms', 'uses', 'pack:asset recovery')
    await expect(detail(page).locator('.term-counts tbody tr')).toHaveCount(counts.length)
    await page.keyboard.press('Enter')

    const place = page.locator('.walk-count')
    await expect(place).toHaveText(zh('terms.walk.place', { number: 1, count: uses.length }))
    const [first, second] = uses
    await expect(page.locator(`#text-${first?.lang}-${first?.key}`)).toBeInViewport()
    await command(app, 'terms.nextUse')
    await expect(place).toHaveText(zh('terms.walk.place', { number: 2, count: uses.length }))
    await expect(page.locator(`#text-${second?.lang}-${second?.key}`)).toBeInViewport()
    await command(app, 'terms.previousUse')
    await expect(place).toHaveText(zh('terms.walk.place', { number: 1, count: uses.length }))
    await page.locator('.walk-back').click()
    await expect(row(page, 'asset recovery')).toBeFocused()
  })
}

async function addAndComment(running: RunningApp): Promise<void> {
  const { app, page } = running
  await test.step('a term of one’s own, a comment on one of the glossary, removal and its undoing', async () => {
    await detail(page).getByLabel(zh('terms.detail.comment')).fill('网络名称不算')
    await expect
      .poll(async () => (await list(page)).find(({ en }) => en === 'asset recovery')?.comment)
      .toBe('网络名称不算')
    await command(app, 'terms.add')
    await page.getByLabel(zh('terms.form.en'), { exact: true }).fill('Asset Recovery')
    await page.getByLabel(zh('terms.form.zh'), { exact: true }).fill('书面线索')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(zh('error.term-exists', { term: 'asset recovery' }))).toBeVisible()
    await page.getByLabel(zh('terms.form.en'), { exact: true }).fill('paper trail')
    await expectAccessibleInBothThemes(running)
    await page.keyboard.press('Control+Enter')
    await find(page, 'paper trail')
    await row(page, 'paper trail').click()
    await page.keyboard.press('Delete')
    await expect(row(page, 'paper trail')).toHaveCount(0)
    await page.getByRole('button', { name: zh('terms.undo') }).click()
    await expect(row(page, 'paper trail')).toBeVisible()
  })
}

async function takeIn(running: RunningApp, data: string): Promise<void> {
  const { app, page } = running
  await test.step('a file without the columns is refused with its line; one with bad rows is taken in without them', async () => {
    const file = path.join(data, 'terms.csv')
    fs.writeFileSync(file, 'Titel,Seite\nVorwort,1\n')
    await folderDialogGives(app, file)
    await command(app, 'terms.import')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText('第1行')
    fs.writeFileSync(file, table)
    await dialog.getByRole('button', { name: zh('terms.taking.other') }).click()
    const outcome = (which: 'added' | 'refused', number: number) =>
      dialog.getByRole('radio', { name: zh(`terms.taking.outcomes.${which}`, { number }), exact: true })
    await expect(outcome('added', 2)).toBeChecked()
    await expectAccessibleInBothThemes(running)
    await outcome('refused', 2).check({ force: true })
    await expect(dialog.locator('.term-account')).toHaveCount(2)
    await expect(dialog.getByText(zh('terms.taking.reason.missing-zh'))).toBeVisible()
    await expect(dialog.getByText(zh('terms.taking.reason.duplicate', { line: 2 }))).toBeVisible()
    await dialog.getByRole('button', { name: zh('terms.taking.take', { count: 3 }) }).click()
    await expect(dialog).toHaveCount(0)
    await find(page, '公式')
    await expect(row(page, '=1+1')).toBeVisible()
    expect(await list(page)).toHaveLength(933)
    await page.getByRole('button', { name: zh('terms.undo') }).click()
    await expect.poll(async () => (await list(page)).length).toBe(931)
    await command(app, 'terms.import')
    await dialog.getByRole('button', { name: zh('terms.taking.take', { count: 3 }) }).click()
    await expect.poll(async () => (await list(page)).length).toBe(933)
  })
}

async function writeAll(running: RunningApp, data: string): Promise<void> {
  const { app, page } = running
  await test.step('the terms are written to a file that no spreadsheet takes for a formula', async () => {
    const file = path.join(data, 'out.csv')
    await saveDialogGives(app, file)
    await command(app, 'terms.write')
    const dialog = page.getByRole('dialog')
    await expectAccessibleInBothThemes(running)
    await dialog.getByRole('button', { name: zh('terms.write') }).click()
    await expect(dialog.getByText('out.csv')).toBeVisible()
    const written = fs.readFileSync(file, 'utf8')
    expect(written).toContain("'=1+1")
    expect(written).toContain('网络名称不算')
    await page.keyboard.press('Escape')
  })
}
