/**
 * `npm run bench -- map [--runs N] [--json]`: how long the screen of places with its map takes from the click on its
 * tab, against the same map put into the same place ready-made, in turn in one running window; the first of all, which
 * brings the drawing; a country chosen on the map; and the first look from near, which draws from the whole atlas.
 */
import type { Page } from '@playwright/test'
import { figuresOf, ratioOf } from './annotations/figures.ts'
import { measureInWindow, timeReadyMade } from './window/in-window.ts'

await measureInWindow({
  name: 'map',
  runs: 30,
  measure: async (page, runs) => {
    const first = await timeToMap(page)
    const drawn: number[] = []
    const ready: number[] = []
    const chosen: number[] = []
    for (let run = 1; run <= runs; run += 1) {
      ready.push(await timeReadyMade(page, '.map-room'))
      chosen.push(await timeToChosen(page, run))
      await page.locator('.index-tabs .tab').nth(0).click()
      await page.waitForTimeout(200)
      drawn.push(await timeToMap(page))
    }
    return {
      'screen with its map': figuresOf(drawn),
      'map put in ready-made': figuresOf(ready),
      ratio: ratioOf(figuresOf(drawn), figuresOf(ready)),
      'a country chosen': figuresOf(chosen),
      'the first, with its drawing': figuresOf([first]),
      'the first from near': figuresOf([await timeToNear(page)]),
    }
  },
})

/** From the click on the tab until the map stands in the page and a frame has passed. */
function timeToMap(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    const start = performance.now()
    document.querySelectorAll<HTMLElement>('.index-tabs .tab')[1]?.click()
    while (document.querySelector('.map .area') === null) await frame()
    await frame()
    return performance.now() - start
  })
}

/** Until its passages stand in the page. */
function timeToChosen(page: Page, nth: number): Promise<number> {
  return page.evaluate(async (at) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const areas = document.querySelectorAll('.map .area[role=button][aria-pressed=false]')
    const start = performance.now()
    const area = areas[at % areas.length]
    area?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    while (area?.getAttribute('aria-pressed') !== 'true') await frame()
    await frame()
    return performance.now() - start
  }, nth)
}

/** Until a coast has more points than before. */
function timeToNear(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const path = () => document.querySelector('.map .area[data-code="NO"]')?.getAttribute('d')
    const before = path()
    const start = performance.now()
    for (let step = 0; step < 2; step += 1) {
      document.querySelector<HTMLElement>('.map-buttons button')?.click()
      await frame()
    }
    while (path() === before) await frame()
    await frame()
    return performance.now() - start
  })
}
