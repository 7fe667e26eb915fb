/** The references of the library: what is missing, the way to a place and back, the printed list, a symbol that is entered. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { CitedDocument } from '../../shared/model/reference.ts'
import { everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  saveDialogGives,
  selectWords,
  setSize,
  startApp,
} from './app.ts'
import { readPdf } from './read-pdf.ts'
import { en, zh } from './words.ts'

const documents = (page: Page) => page.locator('.ref-document')
const detail = (page: Page) => page.getByRole('region', { name: en('references.detail') })
const missingCount = (page: Page) =>
  page.getByRole('tab', { name: new RegExp(en('references.views.missing')) })

test('missing documents: found, followed into the text and back, printed and written to a table', async () => {
  test.setTimeout(150_000)
  const running = await startApp(newFolder('references'))
  const { app, page, complaints } = running
  await setSize(app, 1280, 800)
  await command(app, 'lang.en')
  await command(app, 'screen.references')
  await expect(documents(page).first()).toBeFocused()
  const cited = await call<readonly CitedDocument[]>(page, 'references', 'documents')
  const missing = missingDocuments(cited, everyMissing)
  await expect(missingCount(page)).toContainText(String(missing.length))
  await expectAccessibleInBothThemes(running)

  // By keys: to the second document, to the second place that cites it, into the text, and back to that place.
  await page.keyboard.press('ArrowDown')
  await expect(documents(page).nth(1)).toBeFocused()
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(
    'General Assembly resolution 74/177',
  )
  await expect(detail(page).locator('mark').first()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const left = page.locator('.ref-open:focus')
  await expect(left).toHaveText('para. 1')
  await page.keyboard.press('Enter')
  await expect(page.locator('#text-en-p1')).toBeInViewport()
  await command(app, 'go.back')
  await expect(left).toHaveText('para. 1')
  await expect(documents(page).nth(1)).toHaveAttribute('aria-selected', 'true')

  // Narrowed to what one report cites, it is printed and written so.
  await page.getByRole('combobox', { name: en('references.report') }).selectOption('unodc-untoc-2024')
  await page.getByRole('combobox', { name: en('references.kind'), exact: true }).selectOption('resolution')
  const shown = missingDocuments(cited, {
    ...everyMissing,
    report: 'unodc-untoc-2024' as never,
    kind: 'resolution',
  })
  await expect(documents(page)).toHaveCount(shown.length)
  const folder = newFolder('printed')
  const file = path.join(folder, 'missing.pdf')
  await saveDialogGives(app, file)
  await page.getByRole('button', { name: en('references.missing.print') }).click()
  await expect(page.getByText(en('references.missing.written', { file }))).toBeVisible({ timeout: 60_000 })
  const { pages, outline } = await readPdf(fs.readFileSync(file))
  expect(outline).toEqual([en('references.print.title'), en('references.print.reports')])
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  for (const { symbol } of shown) expect(text).toContain(symbol)
  expect(text).not.toContain('A/RES/74/177')
  expect(text).toContain(en('references.print.count', { count: shown.length }))
  expect(text).toContain(`Page ${pages} of ${pages}`)

  const table = path.join(folder, 'missing.csv')
  await saveDialogGives(app, table)
  await page.getByRole('button', { name: en('references.missing.csv') }).click()
  await expect(page.getByText(en('references.missing.written', { file: table }))).toBeVisible()
  expect(fs.readFileSync(table, 'utf8').trimEnd().split('\r\n')).toHaveLength(shown.length + 1)
  expect(fs.readdirSync(folder).toSorted()).toEqual(['missing.csv', 'missing.pdf'])

  for (const view of ['cited', 'reports', 'differences'] as const) {
    await page.getByRole('tab', { name: new RegExp(en(`references.views.${view}`)) }).click()
    await expectAccessibleInBothThemes(running)
  }
  expect(complaints).toEqual([])
  await app.close()
})

test('a report’s symbol, entered in the library, is used everywhere from then on, over a restart too', async () => {
  test.setTimeout(120_000)
  const data = newFolder('symbol')
  const symbol = 'CTOC/COP/2024/9'
  const first = await startApp(data)
  const { app, page } = first
  await setSize(app, 1280, 800)
  await command(app, 'lang.en')
  await command(app, 'screen.references')
  await expect(documents(page).first()).toBeVisible()
  const before = missingDocuments(await call(page, 'references', 'documents'), everyMissing)
  expect(before.map((each) => each.symbol)).toContain(symbol)
  await expect(missingCount(page)).toContainText(String(before.length))

  await command(app, 'screen.library')
  const card = page.getByRole('listitem').filter({ hasText: 'Thirty-third session' })
  await card.getByRole('button', { name: new RegExp(`^${en('library.symbol.enter')}`) }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('ctoc／cop／2024／9')
  await expectAccessibleInBothThemes(first)
  await page.keyboard.press('Enter')
  await expect(card).toContainText(symbol)

  await command(app, 'screen.references')
  await expect(missingCount(page)).toContainText(String(before.length - 1))
  await page.getByRole('textbox', { name: en('references.find') }).fill(symbol)
  await expect(page.getByText(en('references.missing.notFound'))).toBeVisible()
  await page.getByRole('tab', { name: en('references.views.cited') }).click()
  await page.getByRole('textbox', { name: en('references.find') }).fill(symbol)
  await expect(documents(page)).toHaveCount(1)
  await expect(detail(page).locator('mark').first()).toContainText(symbol)
  expect(first.complaints).toEqual([])
  await app.close()

  // A citation carries it; in Chinese too.
  const later = await startApp(data)
  await command(later.app, 'lang.zh')
  await command(later.app, 'screen.library')
  await expect(later.page.getByRole('listitem').filter({ hasText: '第三十三届会议' })).toContainText(symbol)
  await openReport(later.page, '第三十三届会议')
  await expect(later.page.locator('.top-subtitle')).toContainText(symbol)
  await goToParagraph(later, '1')
  await selectWords(later.page, 'text-zh-p1', '自治机构')
  await command(later.app, 'selection.copyCitation')
  await expect(async () => {
    const copied = await later.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain(`${symbol}，第1段`)
  }).toPass()
  await command(later.app, 'screen.library')
  const own = later.page.getByRole('listitem').filter({ hasText: '第三十三届会议' })
  await own.getByRole('button', { name: new RegExp(`^${zh('library.symbol.change')}`) }).click()
  await own.getByRole('button', { name: zh('library.symbol.remove') }).click()
  await expect(own).not.toContainText(symbol)
  expect(later.complaints).toEqual([])
  await later.app.close()
})
