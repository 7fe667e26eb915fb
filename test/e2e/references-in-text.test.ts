/** References in the texts: seen, hovered over, walked through by key, followed and left again, copied where absent. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  paintedWords,
  selectWords,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { zh } from './words.ts'

const card = (page: Page) => page.locator('.link-card')
const text = (page: Page, lang: 'zh' | 'en', key: string) => page.locator(`[id="text-${lang}-${key}"]`)

/** A symbol that the report of 2024 cites in its paragraph 8, given to the one of 2018. */
const symbols = { 'unicri-2018': 'A/75/982' }

test('references: previewed by pointer and key, followed and left again, copied where they are not here', async () => {
  test.setTimeout(150_000)
  const running = await startApp(newFolder('references'))
  const { app, page, complaints } = running
  await setSize(app, 1280, 800)
  await command(app, 'lang.zh')
  await call(page, 'settings', 'change', { symbols })
  await page.reload()
  await openReport(page, '2024 · 第三十三届会议')
  await goToParagraph(running, '8')
  await expect.poll(() => paintedWords(page, 'link')).toContain('A/75/982')

  await seePaint(page)
  await hover(page)
  await walkAndFollow(running)
  await copyAbsent(running)
  await markAndFollow(running)
  await seeWhoCites(running)
  await followFootnote(running)
  expect(complaints).toEqual([])
  await app.close()
})

async function seePaint(page: Page): Promise<void> {
  await test.step('what is here is painted otherwise than what is not, and each text is one text node', async () => {
    const absent = await paintedWords(page, 'link-absent')
    expect(absent).toContain('目标16')
    expect(absent).toContain('Goal 16')
    expect(absent).not.toContain('A/75/982')
    const nodes = await page
      .locator('[data-text-key]')
      .evaluateAll((elements) => elements.map((element) => element.childNodes.length))
    expect(new Set(nodes)).toEqual(new Set([1]))
  })
}

async function hover(page: Page): Promise<void> {
  await test.step('the pointer that rests on words previews what they lead to, and leaves it again', async () => {
    await pointAt(page, 'text-zh-p8', 'A/75/982')
    await expect(card(page)).toContainText('2018 联合国区域间犯罪和司法研究所的报告')
    await expect(card(page)).toContainText('系根据经济及社会理事会')
    await expect(page.locator('.scroller')).toHaveAttribute('data-over-link', '')
    await page.mouse.move(5, 400)
    await expect(card(page)).toHaveCount(0)
  })
}

async function walkAndFollow(running: RunningApp): Promise<void> {
  const { app, page } = running
  await test.step('the key goes to the next reference with its card, Enter opens it, and back leads to the place', async () => {
    await text(page, 'zh', 'p8').click({ position: { x: 4, y: 8 } })
    await command(app, 'reference.next')
    const body = page.locator('.link-card-body')
    await expect(body).toBeFocused()
    await expect(body).toHaveAttribute('aria-label', /^“A\/75\/982”：文件/)
    await expectAccessibleInBothThemes(running)
    await command(app, 'reference.next')
    await expect(body).toHaveAttribute('aria-label', /^“目标16”/)
    await command(app, 'reference.previous')
    await expect(body).toHaveAttribute('aria-label', /^“A\/75\/982”/)
    await expect(body).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('.contents')).toContainText('安全治理和反恐')
    await expect(text(page, 'zh', 'front.1')).toBeInViewport()
    await expect(page.getByText(zh('app.status.beforeFirst', { total: 72 }))).toBeVisible()
    await command(app, 'go.back')
    await expect(page.locator('.contents')).toContainText('工具和方法')
    await expect(text(page, 'zh', 'p8')).toBeInViewport()
    await command(app, 'go.forward')
    await expect(page.locator('.contents')).toContainText('安全治理和反恐')
    await command(app, 'go.back')
    await expect(text(page, 'zh', 'p8')).toBeInViewport()
  })
}

