/** The places: the map and its shades, a country's passages, the way to the words and back, filters, keys alone. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Geography } from '../../shared/model/geography.ts'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  newFolder,
  paintedWords,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { en, zh } from './words.ts'

const rows = (page: Page) => page.locator('.place-row')
const passages = (page: Page) => page.locator('.passage')
const choice = (page: Page, name: string) => page.getByRole('combobox', { name })
const area = (page: Page, code: string) => page.locator(`.map .area[data-code="${code}"]`)

/** Passages that name each place, as the service tells. */
function countsOf({ mentions }: Geography, keep: (mention: Geography['mentions'][number]) => boolean) {
  const counts = new Map<string, number>()
  for (const mention of mentions.filter(keep)) counts.set(mention.code, (counts.get(mention.code) ?? 0) + 1)
  return counts
}

async function started(lang: 'en' | 'zh', width: number, height: number): Promise<RunningApp> {
  const started = await startApp(newFolder('geography'))
  await setSize(started.app, width, height)
  await command(started.app, `lang.${lang}`)
  await command(started.app, 'screen.geography')
  await expect(started.page.locator('.map .area').first()).toBeVisible()
  return started
}

/** Shades of the countries from the lightest, in the order of their counts: none is darker than one named more. */
async function shadesFit(page: Page, counts: ReadonlyMap<string, number>): Promise<void> {
  const shades = await page
    .locator('.map .area[data-code]')
    .evaluateAll((areas) =>
      areas.map(
        (each) => [each.getAttribute('data-code') ?? '', Number(each.getAttribute('data-shade'))] as const,
      ),
    )
  const seen = shades.map(([code, shade]) => ({ code, shade, count: counts.get(code) ?? 0 }))
  expect(seen.filter(({ shade, count }) => (shade === 0) !== (count === 0))).toEqual([])
  const ordered = seen.toSorted((a, b) => a.count - b.count || a.shade - b.shade)
  expect(ordered.map(({ shade }) => shade)).toEqual(
    ordered.map(({ shade }) => shade).toSorted((a, b) => a - b),
  )
  expect(new Set(seen.map(({ shade }) => shade)).size).toBeGreaterThan(2)
}

test('the map is shaded; a country leads to its passages, a passage to its words and back; filters', async () => {
  test.setTimeout(120_000)
  const running = await started('en', 1280, 800)
  const { app, page } = running
  const geography = await call<Geography>(page, 'geography', 'list')
  await shadesFit(
    page,
    countsOf(geography, () => true),
  )
  await expect(page.getByText(en('geography.note'))).toBeVisible()
  await expectAccessibleInBothThemes(running)

  // In the middle of Tunisia there is no other mark.
  await area(page, 'TN').click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Tunisia')
  await expect(passages(page)).toHaveCount(7)
  await expect(page.locator('.passage mark', { hasText: 'Tunisia' }).first()).toBeVisible()
  await expect(page.locator('.passage [lang="zh-Hans"] mark', { hasText: '突尼斯' }).first()).toBeVisible()
  await expectAccessibleInBothThemes(running)

  await passages(page).nth(2).click()
  await expect.poll(() => paintedWords(page, 'hit')).toContain('Tunisia')
  await command(app, 'go.back')
  await expect(passages(page).nth(2)).toBeFocused()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Tunisia')

  // By report, by subject, by both.
  await choice(page, en('geography.report')).selectOption('unicri-2018')
  await expect(passages(page)).toHaveCount(5)
  await shadesFit(
    page,
    countsOf(geography, ({ report }) => report === 'unicri-2018'),
  )
  const blocks = await call<readonly SubjectBlock[]>(page, 'subjects', 'list')
  const under = new Set(
    blocks
      .filter(({ subject, choice: chosen }) => subject === 'terrorism' && chosen !== 'removed')
      .map(({ report, key }) => `${report} ${key}`),
  )
  await choice(page, en('geography.report')).selectOption('')
  await choice(page, en('geography.subject')).selectOption('terrorism')
  const treated = countsOf(geography, ({ report, key }) => under.has(`${report} ${key}`))
  const countries = geography.places.filter(({ code, kind }) => kind === 'country' && treated.has(code))
  await expect(rows(page)).toHaveCount(countries.length)
  await shadesFit(page, treated)
  await choice(page, en('geography.subject')).selectOption('')

  // A region shows its countries, a city its country.
  await page.getByRole('tab', { name: new RegExp(en('geography.kinds.region')) }).click()
  await page.getByRole('option', { name: /^Central Asia/ }).click()
  await expect(page.getByText(en('geography.region.shaded', { count: 5 }))).toBeVisible()
  await page.getByRole('tab', { name: new RegExp(en('geography.kinds.city')) }).click()
  await page.locator('.mark-city[data-code="Nairobi"]').click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Nairobi')
  await page.getByRole('button', { name: /^Kenya · \d/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Kenya')

  // Drawn in full when it is seen near; a small State is in reach.
  for (let step = 0; step < 3; step++)
    await page.getByRole('button', { name: en('geography.zoomIn') }).click()
  await page.getByRole('textbox', { name: en('geography.label') }).fill('图瓦卢')
  await rows(page).first().click()
  await expect(page.locator('circle[data-code="TV"]')).toBeVisible()
  // Named by the pointer on it, not in the way of its neighbours after that.
  await page.locator('circle[data-code="TV"]').hover()
  await expect(page.locator('.map-callout')).toContainText('Tuvalu')
  await page.mouse.move(2, 2)
  await expect(page.locator('.map-callout')).toHaveCount(0)
  expect(running.complaints).toEqual([])
  await app.close()
})

test('in large type: opens at the map, which stays while keys choose on it; then a way to the passages', async () => {
  test.setTimeout(90_000)
  const { app, page, complaints } = await started('en', 720, 450)
  const top = () => page.locator('main.geography').evaluate(({ scrollTop }) => scrollTop)
  await expect(rows(page).first()).toBeFocused()
  expect(await top()).toBe(0)
  await page.keyboard.press('F6')
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect(page.locator('.map [role=button]:focus')).toBeInViewport({ ratio: 1 })
  await expect(page.locator('.chosen-head')).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: en('geography.toPassages') }).click()
  await expect(passages(page).first()).toBeFocused()
  await expect(passages(page).first()).toBeInViewport()
  // The window itself has nothing to scroll.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(await page.evaluate(() => scrollY + document.body.scrollTop)).toBe(0)
  expect(complaints).toEqual([])
  await app.close()
})

test('in Chinese and by keys alone, in a small window', async () => {
  test.setTimeout(90_000)
  const running = await started('zh', 1024, 640)
  const { app, page } = running
  await expect(page.getByText(zh('geography.note'))).toBeVisible()
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const name = (await rows(page).first().locator('.place-name').textContent()) ?? ''
  await expect(page.getByRole('heading', { level: 2 })).toContainText(name)

  // To the map, to the next country on the left, into its passages, and into the reader.
  await page.keyboard.press('F6')
  await expect(page.locator('.map [role=button]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { level: 2 })).not.toContainText(name)
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  await expectAccessibleInBothThemes(running)
  await page.keyboard.press('Enter')
  await expect(passages(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.reader')).toBeVisible()
  await command(app, 'go.back')
  await expect(passages(page).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.place-row:focus')).toHaveCount(1)
  expect(running.complaints).toEqual([])
  await app.close()
})
