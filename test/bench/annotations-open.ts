/**
 * `npm run bench -- annotations-open [--marks N] [--runs N] [--json]`: how long a report with thousands of annotations
 * takes to show its text with its marks, against the same report with none, in turn: opened from the library in a
 * running window, and as the first thing of a start.
 */
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ReportId } from '../../shared/model/ids.ts'
import { figuresOf, ratioOf, table, wholeNumber } from './annotations/figures.ts'
import { drafts } from './annotations/marks.ts'
import { newFolder, openBenchStores, root } from './annotations/stores.ts'
import { measureStart } from './start/launch.ts'
import { makeUsedNotebook } from './start/used-notebook.ts'

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '7' },
    json: { type: 'boolean' },
  },
})
const marks = wholeNumber('marks', values.marks)
const runs = wholeNumber('runs', values.runs)

const executable = process.env['DUIZHAO_ELECTRON']
if (!executable)
  throw new Error('DUIZHAO_ELECTRON does not say where Electron is: use `npm run bench -- annotations-open`')
const electron = executable
const electronArgs = (process.env['DUIZHAO_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)

const folder = newFolder()
try {
  const none = await notebookWith(path.join(folder, 'none'), 0)
  const many = await notebookWith(path.join(folder, 'many'), marks)
  const [startNone, startMany] = await inStarts(none, many)
  const [openNone, openMany] = await inWindows(none, many)
  report({
    'open, no annotations': figuresOf(openNone),
    [`open, ${marks} annotations`]: figuresOf(openMany),
    'open, ratio': ratioOf(figuresOf(openMany), figuresOf(openNone)),
    'start, no annotations': figuresOf(startNone),
    [`start, ${marks} annotations`]: figuresOf(startMany),
    'start, ratio': ratioOf(figuresOf(startMany), figuresOf(startNone)),
  })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

function report(rows: Parameters<typeof Object.entries<ReturnType<typeof figuresOf>>>[0]): void {
  if (values.json) console.log(JSON.stringify({ bench: 'annotations-open', runs, marks, ...rows }))
  else console.log(`${runs} runs; ms, median (p95)\n${table(Object.entries(rows))}`)
}

type Notebook = { readonly folder: string; readonly title: string }

async function notebookWith(data: string, count: number): Promise<Notebook> {
  makeUsedNotebook(data, path.join(root, 'resources/core.dzpack'))
  const { services, close } = openBenchStores(data)
  const { lastReport } = await services.settings.get()
  const found = (await services.library.list()).find(({ id }) => id === lastReport)
  const title = found?.fields.title.zh ?? found?.fields.title.en
  if (found === undefined || !title) throw new Error('the notebook has no last report')
  const { blocks } = await services.library.text(found.id as ReportId)
  for (const draft of drafts(found.id, blocks, count)) await services.annotations.add(draft)
  close()
  return { folder: data, title }
}

async function inStarts(none: Notebook, many: Notebook): Promise<readonly [number[], number[]]> {
  const start = async (data: string) =>
    (await measureStart(electron, [...electronArgs, root, '--data', data])).ms
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    console.error(`start ${run} of ${runs}`)
    const [one, other] = [await start(none.folder), await start(many.folder)]
    // The first of each fills caches.
    if (run > 0) {
      times[0].push(one)
      times[1].push(other)
    }
  }
  return times
}

async function inWindows(none: Notebook, many: Notebook): Promise<readonly [number[], number[]]> {
  const apps = [await launch(none.folder), await launch(many.folder)] as const
  try {
    const pages = [await apps[0].firstWindow(), await apps[1].firstWindow()] as const
    const times: [number[], number[]] = [[], []]
    for (let run = 0; run <= runs; run += 1) {
      const one = await opening(apps[0], pages[0], none.title, false)
      const other = await opening(apps[1], pages[1], many.title, true)
      if (run > 0) {
        times[0].push(one)
        times[1].push(other)
      }
    }
    return times
  } finally {
    for (const app of apps) await app.close()
  }
}

/** Starts in the library: the report that a start opens brings its annotations along. */
async function launch(data: string): Promise<ElectronApplication> {
  const { services, close } = openBenchStores(data)
  await services.settings.change({ lastReport: null })
  close()
  return _electron.launch({
    executablePath: electron,
    args: [...electronArgs, root, '--data', data],
    cwd: root,
  })
}

/** From the click on the report's card until its text, and its marks if it has any, have been drawn. */
async function opening(
  app: ElectronApplication,
  page: Page,
  title: string,
  hasMarks: boolean,
): Promise<number> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('screen.library')?.click())
  const card = page.locator('.card-open', { hasText: title })
  await card.waitFor()
  await page.waitForTimeout(1000)
  return card.evaluate(async (button: HTMLElement, waitForMarks: boolean) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const isMarked = () =>
      [...CSS.highlights].some(([name, highlight]) => name.startsWith('mark-') && highlight.size > 0)
    const start = performance.now()
    button.click()
    while (document.querySelector('[data-row]') === null || (waitForMarks && !isMarked())) await frame()
    await frame()
    return performance.now() - start
  }, hasMarks)
}
