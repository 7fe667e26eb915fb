/** The search in the real app: from words to their place, facets, chips, saved searches, the way through the hits. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  command,
  expectAccessible,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  paintedWords,
  selectWords,
  setSize,
  startApp,
} from './app.ts'

const box = (page: Page) => page.getByRole('textbox', { name: '用中文或英文检索全部报告' })
const hits = (page: Page) => page.locator('.hit')
const chips = (page: Page) => page.getByRole('region', { name: '检索条件' }).getByRole('button')

test('searches in both languages, narrows, goes to the place and through the hits, and keeps searches', async () => {
  test.setTimeout(120_000)
  const data = newFolder('search')
  const first = await startApp(data)
  const { app, page } = first
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')

  await test.step('an annotation to be found', async () => {
    await openReport(page, '第三十三届会议')
    await goToParagraph(first, '52')
    await selectWords(page, 'text-zh-p52', '犯罪司法所')
    await command(app, 'selection.amber')
    const card = page.getByRole('article', { name: /高亮，/ })
    await card.getByRole('button', { name: '写附注' }).click()
    await page.getByRole('textbox', { name: '附注内容' }).fill('资产追回：与2018年报告比较')
    await page.keyboard.press('Control+Enter')
    await expect(card).toContainText('与2018年报告比较')
  })

  await test.step('either language, the hit and its counterpart marked', async () => {
    await command(app, 'screen.search')
    await box(page).fill('资产追回')
    await expect(hits(page).first()).toBeVisible()
    await expect(page.locator('.piece-term', { hasText: /asset recovery/i }).first()).toBeVisible()
    await expect(chips(page)).toHaveCount(1)
    await box(page).fill('资产追回 lang:any')
    await expect(chips(page)).toHaveText(['中：资产追回', 'EN: asset recovery', '语言：任一'])
    await expect(page.locator('.search-summary')).toHaveText(/^\d+ 条结果 · 4 份报告$/)
    await expectAccessible(page)
  })

  await test.step('annotations with the words open where they are', async () => {
    const mine = page.getByRole('region', { name: '我的批注' }).filter({ has: page.locator('.note-hit') })
    await expect(mine.locator('mark')).toHaveText('资产追回')
    await mine.locator('.note-hit').click()
    await expect(page.locator('#text-zh-p52')).toBeInViewport()
    await command(app, 'screen.search')
  })

  await test.step('facets edit the query, with counts that fit', async () => {
    const kinds = page.getByRole('complementary', { name: '筛选结果' }).getByRole('region', { name: '位置' })
    const heading = kinds.getByRole('button', { name: /标题/ })
    const count = Number(await heading.locator('.filter-count').textContent())
    await heading.click()
    await expect(box(page)).toHaveValue('资产追回 lang:any kind:heading')
    await expect(hits(page)).toHaveCount(count)
    await page.getByRole('button', { name: '去掉“位置：标题”' }).click()
    await expect(box(page)).toHaveValue('资产追回 lang:any')
    await page.getByRole('button', { name: /^有附注/ }).click()
    await expect(box(page)).toHaveValue('资产追回 lang:any has:note')
    await expect(hits(page)).toHaveCount(1)
    await page.getByRole('button', { name: /^有附注/ }).click()
    await expect(box(page)).toHaveValue('资产追回 lang:any')
  })

  await test.step('by keyboard to a hit, on to the next ones in other reports, and back to the row', async () => {
    await page.getByRole('combobox', { name: '排列方式' }).selectOption('place')
    await expect(page.locator('.search-main')).toHaveAttribute('aria-busy', 'false')
    const total = await hits(page).count()
    const places = await hits(page).evaluateAll((rows) =>
      rows.map((row) => (row as HTMLElement).dataset['row']),
    )
    await box(page).press('ArrowDown')
    await expect(hits(page).first()).toBeFocused()
    await expect(page.getByRole('complementary', { name: '全段' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('.walk-count')).toHaveText(`第 1 处，共 ${total} 处`)
    for (let at = 1; at < total; at += 1) {
      await command(app, 'find.next')
      await expect(page.locator('.walk-count')).toHaveText(`第 ${at + 1} 处，共 ${total} 处`)
      const key = places[at]?.split(' ')[1] ?? ''
      await expect(page.locator(`#text-zh-${key.replace('.', '\\.')}`)).toBeInViewport()
    }
    expect(new Set(places.map((place) => place?.split(' ')[0])).size).toBe(4)
    await expect.poll(() => paintedWords(page, 'hit')).not.toEqual([])
    await command(app, 'find.previous')
    await expect(page.locator('.walk-count')).toHaveText(`第 ${total - 1} 处，共 ${total} 处`)
    await expectAccessible(page)
    await page.getByRole('button', { name: '返回检索结果' }).last().click()
    await expect(page.locator(`.hit[data-row="${places[total - 2]}"]`)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('.walk')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.walk')).toHaveCount(0)
    await command(app, 'screen.search')
  })

  await test.step('many hits come page by page', async () => {
    await box(page).fill('犯罪')
    await expect(hits(page).first()).toBeVisible()
    const before = await hits(page).count()
    await hits(page).first().focus()
    await page.keyboard.press('End')
    await expect.poll(() => hits(page).count()).toBeGreaterThan(before)
  })

  await test.step('a search is saved', async () => {
    await box(page).fill('腐败 -体育')
    await expect(hits(page).first()).toBeVisible()
    await page.getByRole('button', { name: '已存的检索和检索记录' }).click()
    await expectAccessible(page)
    await page.getByText('保存这次检索…').click()
    await page.keyboard.type('腐败而非体育')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '重命名“腐败而非体育”' })).toBeVisible()
    await page.keyboard.press('Escape')
    await command(app, 'palette.open')
    await page.keyboard.type('腐败而非')
    await expect(page.getByRole('option', { name: /腐败而非体育/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    expect(first.complaints).toEqual([])
    await app.close()
  })

  await test.step('and is there after a restart, like what was asked before', async () => {
    const second = await startApp(data)
    await command(second.app, 'screen.search')
    await expect(second.page.getByRole('region', { name: '检索记录' })).toContainText('资产追回 lang:any')
    await expectAccessibleInBothThemes(second)
    await second.page.getByRole('textbox').press('ArrowDown')
    await expect(second.page.locator('.search-entry').first()).toBeFocused()
    await second.page.keyboard.press('Enter')
    await expect(second.page.getByRole('textbox')).toHaveValue('腐败 -体育')
    await expect(second.page.locator('.hit').first()).toBeVisible()
    expect(second.complaints).toEqual([])
    await second.app.close()
  })
})

test('explains itself: help, hints, advice; stays whole in a small window and under bad input', async () => {
  test.setTimeout(120_000)
  const running = await startApp(newFolder('search'))
  const { app, page, complaints } = running
  await setSize(app, 1024, 640)
  await command(app, 'lang.zh')
  await command(app, 'screen.search')

  await test.step('the help card has queries to try', async () => {
    await expect(box(page)).toBeFocused()
    await command(app, 'search.help')
    const help = page.getByRole('dialog', { name: '检索方法' })
    await expect(help).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await help.getByRole('button', { name: '网络犯罪 OR 恐怖主义' }).click()
    await expect(box(page)).toHaveValue('网络犯罪 OR 恐怖主义')
    await expect(hits(page).first()).toBeVisible()
    await expectAccessibleInBothThemes(running)
  })

  await test.step('Space opens the whole passage under the list', async () => {
    await box(page).press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(page.getByRole('complementary', { name: '全段' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Space')
    await expect(page.getByRole('complementary', { name: '全段' })).toHaveCount(0)
  })

  await test.step('F6 goes round the parts', async () => {
    await page.keyboard.press('F6')
    await expect(box(page)).toBeFocused()
    await page.keyboard.press('F6')
    await expect(chips(page).first()).toBeFocused()
    await page.keyboard.press('Shift+F6')
    await expect(box(page)).toBeFocused()
  })

  await test.step('nothing found: what fails, and words spelt alike', async () => {
    await box(page).fill('traficking 气候')
    await expect(page.getByText('没有找到：traficking 气候')).toBeVisible()
    await expect(page.locator('.advice-parts li').first()).toHaveText(/traficking\s*0 段文字/)
    await expectAccessibleInBothThemes(running)
    await page.getByRole('button', { name: 'trafficking', exact: true }).click()
    await expect(box(page)).toHaveValue('trafficking 气候')
    await expect(page.getByText('没有找到：trafficking 气候')).toBeVisible()
  })

  await test.step('nothing found in one language: the glossary has the other forms', async () => {
    await box(page).fill('asset recovery lang:zh')
    await expect(page.getByText('没有找到：asset recovery lang:zh')).toBeVisible()
    await page.getByRole('button', { name: /^在任一语言中查找/ }).click()
    await expect(box(page)).toHaveValue('asset recovery lang:any')
    await expect(hits(page).first()).toBeVisible()
    await box(page).fill('"asset recovery" lang:zh')
    await page.getByRole('button', { name: /^资产追回/ }).click()
    await expect(box(page)).toHaveValue('资产追回 lang:zh')
    await expect(hits(page).first()).toBeVisible()
  })

  await test.step('bad input is text, or told', async () => {
    for (const text of [
      '"*" OR NEAR(',
      '“',
      '🙂🙃',
      '\u202Eabc',
      '-',
      'NEAR/3',
      `${'资产追回 '.repeat(2500)}`,
    ]) {
      await box(page).fill(text)
      await expect(page.locator('.search-main')).toHaveAttribute('aria-busy', 'false')
      await expect(page.locator('.toast-error')).toHaveCount(0)
    }
    await expect(page.locator('.search-hints')).toContainText('检索内容过长')
    const width = await page.evaluate(() => [document.body.scrollWidth, window.innerWidth])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  })

  await test.step('at 200 per cent nothing is lost', async () => {
    await box(page).fill('资产追回')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await expect(hits(page).first()).toBeInViewport()
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('.search-main, .top, .tab-panel')].filter(
          (element) => element.scrollWidth > element.clientWidth + 1,
        ).length,
    )
    expect(wide).toBe(0)
    await page.getByRole('button', { name: '筛选', exact: true }).click()
    const filters = page.getByRole('dialog', { name: '筛选结果' })
    await expectAccessible(page)
    await filters.getByRole('button', { name: /^标题/ }).click()
    await expect(box(page)).toHaveValue('资产追回 kind:heading')
    await page.keyboard.press('Escape')
    await expect(filters).toHaveCount(0)
  })
  expect(complaints).toEqual([])
  await app.close()
})
