/** Subjects: a page with its reasons, taking away and putting back, adding while reading, the way there and back. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  setSize,
  startApp,
} from './app.ts'
import { en } from './words.ts'

const passages = (page: Page) => page.locator('.subject-block')
const passage = (page: Page, name: string) =>
  passages(page).filter({ has: page.getByRole('heading', { name, exact: true }) })
const entry = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: en('subjects.list') }).getByRole('button', { name })
const choices = async (page: Page) =>
  (await call<readonly SubjectBlock[]>(page, 'subjects', 'list'))
    .filter(({ choice }) => choice !== null)
    .map(({ subject, report, key, choice }) => `${subject} ${report} ${key} ${choice}`)

test('a subject with its reasons; taken away and put back; added while reading; all of it over a restart', async () => {
  test.setTimeout(150_000)
  const data = newFolder('subjects')
  const first = await startApp(data)
  const { app, page } = first
  await setSize(app, 1280, 800)
  await command(app, 'lang.en')
  await command(app, 'screen.subjects')
  await expect(entry(page, /^Participation/)).toBeFocused()

  // By keys: four down to money-laundering, over to its passages.
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Money-laundering 洗钱')
  const all = (await call<readonly SubjectBlock[]>(page, 'subjects', 'list')).filter(
    ({ subject }) => subject === 'money-laundering',
  )
  await expect(page.getByText(en('subjects.allReports', { count: all.length }))).toBeAttached()
  const filter = page.getByRole('combobox', { name: en('subjects.report') })
  await filter.selectOption('unodc-untoc-2024')
  const untoc = passage(page, 'para. 10')
  await expect(untoc.locator('[lang="zh-Hans"] mark').first()).toBeVisible()
  await expect(untoc.locator('[lang="en"] mark').first()).toBeVisible()
  await expect(untoc.getByRole('list', { name: en('subjects.why') }).last()).toContainText('heading above')
  await filter.selectOption('')
  await expectAccessibleInBothThemes(first)

  // Taken away and put back.
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(passages(page).first()).toBeFocused()
  const gone = await passages(page).first().getAttribute('data-place')
  await page.keyboard.press('Delete')
  await expect(page.locator(`[data-place="${gone}"]`)).toHaveCount(0)
  expect(await choices(page)).toEqual([`money-laundering ${gone} removed`])
  await page.getByRole('tab', { name: en('subjects.tabs.removed') }).click()
  await expect(passages(page)).toHaveCount(1)
  await expectAccessibleInBothThemes(first)
  await passages(page)
    .getByRole('button', { name: en('subjects.putBack') })
    .click()
  await expect(page.getByText(en('subjects.none.removed'))).toBeVisible()
  expect(await choices(page)).toEqual([])

  // Its figures, places and terms.
  for (const name of ['figures', 'places', 'terms'] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${en(`subjects.tabs.${name}`)}`) }).click()
    await expect(page.locator('.subject-scroll tr, .subject-rows > li').nth(3)).toBeVisible()
    await expectAccessibleInBothThemes(first)
  }
  await page.getByRole('tab', { name: en('subjects.tabs.blocks') }).click()

  // Into the report and back to the passage, far down the list.
  await passages(page).first().focus()
  await expect(async () => {
    await page.keyboard.press('End')
    expect(await passages(page).count()).toBe(all.length)
  }).toPass()
  const left = passages(page).nth(30)
  await left.focus()
  await left.scrollIntoViewIfNeeded()
  const place = await left.getAttribute('data-place')
  await page.keyboard.press('Enter')
  await expect(page.locator('.reader')).toBeVisible()
  await expect(page.locator(`#row-${place?.split(' ')[1]}`)).toBeInViewport()
  await command(app, 'go.back')
  const back = page.locator(`[data-place="${place}"]`)
  await expect(back).toBeFocused()
  await expect(back).toBeInViewport()

  // While reading, by key: the paragraph is put under a subject that the rules do not give it.
  await command(app, 'screen.reader')
  await expect(page.locator(`#row-${place?.split(' ')[1]}`)).toBeInViewport()
  await goToParagraph(first, '2')
  await command(app, 'subject.choose')
  const chooser = page.getByRole('dialog', { name: en('subjects.chooser.title', { place: 'para. 2' }) })
  await expect(chooser.getByRole('checkbox')).toHaveCount(15)
  await expect(chooser.getByRole('checkbox').first()).toBeFocused()
  await expectAccessibleInBothThemes(first)
  const piracy = chooser.getByRole('checkbox', { name: /^Piracy/ })
  await expect(piracy).not.toBeChecked()
  await piracy.focus()
  await page.keyboard.press('Space')
  await expect(piracy).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(chooser).toBeHidden()
  await expect(page.locator('[data-cell]:focus')).toHaveCount(1)
  const report = place?.split(' ')[0]
  expect(await choices(page)).toEqual([`piracy-maritime ${report} p2 added`])

  // By its address on the page.
  await command(app, 'screen.subjects')
  await entry(page, /^Obstruction/).click()
  await page.getByRole('button', { name: en('subjects.add.open') }).click()
  const adding = page.getByRole('dialog', { name: en('subjects.add.title') })
  await adding.getByRole('combobox').selectOption('sg-crime-2020')
  await adding.getByRole('textbox').fill('第3段')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-place="sg-crime-2020 p3"]')).toBeFocused()
  expect(first.complaints).toEqual([])
  await app.close()

  const later = await startApp(data)
  await setSize(later.app, 1024, 640)
  await command(later.app, 'screen.subjects')
  await entry(later.page, /^Piracy/).click()
  await expect(later.page.locator(`[data-place="${report} p2"]`)).toContainText(en('subjects.choices.added'))
  await entry(later.page, /^Obstruction/).click()
  await expect(later.page.locator('[data-place="sg-crime-2020 p3"]')).toContainText(
    en('subjects.choices.added'),
  )
  expect(later.complaints).toEqual([])
  await later.app.close()
})
