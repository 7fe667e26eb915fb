/** Two reports compared: by subject, section, term and figure; into the reader and back. */
import { expect, test } from '@playwright/test'
import { command, expectAccessibleInBothThemes, newFolder, setSize, startApp } from './app.ts'
import { en } from './words.ts'

test('two reports compared: what both treat, what only one does, their figures; to a place and back', async () => {
  test.setTimeout(120_000)
  const started = await startApp(newFolder('compare'))
  const { app, page, complaints } = started
  await setSize(app, 1280, 800)
  await command(app, 'lang.en')
  await command(app, 'screen.compare')
  const items = page.locator('.compare-item')
  const current = page.locator('.compare-item[aria-current]')
  const view = page.locator('.compare-view')
  await expect(page.getByRole('combobox', { name: en('compare.left') })).toHaveValue('unicri-2018')
  await expect(page.getByRole('combobox', { name: en('compare.right') })).toHaveValue('unicri-2024')
  await expect(current).toBeFocused()
  await expectAccessibleInBothThemes(started)

  // By sections, with keys: the one on violent extremist offenders has a counterpart under another number.
  await page.getByRole('radio', { name: en('compare.comparisons.sections') }).check()
  await expect(items.first()).toBeVisible()
  await page
    .getByRole('textbox', { name: en('compare.find') })
    .fill('rehabilitation and reintegration of violent')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(view.getByRole('heading', { level: 3 })).toHaveText([
    'Rehabilitation and reintegration of violent extremist offenders',
    'Rehabilitation and reintegration of violent extremist offenders and foreign terrorist fighters',
  ])
  const address = view.locator('.place-link').last()
  const place = await address.innerText()
  await address.click()
  await expect(page.locator('.status')).toContainText(place.replace(/\D+/, ''))
  await command(app, 'go.back')
  await expect(current).toBeFocused()
  await expect(view.getByRole('heading', { level: 3 })).toHaveCount(2)

  // By terms: what only one of them speaks of says so of the other.
  await page.getByRole('radio', { name: en('compare.comparisons.terms') }).check()
  await page.getByRole('textbox', { name: en('compare.find') }).fill('biotechnology')
  await items.first().click()
  await expect(view).toContainText(en('compare.silent'))
  await expect(view.locator('mark').first()).toContainText(/biotechnology/i)

  // The partner countries of 2017 and 2023 in one row, in Chinese too.
  await page.getByRole('radio', { name: en('compare.comparisons.facts') }).check()
  const row = view
    .getByRole('row')
    .filter({ hasText: /\b57\b/ })
    .first()
  await expect(row).toContainText('2017')
  await expect(row).toContainText('64 Member States')
  await page.getByRole('radio', { name: en('app.layout.zh') }).check()
  await expect(view.getByRole('row').filter({ hasText: '57个' }).first()).toContainText('64个会员国')
  await expectAccessibleInBothThemes(started)
  expect(complaints).toEqual([])
  await app.close()
})
