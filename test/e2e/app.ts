/** Starts the real app on a data folder of its own, and does in it what menus and mice do. */
import AxeBuilder from '@axe-core/playwright'
import { _electron, expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Bridge } from '../../shared/api.ts'
import type { Result } from '../../shared/result.ts'

export const root = path.resolve(import.meta.dirname, '../..')

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page said on its console that it should not have said. */
  readonly complaints: string[]
}

export function newFolder(name = 'data'): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), `duizhao-e2e-${name}-`))
}

/** `files`: as a double click hands them to the app. */
export async function startApp(
  data: string,
  env: Record<string, string> = {},
  files: readonly string[] = [],
): Promise<RunningApp> {
  const app = await _electron.launch({
    cwd: root,
    args: ['.', ...files],
    env: { ...(process.env as Record<string, string>), DUIZHAO_DATA: data, ...env },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await expect(page.locator('#root > *').first()).toBeVisible()
  return { app, page, complaints }
}

/** Calls the contract as the page does. Gives the value, or throws the code. */
export async function call<Value>(
  page: Page,
  domain: keyof Bridge,
  name: string,
  ...args: unknown[]
): Promise<Value> {
  const reply = await page.evaluate(
    ([d, n, values]) => {
      const { bridge } = window as unknown as {
        bridge: Record<string, Record<string, (...all: unknown[]) => Promise<unknown>>>
      }
      return bridge[d]?.[n]?.(...values)
    },
    [domain, name, args] as const,
  )
  const result = JSON.parse(reply as string) as Result<Value>
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Chooses an entry of the application menu, as its key does. */
export async function command(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name)
    if (!item) throw new Error(`no menu entry ${name}`)
    // Answered before the act begins: Playwright loses the answer of a call during which the main process cleans up.
    setTimeout(() => item.click())
  }, id)
}

export async function setSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}

/** Opens a report from the library by words on its card. */
export async function openReport(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().click()
  await expect(page.locator('[data-row="p1"]')).toBeAttached()
}

export async function goToParagraph({ app, page }: RunningApp, number: string): Promise<void> {
  await command(app, 'go.paragraph')
  const field = page.getByPlaceholder(/^34/)
  await field.fill(number)
  await field.press('Enter')
  await expect(page.locator(`#text-zh-p${number}, #text-en-p${number}`).first()).toBeInViewport()
}

/** Selects words of a text with the mouse; again when the page moved under it, as it does while it settles. */
export async function selectWords(page: Page, textId: string, words: string): Promise<void> {
  await expect(async () => {
    await dragOver(page, textId, words)
    expect(await page.evaluate(() => String(getSelection()))).toBe(words)
    await expect(page.locator('.selection-bar')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
}

async function dragOver(page: Page, textId: string, words: string): Promise<void> {
  const ends = await page.evaluate(
    ([id, wanted]) => {
      const node = document.getElementById(id)?.firstChild
      const start = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || start < 0) throw new Error(`${wanted} is not in ${id}`)
      const box = (offset: number) => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        return range.getBoundingClientRect()
      }
      const [first, last] = [box(start), box(start + wanted.length - 1)]
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    },
    [textId, words] as const,
  )
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 })
  await page.mouse.up()
}

/** The words painted in a colour, as the Custom Highlight API holds them. */
export async function paintedWords(page: Page, colour: string): Promise<readonly string[]> {
  return page.evaluate(
    (name) =>
      [...CSS.highlights.entries()]
        .filter(([key]) => key.includes(name))
        .flatMap(([, highlight]) => [...highlight])
        .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''),
    colour,
  )
}

/** Answers the next save dialogs with this file. */
export async function saveDialogGives(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

/** Answers the next dialogs for a folder with this one. */
export async function folderDialogGives(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, folder)
}

/** No fault against WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([])
}

export async function expectAccessibleInBothThemes({ app, page }: RunningApp): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await command(app, `theme.${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectAccessible(page)
  }
}
