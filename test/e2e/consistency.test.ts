/** The consistency of terms: the lists, the way to a place and back, ticking off over a restart, the printed list. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ConsistencyCheck } from '../../shared/model/consistency.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  newFolder,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import { readPdf } from './read-pdf.ts'
import { en } from './words.ts'

const findings = (page: Page) => page.locator('.finding')
const named = (page: Page, name: string) =>
  findings(page).filter({ has: page.getByRole('heading', { name, exact: true }) })

test('from the terms to a place and back; ticked off, it stays so over a restart; printed', async () => {
  test.setTimeout(150_000)
  const data = newFolder('consistency')
  const first = await startApp(data)
  await setSize(first.app, 1280, 800)
  await command(first.app, 'lang.en')
  await command(first.app, 'screen.terms')
  await first.page.getByRole('button', { name: en('consistency.open') }).click()
  await expect(findings(first.page)).toHaveCount(52)
  await expectAccessibleInBothThemes(first)

  // By keys: to the third finding, into the text, on to its second place, and back to the finding.
  await expect(findings(first.page).first()).toBeFocused()
  const { page } = first
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const left = await findings(page).nth(2).getAttribute('data-finding')
  await page.keyboard.press('Enter')
  const walk = page.getByRole('region', { name: en('consistency.walk') })
  await expect(walk).toContainText(en('terms.walk.place', { number: 1, count: 5 }))
  await expect(page.locator('.reader')).toContainText('人工智能和机器人技术中心')
  // The reading has come there: from now on, going back leads there.
  await expect(page.locator('.status')).toContainText('21')
  await command(first.app, 'terms.nextUse')
  await expect(walk).toContainText(en('terms.walk.place', { number: 2, count: 5 }))
  await expect(page.locator('.status')).toContainText('67')
  await command(first.app, 'go.back')
  await expect(page.locator('.status')).toContainText('21')
  await command(first.app, 'go.back')
  await expect(page.locator(`[data-finding="${left}"]`)).toBeFocused()

  // Ticked off it goes, and the next one has the focus.
  await page.keyboard.press(' ')
  await expect(findings(page)).toHaveCount(51)
  await expect(findings(page).nth(2)).toBeFocused()

  await page.getByRole('tab', { name: new RegExp(en('consistency.kinds.lacking')) }).click()
  await expect(findings(page).first()).toBeVisible()
  await expectAccessibleInBothThemes(first)
  expect(first.complaints).toEqual([])
  await first.app.close()

  const later = await startApp(data)
  await setSize(later.app, 1024, 640)
  await command(later.app, 'terms.check')
  await expect(findings(later.page)).toHaveCount(51)
  await later.page.getByRole('checkbox', { name: en('consistency.excepted') }).check()
  await expect(findings(later.page)).toHaveCount(52)
  const ticked = named(later.page, 'Centre for Artificial Intelligence and Robotics')
  await expect(ticked.getByRole('checkbox')).toBeChecked()
  const check = await call<ConsistencyCheck>(later.page, 'terms', 'check', [])
  expect(check.excepted).toEqual([left])

  await later.page.getByRole('checkbox', { name: en('consistency.excepted') }).uncheck()
  const file = path.join(newFolder('printed'), 'findings.pdf')
  await saveDialogGives(later.app, file)
  await later.page.getByRole('button', { name: en('consistency.print') }).click()
  await expect(later.page.getByText(en('consistency.written', { file }))).toBeVisible({ timeout: 60_000 })
  const { pages, outline } = await readPdf(fs.readFileSync(file))
  expect(outline[0]).toBe(en('consistency.document.title'))
  expect(outline).toContain('action-oriented research')
  // What was ticked off is not printed unless it is shown.
  expect(outline).not.toContain('Centre for Artificial Intelligence and Robotics')
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(text).toContain(
    'Report of the United Nations Interregional Crime and Justice Research Institute (7 March 2024), para. 6',
  )
  expect(text).toContain('跨国组织犯罪')
  expect(text).toContain(`Page ${pages} of ${pages}`)
  expect(fs.readdirSync(path.dirname(file))).toEqual(['findings.pdf'])
  expect(later.complaints).toEqual([])
  await later.app.close()
})
