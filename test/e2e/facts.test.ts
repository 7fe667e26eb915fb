/** The figures: found, filtered, ordered, the way to a place and back, files read back, series with their points, differences. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fs from 'node:fs'
import path from 'node:path'
import {
  command,
  expectAccessible,
  expectAccessibleInBothThemes,
  newFolder,
  paintedWords,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { en, zh } from './words.ts'

const rows = (page: Page) => page.locator('.long-row')
const summary = (page: Page) => page.locator('.facts-summary')

async function openFigures(): Promise<RunningApp> {
  const running = await startApp(newFolder('facts'))
  await setSize(running.app, 1280, 800)
  await command(running.app, 'lang.en')
  await command(running.app, 'screen.facts')
  await expect(summary(running.page)).toHaveText('214 figures', { timeout: 20_000 })
  return running
}

async function filter(page: Page, name: string, choice: string): Promise<void> {
  await page
    .getByRole('group', { name: en('facts.filters') })
    .getByRole('button', { name, exact: true })
    .click()
  await page.getByRole('menuitem', { name: choice, exact: true }).first().click()
}

test('found, filtered and ordered; to the words in the report and back; the rows shown as files', async () => {
  test.setTimeout(150_000)
  const running = await openFigures()
  const { app, page } = running
  await expectAccessibleInBothThemes(running)

  await expect(page.getByRole('textbox', { name: en('facts.search.label') })).toBeFocused()
  await page.keyboard.type('sherloc')
  await expect(rows(page).filter({ hasText: 'more than 390,000' })).toBeVisible()
  await expect(rows(page).filter({ hasText: '338,196 users' })).toBeVisible()
  await page.keyboard.press('Escape')
  await filter(page, en('facts.columns.unit'), en('facts.units.people'))
  await filter(page, en('facts.columns.bound'), en('facts.bounds.at-least'))
  await filter(page, en('facts.columns.year'), '2023')
  const head = page.getByRole('columnheader', { name: en('facts.heads.value') })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(rows(page).first()).toContainText('more than 3,400')
  await expectAccessible(page)

  // By keys: into the table, to the second row, to its words, and back to the row.
  await page.getByRole('textbox', { name: en('facts.search.label') }).press('ArrowDown')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const second = rows(page).nth(1)
  await expect(second).toBeFocused()
  const words = await second.locator('mark').first().textContent()
  await page.keyboard.press('Enter')
  await expect(page.locator('.reader')).toBeVisible()
  await expect.poll(async () => await paintedWords(page, 'hit')).toContain(words)
  await command(app, 'go.back')
  await expect(rows(page).nth(1)).toBeFocused()
  await expect(page.locator('.facts-chips .chip')).toHaveCount(3)

  const shown = await rows(page).evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('mark')].map(({ textContent }) => textContent)),
  )
  expect(shown.length).toBeGreaterThan(2)
  const folder = newFolder('figures')
  const csv = path.join(folder, 'figures.csv')
  const xlsx = path.join(folder, 'figures.xlsx')
  await saveDialogGives(app, csv)
  await page.getByRole('button', { name: en('facts.write') }).click()
  await page.getByRole('menuitem', { name: en('facts.formats.csv') }).click()
  await expect(
    page.getByText(en('facts.written', { count: shown.length, file: 'figures.csv' })),
  ).toBeVisible()
  const [heads, ...cells] = parse(fs.readFileSync(csv), { bom: true }) as readonly (readonly string[])[]
  expect(heads?.slice(-3)).toEqual([
    en('facts.columns.zh'),
    en('facts.columns.en'),
    en('facts.columns.series'),
  ])
  const inEnglish = heads?.indexOf(en('facts.columns.en')) ?? -1
  const inChinese = heads?.indexOf(en('facts.columns.zh')) ?? -1
  expect(cells.map((row) => [row[inEnglish], row[inChinese]])).toEqual(shown)

  await saveDialogGives(app, xlsx)
  await page.getByRole('button', { name: en('facts.write') }).click()
  await page.getByRole('menuitem', { name: en('facts.formats.xlsx') }).click()
  await expect(
    page.getByText(en('facts.written', { count: shown.length, file: 'figures.xlsx' })),
  ).toBeVisible()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(xlsx)
  const read = (workbook.worksheets[0]?.getRows(1, 100) ?? []).map((row) => [
    row.getCell(inEnglish + 1).text,
    row.getCell(inChinese + 1).text,
  ])
  for (const pair of shown) expect(read).toContainEqual(pair)
  expect(running.complaints).toEqual([])
  await app.close()
})

test('a series as a picture: each point leads to its sentence and back; what the two texts do not say alike', async () => {
  test.setTimeout(150_000)
  const running = await openFigures()
  const { app, page } = running
  await page.getByRole('tab', { name: new RegExp(`^${en('facts.views.series')}`) }).click()
  const plot = page.getByRole('group', { name: /^Plot: SHERLOC users/ })
  await expect(plot.getByRole('button')).toHaveCount(2)
  await expect(page.getByText(en('facts.series.unlike')).last()).toBeVisible()
  await expect(plot.locator('.plot-line')).toHaveCount(0)
  await expectAccessibleInBothThemes(running)

  await plot.getByRole('button', { name: /^2023: more than 390,000/ }).click()
  await expect.poll(async () => await paintedWords(page, 'hit')).toContain('more than 390,000 stakeholders')
  await command(app, 'go.back')
  const points = page.getByRole('list', { name: en('facts.series.points') }).getByRole('button')
  await expect(points.nth(1)).toBeFocused()

  await page.getByRole('button', { name: /^Partner countries/ }).click()
  const partners = page.getByRole('group', { name: /^Plot: Partner countries/ })
  await partners.getByRole('button', { name: /^2017: 57/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(partners.getByRole('button', { name: /^2023 .*: 64\./ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => await paintedWords(page, 'hit')).toContain('64 Member States')
  await command(app, 'go.back')
  await points.first().press('Enter')
  await expect(page.locator('.reader')).toContainText('official partner countries to 57')
  await command(app, 'go.back')
  await expect(points.first()).toBeFocused()

  // What is only expected is open and dashed, in the picture and in the legend, and says so in words.
  await page.getByRole('button', { name: /^Programme delivery of UNODC/ }).click()
  const delivery = page.getByRole('group', { name: /^Plot: Programme delivery/ })
  await expect(delivery.getByRole('button', { name: /^2020–2021: projected 697,900,000/ })).toBeVisible()
  await expect(delivery.locator('.plot-dot.plot-dashed circle')).toHaveCount(1)
  await expect(delivery.locator('.plot-line.plot-dashed path')).toHaveCount(1)
  await expect(page.getByText(en('facts.series.legend.projected'))).toBeVisible()
  await page.getByRole('button', { name: /^Partner countries/ }).click()

  // Small, enlarged and in Chinese it is still all there.
  await setSize(app, 1024, 640)
  await command(app, 'lang.zh')
  await expect(page.getByRole('heading', { name: '化生放核英才中心伙伴国' })).toBeVisible()
  await page.getByRole('tab', { name: new RegExp(`^${zh('facts.views.differences')}`) }).click()
  await expect(rows(page)).toHaveCount(1)
  await expectAccessibleInBothThemes(running)
  await rows(page).first().click()
  await expect.poll(async () => await paintedWords(page, 'hit')).toContain('两个框架')
  await command(app, 'go.back')
  await expect(rows(page).first()).toBeFocused()
  expect(running.complaints).toEqual([])
  await app.close()
})
