/** Citations: copied as plain, rich and Markdown text, and typed into the go-to box, the search and the palette. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  goToParagraph,
  newFolder,
  openReport,
  selectWords,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { en } from './words.ts'

const symbols = { 'sg-crime-2020': 'A/75/90', 'unodc-untoc-2024': 'CTOC/COP/2024/9' }

async function startWithSymbols(name: string): Promise<RunningApp> {
  const running = await startApp(newFolder(name))
  await setSize(running.app, 1280, 800)
  await command(running.app, 'lang.en')
  await call(running.page, 'settings', 'change', { symbols })
  // The window reads its settings when it opens.
  await running.page.reload()
  await openReport(running.page, /Provision of technical assistance/)
  return running
}

/** Electron before 45 gives rich text by a call of its own. */
type OlderClipboard = { readonly readHTML?: () => string }

async function clipboard({ app }: RunningApp) {
  await expect.poll(async () => app.evaluate((electron) => electron.clipboard.readText())).not.toBe('')
  return app.evaluate(async ({ clipboard: board }) => {
    const { readHTML } = board as unknown as OlderClipboard
    const text = await board.readText()
    if (readHTML !== undefined) return { text, html: readHTML() }
    const [item] = await board.read()
    const html = item === undefined ? '' : await ((await item.getType('text/html')) as Blob).text()
    return { text, html }
  })
}

/** Runs a copying command and gives what is then on the clipboard. */
async function copied(running: RunningApp, id: string) {
  await running.app.evaluate((electron) => electron.clipboard.clear())
  await command(running.app, id)
  return clipboard(running)
}

const inView = async (page: Page, key: string): Promise<void> => {
  await expect(page.locator(`#text-en-${key}, #text-zh-${key}`).first()).toBeInViewport()
}

test('words are copied with their citation: plain, rich and Markdown', async () => {
  const running = await startWithSymbols('cite-copy')
  const { page } = running
  await goToParagraph(running, '2')
  await selectWords(page, 'text-en-p2', 'medium-term strategic')
  const plain = await copied(running, 'selection.copyReference')
  expect(plain.text).toBe('“medium-term strategic” (CTOC/COP/2024/9, para. 2, working translation)')
  expect(plain.html).toContain(
    '<p lang="en">“medium-term strategic” (CTOC/COP/2024/9, para. 2, working translation)</p>',
  )
  await expect(
    page
      .getByText(en('cite.copied.quote', { citation: 'CTOC/COP/2024/9, para. 2, working translation' }))
      .first(),
  ).toBeVisible()

  const both = await copied(running, 'selection.copyBoth')
  expect(both.text).toMatch(/^“.+”（CTOC\/COP\/2024\/9，第2段）\n\n“medium-term strategic” \(CTOC/)
  expect(both.html).toContain('lang="zh-Hans"')

  const markdown = await copied(running, 'selection.copyMarkdown')
  expect(markdown.text).toBe('> medium-term strategic\n\n— CTOC/COP/2024/9, para. 2, working translation')
  expect(markdown.html).toContain('“medium-term strategic” (')

  expect((await copied(running, 'selection.copyCitation')).text).toBe('CTOC/COP/2024/9, para. 2')

  // From the menu of a paragraph, by keys.
  await page.keyboard.press('Escape')
  await page.locator('#number-p3').focus()
  await page.locator('#number-p3').press('Enter')
  await running.app.evaluate((electron) => electron.clipboard.clear())
  await expectAccessibleInBothThemes(running)
  await page.getByRole('menuitem', { name: en('cite.copyBoth') }).press('Enter')
  const block = await clipboard(running)
  expect(block.text).toContain('（CTOC/COP/2024/9，第3段）')
  expect(block.text).toContain('(CTOC/COP/2024/9, para. 3, working translation)')
  expect(running.complaints).toEqual([])
  await running.app.close()
})

test('a typed citation leads to its place from all three boxes, and nowhere wrong', async () => {
  const running = await startWithSymbols('cite-go')
  const { app, page } = running

  await test.step('the go-to box', async () => {
    await command(app, 'go.paragraph')
    const field = page.getByRole('textbox', { name: en('goTo.title') })
    await field.fill('A/75/90, paras. 22-20')
    await field.press('Enter')
    await expect(page.getByText(en('cite.problem.backwards'))).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await field.fill('A/75/90, para. 117')
    await field.press('Enter')
    await expect(page.getByText(en('cite.ends', { report: 'A/75/90', last: 116 }))).toBeVisible()
    const offer = page.getByRole('button', { name: 'A/75/90, para. 116' })
    await field.press('ArrowDown')
    await expect(offer).toBeFocused()
    await field.fill('E/RES/2023/8')
    await field.press('Enter')
    await expect(page.getByText(en('cite.absent', { symbol: 'E/RES/2023/8' }))).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await field.fill('Ａ／７５／９０，第２０至２２段')
    await field.press('Enter')
    await inView(page, 'p20')
    await expect(page.locator('.status')).toContainText('20')
    await command(app, 'go.back')
    await expect(page.locator('.top')).toContainText('Provision of technical assistance')
  })

  await test.step('the search', async () => {
    await command(app, 'screen.search')
    const field = page.getByRole('textbox')
    await field.fill('CTOC/COP/2024/9, para. 9')
    const offer = page.getByRole('button', {
      name: en('cite.go', { place: 'CTOC/COP/2024/9, para. 9' }),
    })
    await expect(offer).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await field.press('Enter')
    await expect(offer).toBeFocused()
    await offer.press('Enter')
    await inView(page, 'p9')
    await command(app, 'go.back')
    await expect(field).toHaveValue('CTOC/COP/2024/9, para. 9')
  })

  await test.step('the palette', async () => {
    await command(app, 'palette.open')
    const field = page.getByRole('combobox')
    await field.fill('A/75/9, para. 20')
    await expect(page.getByRole('option').first()).toContainText('A/75/9')
    await expect(page.getByRole('option', { name: /^para\. 20 ?A\/75\/90/ })).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await field.fill('A/75/90，第34段')
    await field.press('Enter')
    await inView(page, 'p34')
    await expect(page.locator('.status')).toContainText('34')
  })
  expect(running.complaints).toEqual([])
  await app.close()
})