async function copyAbsent(running: RunningApp): Promise<void> {
  const { app, page } = running
  await test.step('a click pins the card of what is not here: its symbol is copied, who cites it leads there', async () => {
    await clickAt(page, 'text-en-p8', 'Goal 16')
    await expect(page.locator('.link-card-body')).toBeFocused()
    await expect(card(page)).toContainText('可持续发展目标16')
    await expect(card(page)).not.toContainText(zh('references.link.absent'))
    await card(page)
      .getByRole('button', { name: /书架上援引 \d+ 处/ })
      .click()
    await expect(card(page).locator('.citing-report')).toHaveCount(4)
    await expectAccessibleInBothThemes(running)
    await card(page).getByRole('button', { name: '第80段' }).click()
    await expect(text(page, 'zh', 'p80')).toBeInViewport()
    await expect.poll(() => paintedWords(page, 'hit')).toContain('目标16')
    await command(app, 'go.back')
    await expect(text(page, 'en', 'p8')).toBeInViewport()
    await expect(page.locator('.contents')).toContainText('工具和方法')

    await goToParagraph(running, '4')
    await clickAt(page, 'text-zh-p4', '2023/8')
    await expect(card(page)).toContainText('经济及社会理事会第2023/8号决议')
    await expect(card(page)).toContainText(zh('references.link.absent'))
    await card(page)
      .getByRole('button', { name: zh('references.link.copy.symbol') })
      .click()
    await expect(card(page)).toHaveCount(0)
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('E/RES/2023/8')
  })
}

async function markAndFollow(running: RunningApp): Promise<void> {
  const { app, page } = running
  await test.step('the words can be selected and marked; a click looks at the mark and shows the card; Ctrl goes there', async () => {
    await goToParagraph(running, '8')
    await selectWords(page, 'text-zh-p8', 'A/75/982')
    await expect(card(page)).toHaveCount(0)
    await command(app, 'selection.amber')
    await expect(page.locator('.annotation')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await clickAt(page, 'text-zh-p8', 'A/75/982')
    await expect(page.locator('.annotation[data-active]')).toHaveCount(1)
    await expect(card(page)).toContainText('2018')
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await page.keyboard.down('Control')
    await clickAt(page, 'text-zh-p8', 'A/75/982')
    await page.keyboard.up('Control')
    await expect(page.locator('.contents')).toContainText('安全治理和反恐')
  })
}

async function seeWhoCites(running: RunningApp): Promise<void> {
  const { page } = running
  await test.step('the report that is cited has a sign that leads to the words', async () => {
    const sign = page.getByRole('button', { name: zh('references.link.citedHere', { count: 1 }) })
    await sign.click()
    await expect(card(page)).toContainText(zh('references.link.citingReport'))
    await page.keyboard.press('Enter')
    await expect(text(page, 'zh', 'p8')).toBeInViewport()
    await expect.poll(() => paintedWords(page, 'hit')).toEqual(['A/75/982'])
  })
}

async function followFootnote({ app, page }: RunningApp): Promise<void> {
  await test.step('the mark of a footnote is previewed, and a click goes there at once', async () => {
    await text(page, 'en', 'p8').hover()
    await page.mouse.wheel(0, -100_000)
    await expect(text(page, 'en', 'front.9')).toBeInViewport()
    await pointAt(page, 'text-en-front.9', '*')
    await expect(card(page)).toContainText('E/CN.15/2024/1')
    const { x, y } = await middleOf(page, 'text-en-front.9', '*')
    await page.mouse.click(x, y)
    await expect(card(page)).toHaveCount(0)
    await expect(text(page, 'en', 'fn.s1')).toBeInViewport()
    await command(app, 'go.back')
    await expect(text(page, 'en', 'front.9')).toBeInViewport()
  })
}

/** Once the words are links, and the page has come to rest. */
async function clickAt(page: Page, textId: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await paintedWords(page, 'link')).some((link) => link.includes(words)))
    .toBe(true)
  let last = await middleOf(page, textId, words)
  await expect(async () => {
    const before = last
    last = await middleOf(page, textId, words)
    expect(last).toEqual(before)
  }).toPass({ intervals: [100] })
  await page.mouse.click(last.x, last.y)
}

/** Again when the page moved under it, as it does while it settles. */
async function pointAt(page: Page, textId: string, words: string): Promise<void> {
  await expect(async () => {
    const { x, y } = await middleOf(page, textId, words)
    await page.mouse.move(x, y - 2)
    await page.mouse.move(x, y)
    await expect(card(page)).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 10_000 })
}

async function middleOf(page: Page, textId: string, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([id, wanted]) => {
      const node = document.getElementById(id)?.firstChild
      const start = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || start < 0) throw new Error(`${wanted} is not in ${id}`)
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect()
      return { x: left + width / 2, y: top + height / 2 }
    },
    [textId, words] as const,
  )
}
