/** From a name half remembered to its place, and from a word in the text to what it is called in the other language. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  command,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  paintedWords,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'

const field = (page: Page) => page.getByRole('combobox')
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]')
const card = (page: Page) => page.locator('.term-card')

async function openPalette({ app, page }: RunningApp, typed: string): Promise<void> {
  await command(app, 'palette.open')
  await field(page).fill(typed)
}

async function openAtParagraph(running: RunningApp, number: string): Promise<void> {
  const { app, page } = running
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')
  await openReport(page, '第三十三届会议')
  await goToParagraph(running, number)
}

test('the palette: by initials, by sound, with a mistake in it, by number in another report', async () => {
  const running = await startApp(newFolder())
  const { page, complaints } = running
  await openAtParagraph(running, '23')

  await test.step('initials find a heading, which opens', async () => {
    await openPalette(running, 'fzsfsxb')
    await expect(chosen(page)).toContainText('犯罪司法所性别战略')
    await expect(chosen(page).locator('mark').first()).toHaveText('犯罪司法所性别')
    await page.locator('.palette-option[data-kind=heading]').first().click()
    await expect(page.locator('[data-row="h1.B"]')).toBeInViewport()
  })
  await test.step('fzsfs is the Institute, zczh is asset recovery, whole syllables too', async () => {
    for (const [typed, name] of [
      ['fzsfs', '犯罪司法所'],
      ['zczh', '资产追回'],
      ['zichanzhuihui', '资产追回'],
      ['asset recovry', '资产追回'],
    ] as const) {
      await openPalette(running, typed)
      await expect(chosen(page)).toContainText(name)
      await page.keyboard.press('Escape')
    }
  })
  await test.step('a report by its first letter and year, and the paragraph', async () => {
    await openPalette(running, 'u2018 34')
    await expect(chosen(page)).toContainText('第34段')
    await expect(chosen(page)).toContainText('2018')
    await page.keyboard.press('Enter')
    await expect(page.locator('#text-zh-p34')).toBeInViewport()
    await expect(page.locator('.status-bar, footer')).toContainText('72')
  })
  await test.step('accessible in both themes, with something found', async () => {
    await openPalette(running, 'zczh')
    await expect(chosen(page)).toContainText('资产追回')
    await expectAccessibleInBothThemes(running)
  })
  expect(complaints).toEqual([])
  await running.app.close()
})

test('a term is looked up by key and by hover; without lines only by key, and that is kept', async () => {
  const data = newFolder()
  const running = await startApp(data)
  const { app, page, complaints } = running
  await openAtParagraph(running, '56')

  await test.step('terms near the view are underlined in both texts, whole', async () => {
    await expect.poll(() => paintedWords(page, 'term')).toContain('加密资产')
    const words = await paintedWords(page, 'term')
    expect(words).toContain('crypto-assets')
    expect(words).toContain('犯罪司法所')
  })
  await test.step('by hover, and Escape takes it away without moving the pointer', async () => {
    await hover(page, '加密资产')
    await expect(card(page)).toContainText('crypto-assets')
    await expect(page.locator('.term-card :focus')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
  })
  await test.step('the pointer may go into it, and closes it by going away', async () => {
    await hover(page, '加密资产')
    await card(page).getByRole('button').first().hover()
    await page.waitForTimeout(600)
    await expect(card(page)).toBeVisible()
    await page.mouse.move(20, 20, { steps: 4 })
    await expect(card(page)).toHaveCount(0)
  })
  await test.step('by key: the terms of the passage one after the other', async () => {
    await page.locator('[data-row="p56"] [data-cell="zh"]').focus()
    await command(app, 'terms.look')
    await expect(card(page)).toContainText('UNICRI')
    await expect(card(page)).toContainText('犯罪司法所')
    await page.keyboard.press('ArrowRight')
    await expect(card(page)).toContainText('European Union Eastern Partnership region')
    expect(await paintedWords(page, 'term-now')).toEqual(['欧洲联盟东部伙伴关系区域'])
    await expectAccessibleInBothThemes(running)
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await expect(page.locator('[data-row="p56"] [data-cell="zh"]')).toBeFocused()
  })
  await test.step('in print nothing of it', async () => {
    const line = () =>
      page.evaluate(() => getComputedStyle(document.documentElement, '::highlight(term)').textDecorationLine)
    expect(await line()).toBe('underline')
    await page.emulateMedia({ media: 'print' })
    expect(await line()).toBe('none')
    await page.emulateMedia({ media: null })
  })
  await test.step('from the pop-up to the term among the terms, and back', async () => {
    await command(app, 'terms.look')
    await card(page).getByRole('button', { name: '在术语表中查看' }).click()
    await expect(page.locator('.long-row[aria-selected=true], .long-row[tabindex="0"]')).toContainText(
      'UNICRI',
    )
    await command(app, 'screen.reader')
    await expect(page.locator('#text-zh-p56')).toBeInViewport()
  })
  await test.step('switched off', async () => {
    await expect.poll(() => paintedWords(page, 'term')).toContain('加密资产')
    await command(app, 'terms.toggle')
    await expect.poll(() => paintedWords(page, 'term')).toEqual([])
  })
  expect(complaints).toEqual([])
  await app.close()

  const again = await startApp(data)
  await expect(again.page.locator('#text-zh-p56')).toBeInViewport()
  await again.page.locator('[data-row="p56"] [data-cell="zh"]').focus()
  await expect(async () => {
    await command(again.app, 'terms.look')
    await expect(card(again.page)).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await paintedWords(again.page, 'term')).toEqual(['犯罪司法所'])
  await again.app.close()
})

async function hover(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const node = document.getElementById('text-zh-p56')?.firstChild
    const start = node?.textContent?.indexOf(wanted) ?? -1
    if (!node || start < 0) throw new Error(`${wanted} is not there`)
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + 1)
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, words)
  await page.mouse.move(at.x + 40, at.y + 40)
  await page.mouse.move(at.x, at.y, { steps: 5 })
  await expect(card(page)).toBeVisible()
}
