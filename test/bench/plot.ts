/**
 * `npm run bench -- plot [--runs N] [--json]`: how long the picture of a series takes to be drawn after it is chosen,
 * against the same picture put into the same place ready-made, in turn in one running window; and the first of all,
 * whose library has come while nothing else was to be done.
 */
import type { Page } from '@playwright/test'
import { figuresOf, ratioOf } from './annotations/figures.ts'
import { measureInWindow, timeReadyMade } from './window/in-window.ts'

await measureInWindow({
  name: 'plot',
  runs: 40,
  measure: async (page, runs) => {
    const first = await timeToPicture(page, '.facts-tabs [role=tab]', 1)
    const rows = await page.locator('.series-row').count()
    const drawn: number[] = []
    const ready: number[] = []
    for (let run = 1; run <= runs; run += 1) {
      drawn.push(await timeToPicture(page, '.series-row', run % rows))
      ready.push(await timeReadyMade(page, '.series-box'))
    }
    return {
      'drawn after a choice': figuresOf(drawn),
      'put in ready-made': figuresOf(ready),
      ratio: ratioOf(figuresOf(drawn), figuresOf(ready)),
      'the first of all': figuresOf([first]),
    }
  },
})

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
