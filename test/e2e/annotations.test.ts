/** Annotations for weeks of work: both languages, replies, the list of all, undo over a restart, a corrected edition. */
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { RunningApp } from './app.ts'
import {
  command,
  expectAccessible,
  goToParagraph,
  newFolder,
  openReport,
  paintedWords,
  selectWords,
  setSize,
  startApp,
} from './app.ts'
import { correctedPack, wordsRetyped, wordsThatMove } from './corrected-pack.ts'

const marked = '在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击'
const longer = '在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击表明'

function cardOn(page: Page, words: string): Locator {
  return page.locator('article.annotation').filter({ hasText: words })
}

async function mark(running: RunningApp, paragraph: string, words: string, colour: string): Promise<Locator> {
  await goToParagraph(running, paragraph)
  await selectWords(running.page, `text-zh-p${paragraph}`, words)
  await command(running.app, `selection.${colour}`)
  const card = cardOn(running.page, words)
  await expect(card).toBeVisible()
  return card
}

test('marks, extends to English, resizes, tags, replies, filters, and undoes after a restart', async () => {
  const data = newFolder()
  const first = await startApp(data)
  const { app, page } = first
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')
  await openReport(page, '第三十三届会议')
  const card = await mark(first, '23', marked, 'amber')

  await test.step('one annotation takes the English sentence too', async () => {
    await command(app, 'annotation.extend')
    await expect(card).toContainText('The continuing attacks in crowded places')
    await expect(page.locator('article.annotation')).toHaveCount(1)
    await expect
      .poll(async () => (await paintedWords(page, 'amber')).join('|'))
      .toContain('The continuing attacks')
  })

  await test.step('its Chinese words become more', async () => {
    await selectWords(page, 'text-zh-p23', longer)
    await command(app, 'annotation.resize')
    await expect(cardOn(page, longer)).toBeVisible()
    await expect(page.locator('article.annotation')).toHaveCount(1)
  })

  await test.step('a tag and a reply', async () => {
    await command(app, 'selection.tag')
    await page.getByRole('combobox', { name: '添加标签' }).fill('软目标')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await command(app, 'annotation.reply')
    await page.getByRole('textbox', { name: '回复内容' }).fill('同意，另见**第24段**。')
    await page.keyboard.press('Control+Enter')
    await expect(cardOn(page, longer)).toContainText('另见第24段')
    await expectAccessible(page)
  })

  await test.step('a layer of its own, by keyboard', async () => {
    await command(app, 'layers.open')
    await expect(page.getByText('新批注存入选中的图层。')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '新建图层' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('第二轮审校')
    await page.keyboard.press('Enter')
    await expect(page.getByText('第二轮审校').first()).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the list of all finds it by its tag and by words of the reply', async () => {
    await mark(first, '25', wordsRetyped, 'sky')
    await command(app, 'screen.annotations')
    const rows = page.getByRole('listbox', { name: '批注列表' }).getByRole('option')
    await expect(rows).toHaveCount(2)
    await expectAccessible(page)
    await page.getByPlaceholder('引文、附注、回复或标签中的文字').fill('另见')
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText('软目标')
    await command(app, 'theme.dark')
    await expectAccessible(page)
    await command(app, 'theme.light')
    await command(app, 'settings.open')
    await expect(page.getByRole('heading', { name: '笔记本与备份' })).toBeAttached()
    await expectAccessible(page)
  })
  expect(first.complaints).toEqual([])
  await app.close()

  const second = await startApp(data)
  await test.step('undo goes on where it was, step by step, and redo brings all back', async () => {
    const steps = (call: 'undo' | 'redo') => command(second.app, `history.${call}`)
    const cards = second.page.locator('article.annotation')
    await expect(cards).toHaveCount(2)
    await expect(async () => {
      await steps('undo')
      await expect(cards).toHaveCount(0, { timeout: 300 })
    }).toPass({ timeout: 15_000 })
    // One mark, its extension, its new words, a tag, a reply, a layer, another mark.
    for (let step = 0; step < 7; step += 1) await steps('redo')
    await expect(cards).toHaveCount(2)
    const again = cardOn(second.page, longer)
    await expect(again).toContainText('The continuing attacks')
    await expect(again).toContainText('软目标')
    await expect(again).toContainText('另见第24段')
  })
  expect(second.complaints).toEqual([])
  await second.app.close()
})

test('a corrected edition: every mark says how it stands, and a proposal is taken only by a yes', async () => {
  const data = newFolder()
  const first = await startApp(data)
  await setSize(first.app, 1440, 900)
  await command(first.app, 'lang.zh')
  await openReport(first.page, '第三十三届会议')
  await mark(first, '22', '为应对全球安全和司法威胁', 'violet')
  await mark(first, '23', longer, 'amber')
  await mark(first, '24', wordsThatMove, 'mint')
  await mark(first, '25', wordsRetyped, 'sky')
  await first.app.close()

  const second = await startApp(data, { DUIZHAO_PACK: correctedPack() })
  const { page, app } = second
  await goToParagraph(second, '23')
  await expect(cardOn(page, '为应对全球安全和司法威胁')).not.toContainText(/已移动|近似|位置未定/)
  await expect(cardOn(page, longer)).toContainText('已移动')
  await expect(cardOn(page, wordsRetyped)).toContainText(/近似 \d+%/)
  const lost = cardOn(page, wordsThatMove)
  await expect(lost).toContainText('位置未定')
  expect(await paintedWords(page, 'mint')).toEqual([])
  await expect.poll(() => paintedWords(page, 'amber')).toContain(longer)

  await test.step('the panel leads through those to be checked, and the old words stand beside the new', async () => {
    await expect(page.getByText('3 条待核对')).toBeVisible()
    const next = page.getByRole('button', { name: '下一条' })
    await next.click()
    await expect(cardOn(page, longer)).toHaveAttribute('data-active')
    await page.keyboard.press('Enter')
    await expect(lost).toHaveAttribute('data-active')
    await page.keyboard.press('Enter')
    await expect(cardOn(page, wordsRetyped).locator('ins')).toHaveText('十二')
  })
  await test.step('those whose words are the same are confirmed at once, in one step of undo', async () => {
    await page.getByRole('button', { name: '确认文字未变的 1 条' }).click()
    await expect(page.getByText('2 条待核对')).toBeVisible()
    await command(app, 'history.undo')
    await expect(page.getByText('3 条待核对')).toBeVisible()
  })
  await test.step('the words are proposed where they are now, and stay there after a yes and a restart', async () => {
    await lost.click()
    await lost.getByRole('button', { name: '查找' }).click()
    await expect(lost).toContainText('第41段')
    await expectAccessible(page)
    await lost.getByRole('button', { name: '放到这里' }).first().click()
    await expect(lost).not.toContainText('位置未定')
    await goToParagraph(second, '41')
    await expect.poll(() => paintedWords(page, 'mint')).toContain(wordsThatMove)
  })
  await test.step('the words that were retyped are confirmed', async () => {
    const retyped = cardOn(page, wordsRetyped)
    await retyped.click()
    await retyped.getByRole('button', { name: '确认' }).click()
    await expect(cardOn(page, '十二次')).not.toContainText(/近似/)
  })
  await test.step('undo takes the confirmation back', async () => {
    await command(app, 'history.undo')
    await expect(cardOn(page, wordsRetyped)).toContainText(/近似 \d+%/)
  })
  expect(second.complaints).toEqual([])
  await app.close()
})

test('while another program holds the notebook, a mark and its note stay on screen and are saved when it lets go', async () => {
  const data = newFolder()
  const running = await startApp(data)
  const { app, page } = running
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')
  await openReport(page, '第三十三届会议')
  await mark(running, '23', longer, 'amber')

  const other = new Database(path.join(data, 'notes.db'))
  other.exec('BEGIN IMMEDIATE')
  await goToParagraph(running, '24')
  await selectWords(page, 'text-zh-p24', wordsThatMove)
  await command(app, 'selection.mint')
  await expect(cardOn(page, wordsThatMove)).toContainText('未保存')
  await expect(page.getByText('笔记本被其他程序占用').first()).toBeVisible()
  expect(await paintedWords(page, 'mint')).toContain(wordsThatMove)
  await expectAccessible(page)
  other.exec('ROLLBACK')
  other.close()
  await expect(cardOn(page, wordsThatMove)).not.toContainText('未保存', { timeout: 10_000 })
  expect(running.complaints).toEqual([])
  await app.close()

  const again = await startApp(data)
  await expect(again.page.locator('article.annotation')).toHaveCount(2)
  await again.app.close()
})
