/** What is measured in a running window: the program in a new folder, on its figures, and what the measuring says. */
import { _electron } from '@playwright/test'
import type { Page } from '@playwright/test'
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { table, wholeNumber } from '../annotations/figures.ts'
import type { Figures } from '../annotations/figures.ts'
import { newFolder, root } from '../annotations/stores.ts'

export type WindowBench = {
  /** As `npm run bench --` takes it. */
  readonly name: string
  /** Unless `--runs` says otherwise. */
  readonly runs: number
  /** In milliseconds, in the order in which they are told. The page shows the screen of figures. */
  readonly measure: (page: Page, runs: number) => Promise<Readonly<Record<string, Figures>>>
}

export async function measureInWindow({ name, runs: usual, measure }: WindowBench): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: String(usual) }, json: { type: 'boolean' } },
  })
  const runs = wholeNumber('runs', values.runs)
  const electron = process.env['DUIZHAO_ELECTRON']
  if (!electron)
    throw new Error(`DUIZHAO_ELECTRON does not say where Electron is: use \`npm run bench -- ${name}\``)
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
      await page.locator('.facts-tabs').waitFor()
      await page.waitForTimeout(1000)
      const figures = await measure(page, runs)
      if (values.json) console.log(JSON.stringify({ bench: name, runs, ...figures }))
      else console.log(`${runs} runs; ms, median (p95)\n${table(Object.entries(figures))}`)
    } finally {
      await app.close()
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** How long what stands in the element takes when it is put there once more as text, read and laid out anew. */
export function timeReadyMade(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (place) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const box = document.querySelector(place)
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
  }, selector)
}
