/** The main journey: open, read, switch layout, search, highlight, note, restart, export. */
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {
  command,
  expectAccessible,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  paintedWords,
  saveDialogGives,
  selectWords,
  setSize,
  startApp,
} from './app.ts'
import { readPdf } from './read-pdf.ts'

const words = '在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击表明'
const note = '对照2018年报告第48至50段 <img src=x onerror=alert(1)> [x](javascript:alert(1)) =1+1'

test('reads, searches, marks, notes, restarts and exports', async () => {
  const data = newFolder()
  const first = await startApp(data)
  const { app, page } = first
  await setSize(app, 1440, 900)
  await command(app, 'lang.zh')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expectAccessible(page)

  await test.step('opens a report and switches layouts without losing the place', async () => {
    await openReport(page, '第三十三届会议')
    await goToParagraph(first, '23')
    for (const layout of ['interleaved', 'zh', 'en', 'columns']) {
      await command(app, `layout.${layout}`)
      const lang = layout === 'en' ? 'en' : 'zh'
      await expect(page.locator(`#text-${lang}-p23`)).toBeInViewport()
    }
    await expect(page.locator('#text-en-p23')).toBeInViewport()
    await expectAccessible(page)
  })

  await test.step('searches the library for 软目标', async () => {
    await command(app, 'screen.search')
    await page.getByRole('textbox', { name: '用中文或英文检索全部报告' }).fill('软目标')
    const hit = page.locator('mark', { hasText: '软目标' })
    await expect(hit.first()).toBeVisible()
    await expectAccessible(page)
    await hit.first().click()
    await expect(page.locator('[data-row="p23"], [data-row="h2.A"]').first()).toBeInViewport()
  })

  await test.step('highlights words in Chinese and writes a note', async () => {
    await goToParagraph(first, '23')
    await selectWords(page, 'text-zh-p23', words)
    await expect(page.getByRole('toolbar', { name: '所选文字' })).toBeVisible()
    await command(app, 'selection.amber')
    await expect.poll(() => paintedWords(page, 'amber')).toContain(words)
    await expect(page.locator('[data-row="p23"] .cell-en .edge')).toBeVisible()
    const card = page.getByRole('article', { name: /高亮，/ })
    await card.getByRole('button', { name: '写附注' }).click()
    await page.getByRole('textbox', { name: '附注内容' }).fill(note)
    await page.keyboard.press('Control+Enter')
    await expect(card).toContainText('<img src=x onerror=alert(1)>')
    await expect(card).toContainText('=1+1')
    await expect(card.locator('img, a, script')).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('undoes and redoes', async () => {
    await command(app, 'history.undo')
    await command(app, 'history.undo')
    await expect(page.getByRole('article', { name: /高亮，/ })).toHaveCount(0)
    await command(app, 'history.redo')
    await command(app, 'history.redo')
    await expect(page.getByRole('article', { name: /高亮，/ })).toContainText('=1+1')
  })

  expect(first.complaints).toEqual([])
  await app.close()

  const second = await startApp(data)
  await test.step('is where it was after a restart, with the note', async () => {
    await expect(second.page.locator('#text-zh-p23')).toBeInViewport()
    await expect(second.page.getByRole('article', { name: /高亮，/ })).toContainText('对照2018年报告')
    await expect.poll(() => paintedWords(second.page, 'amber')).toContain(words)
  })

  await test.step('exports a marked-up PDF that other programs read', async () => {
    const file = path.join(newFolder('export'), '报告.pdf')
    await saveDialogGives(second.app, file)
    await command(second.app, 'export.open')
    const dialog = second.page.getByRole('dialog')
    await expect(dialog.getByRole('img', { name: /^第 1 页，共 \d+ 页$/ })).toBeVisible({ timeout: 30_000 })
    await expectAccessibleInBothThemes(second)
    await dialog.getByRole('button', { name: '选择文件并导出' }).click()
    await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)

    const pdf = await readPdf(fs.readFileSync(file))
    const highlights = pdf.annotations.filter(({ subtype }) => subtype === 'Highlight')
    expect(highlights).not.toHaveLength(0)
    expect(highlights[0]?.contents).toContain(note)
    expect(pdf.outline.join('\n')).toContain('引言')
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text.replace(/\s+/gu, '')).toContain('犯罪司法所协助会员国采取必要措施')
    expect(text).toContain('working translation')
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
    expect(fonts).toContain('TrueType')
    expect(fonts).not.toContain('Type 3')
  })

  expect(second.complaints).toEqual([])
  await second.app.close()
})
