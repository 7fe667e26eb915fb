/** From a term to its words in context, to what it is called in the other language, and out into files. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCsv } from '../shared/export/read-csv.ts'
import { named, rootOf, textIn } from '../shared/export/translation-material.ts'
import {
  command,
  expectAccessibleInBothThemes,
  newFolder,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import { zh } from './words.ts'

const tab = (page: Page, name: 'context' | 'renderings') =>
  page.getByRole('tab', { name: zh(`search.tabs.${name}`) })
const lines = (page: Page) => page.locator('.line')

test('资产追回 in context, sorted, opened, exported; its renderings, their places, exported', async () => {
  const folder = newFolder('files')
  const running = await startApp(newFolder())
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')
  await command(app, 'screen.search')
  await page.getByRole('main').waitFor()
  await page.locator('.search-top input').fill('资产追回')

  await test.step('a line for each place', async () => {
    await tab(page, 'context').click()
    await expect(page.getByText(zh('concordance.places', { count: 23 }))).toBeVisible()
    await expect(lines(page).first().locator('mark')).toHaveText('资产追回')
    await expect(page.locator('.line-in-full')).toContainText('Asset Recovery')
    await expectAccessibleInBothThemes(running)
  })
  await test.step('sorted by the words after: the same lines, in the order of their sounds', async () => {
    await page.getByRole('radio', { name: zh('concordance.sort.right') }).check()
    await expect(lines(page).first().locator('.line-right')).toHaveText(/^办/)
    const starts = await lines(page).locator('.line-right').allTextContents()
    expect(starts.slice(0, 4).map((words) => words.charAt(0))).toEqual(['办', '从', '方', '过'])
  })
  await test.step('by key to the third line, which opens with its words shown; the next is a step away', async () => {
    await lines(page).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.line:focus')).toHaveAttribute('aria-rowindex', '3')
    await page.keyboard.press('Enter')
    await expect(page.locator('#text-zh-p57')).toBeInViewport()
    await expect(page.locator('.walk-count')).toHaveText(/3.*23/)
    await expectAccessibleInBothThemes(running)
    await page
      .getByRole('button', { name: zh('concordance.back') })
      .last()
      .click()
    await expect(page.locator('.line:focus')).toHaveAttribute('aria-rowindex', '3')
  })
  await test.step('the table on the clipboard has two columns', async () => {
    await page.getByRole('button', { name: zh('concordance.copy') }).click()
    await expect(page.getByText(zh('concordance.copied', { count: 23 })).first()).toBeAttached()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    const rows = String(copied).split('\n')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(row).toMatch(/^[^\t]*资产追回[^\t]*\t[^\t]*assets? recovery[^\t]*$/i)
  })
  await test.step('CSV: read back line by line, in the order of the screen', async () => {
    const file = path.join(folder, 'lines.csv')
    await saveDialogGives(app, file)
    await page.getByRole('button', { name: zh('concordance.write') }).click()
    await page.getByRole('menuitem', { name: zh('concordance.formats.csv') }).click()
    await expect(page.getByText(zh('concordance.written', { file: 'lines.csv', count: 23 }))).toBeVisible()
    const [head, ...rows] = readCsv(readFileSync(file, 'utf8').slice(1))
    expect(head).toEqual(['report', 'key', 'lang', 'left', 'match', 'right', 'rendering', 'pair'])
    expect(rows).toHaveLength(23)
    expect(rows.slice(0, 4).map((row) => row[5]?.charAt(0))).toEqual(['办', '从', '方', '过'])
  })
  await test.step('how it is translated: the form of the glossary with its count, and both sentences of each place', async () => {
    await tab(page, 'renderings').click()
    await expect(page.locator('.form').first()).toContainText('asset recovery')
    await expect(page.locator('.form .num').first()).toHaveText('8')
    await expect(page.locator('.place')).toHaveCount(8)
    await expect(page.locator('.place').first().locator('mark')).toHaveText(['资产追回', /asset recovery/i])
    await expectAccessibleInBothThemes(running)
  })
  await test.step('TMX: the sentence pairs of the rendering', async () => {
    const file = path.join(folder, 'lines.tmx')
    await saveDialogGives(app, file)
    await page.getByRole('button', { name: zh('concordance.write') }).click()
    await page.getByRole('menuitem', { name: zh('concordance.formats.tmx') }).click()
    await expect(page.getByText(zh('concordance.written', { file: 'lines.tmx', count: 8 }))).toBeVisible()
    const units = named(rootOf(readFileSync(file, 'utf8')), 'tu')
    expect(units.length).toBeGreaterThan(4)
    for (const unit of units) {
      const [chinese, english] = named(unit, 'seg').map(textIn)
      expect(chinese).toContain('资产追回')
      expect(english).toMatch(/asset recovery/i)
    }
  })
  await test.step('from English, with what no glossary has; a place opens in its text', async () => {
    await page.locator('.search-top input').fill('"asset recovery"')
    await expect(page.locator('.form')).toHaveCount(2)
    await page.locator('.form', { hasText: '追回资产' }).click()
    await expect(page.locator('.place')).toHaveCount(3)
    await page.locator('.place').first().click()
    await expect(page.locator('#text-en-p54')).toBeInViewport()
  })
  await test.step('a small window, and one that is magnified', async () => {
    await command(app, 'screen.search')
    for (const [width, height] of [
      [1024, 640],
      [640, 400],
    ] as const) {
      await setSize(app, width, height)
      await tab(page, 'context').click()
      await expect(lines(page).first()).toBeVisible()
      await expectAccessibleInBothThemes(running)
      await tab(page, 'renderings').click()
      await expect(page.locator('.place').first()).toBeAttached()
    }
  })
  expect(complaints).toEqual([])
  await app.close()
})
