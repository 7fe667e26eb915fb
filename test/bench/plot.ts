/**
 * `npm run bench -- plot [--runs N] [--json]`: how long the picture of a series takes to be drawn after it is chosen,
 * against the same picture put into the same place ready-made, in turn in one running window; and the first of all,
 * which brings the library that draws.
 */
import { _electron } from '@playwright/test'
import type { Page } from '@playwright/test'
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { figuresOf, ratioOf, table, wholeNumber } from './annotations/figures.ts'
import { newFolder, root } from './annotations/stores.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '40' }, json: { type: 'boolean' } },
})
const runs = wholeNumber('runs', values.runs)

const electron = process.env['DUIZHAO_ELECTRON']
if (!electron) throw new Error('DUIZHAO_ELECTRON does not say where Electron is: use `npm run bench -- plot`')
const electronArgs = (process.env['DUIZHAO_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)

const folder = newFolder()
try {
  const app = await _electron.launch({
    executablePath: electron,
    args: [...electronArgs, root, '--data', folder],
    cwd: root,
  })
  try {
    const page = await app.firstWindow()
    await page.locator('#root > *').first().waitFor()
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('screen.facts')?.click())
    const tab = page.locator('.facts-tabs [role=tab]').nth(1)
    await tab.waitFor()
    await page.waitForTimeout(1000)
    const first = await timeToPicture(page, '.facts-tabs [role=tab]', 1)
    const rows = await page.locator('.series-row').count()
    const drawn: number[] = []
    const ready: number[] = []
    for (let run = 1; run <= runs; run += 1) {
      drawn.push(await timeToPicture(page, '.series-row', run % rows))
      ready.push(await timeReadyMade(page))
    }
    const figures = {
      'drawn after a choice': figuresOf(drawn),
      'put in ready-made': figuresOf(ready),
      ratio: ratioOf(figuresOf(drawn), figuresOf(ready)),
      'the first, with its library': figuresOf([first]),
    }
    if (values.json) console.log(JSON.stringify({ bench: 'plot', runs, ...figures }))
    else console.log(`${runs} runs; ms, median (p95)\n${table(Object.entries(figures))}`)
  } finally {
    await app.close()
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** From a click until another picture than before stands in the page and a frame has passed. */
function timeToPicture(page: Page, selector: string, nth: number): Promise<number> {
  return page.evaluate(
    async ([buttons, at]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const picture = () => document.querySelector('.series-box > .series-plot')
      const before = picture()
      await frame()
      const start = performance.now()
      document.querySelectorAll<HTMLElement>(buttons)[at]?.click()
      while (picture() === null || picture() === before) await frame()
      await frame()
      return performance.now() - start
    },
    [selector, nth] as const,
  )
}

/** The picture that is there, as text, read and laid out anew. */
function timeReadyMade(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const box = document.querySelector('.series-box')
    const made = box?.innerHTML ?? ''
    await frame()
    const start = performance.now()
    const parsed = new DOMParser().parseFromString(made, 'text/html')
    const copy = document.createElement('div')
    copy.append(...parsed.body.childNodes)
    box?.append(copy)
    await frame()
    await frame()
    const taken = performance.now() - start
    copy.remove()
    return taken
  })
}
