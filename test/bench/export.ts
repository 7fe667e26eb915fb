/**
 * `npm run bench -- export [--runs N] [--json]`: the PDF of a report of 116 paragraphs with 200 marks against
 * Chromium's own print of the same page in the same run, and one of 2,000 blocks with 2,000 marks: memory, and how long
 * the main process was held up.
 */
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import type { ExportRequest } from '../../shared/model/export.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { call } from '../e2e/app.ts'
import { figuresOf, wholeNumber } from './annotations/figures.ts'
import { drafts } from './annotations/marks.ts'
import { newFolder, openBenchStores, root } from './annotations/stores.ts'
import type { BarePrint } from './export/bare-print.ts'
import { barePrint, writeBarePage } from './export/bare-print.ts'
import { writeLongPack } from './export/long-pack.ts'
import type { WatchedExport } from './export/watched-export.ts'
import { watchedExport, watchPrints } from './export/watched-export.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean' } },
})
const runs = wholeNumber('runs', values.runs)
const executable = process.env['DUIZHAO_ELECTRON']
if (!executable)
  throw new Error('DUIZHAO_ELECTRON does not say where Electron is: use `npm run bench -- export`')
const executablePath = executable
const electronArgs = (process.env['DUIZHAO_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)

const report = 'sg-crime-2020' as ReportId
const request: ExportRequest = {
  reports: [report],
  format: 'pdf',
  langs: ['zh', 'en'],
  layout: 'columns',
  scope: { of: 'report' },
  filter: everyExported,
  options: { ...usualOptions, orientation: 'landscape' },
  interfaceLang: 'zh',
}
/** From the opening of the dialog to the first click on its button, at the soonest. */
const readyMs = 2000

const folder = newFolder()
try {
  const core = path.join(root, 'resources/core.dzpack')
  const long = path.join(folder, 'long.dzpack')
  writeLongPack(core, long, report, 2000)
  const usual = await inApp('usual', core, 200, usualExports)
  const big = await inApp('long', long, 2000, async ({ write, bare }) => ({
    export: await write(true),
    bare: await bare(),
  }))
  console.log(JSON.stringify({ bench: 'export', runs, usual, long: big }, null, values.json ? 0 : 2))
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

type Bench = {
  readonly running: { readonly app: ElectronApplication; readonly page: Page }
  readonly write: (memoryToo: boolean) => Promise<WatchedExport>
  readonly bare: () => Promise<BarePrint>
}

/** In the app with a notebook that has as many marks in the report. */
async function inApp<Value>(
  name: string,
  pack: string,
  marks: number,
  measure: (bench: Bench) => Promise<Value>,
): Promise<Value> {
  const data = path.join(folder, name)
  const stores = openBenchStores(data, pack)
  const { blocks } = await stores.services.library.text(report)
  for (const draft of drafts(report, blocks, marks)) await stores.services.annotations.add(draft)
  const file = await writeBarePage(stores, request, data)
  stores.close()
  const app = await _electron.launch({
    executablePath,
    args: [...electronArgs, root, '--data', data],
    env: { ...(process.env as Record<string, string>), DUIZHAO_PACK: pack },
    timeout: 60_000,
  })
  try {
    const page = await app.firstWindow()
    await page.locator('#root > *').first().waitFor()
    await watchPrints(app)
    const running = { app, page }
    const target = path.join(folder, `${name}.pdf`)
    return await measure({
      running,
      write: (memoryToo) => watchedExport(running, request, target, memoryToo),
      bare: () => barePrint(app, file),
    })
  } finally {
    await app.close()
  }
}

/**
 * Cold: as from another part of the app than the dialog, with a process and a window of its own each time. Open: with
 * what the dialog gets ready when it opens, and nothing exported yet. Warm: after a look at the pages in the dialog, which
 * are the pages of the file: Chromium does not print them again.
 */
async function usualExports({ running: { page }, write, bare }: Bench) {
  const pairs = async (before: () => Promise<unknown>, after: () => Promise<unknown>) => {
    const done: (WatchedExport & { readonly bare: BarePrint })[] = []
    for (let run = 0; run < runs; run += 1) {
      const beside = await bare()
      await before()
      done.push({ ...(await write(false)), bare: beside })
      await after()
    }
    return figures(done)
  }
  const nothing = () => Promise.resolve()
  const prepare = async () => {
    await call(page, 'exporting', 'prepare')
    await wait(readyMs)
  }
  const release = () => call(page, 'exporting', 'release')
  // The first of both in a new app is no measure of either.
  await bare()
  await write(false)
  const cold = await pairs(nothing, nothing)
  const open = await pairs(prepare, release)
  await prepare()
  await call(page, 'exporting', 'preview', request)
  const warm = await pairs(nothing, nothing)
  await release()
  return { cold, open, warm }
}

function figures(done: readonly (WatchedExport & { readonly bare: BarePrint })[]) {
  const of = (value: (each: (typeof done)[number]) => number) => figuresOf(done.map(value))
  return {
    ms: of(({ ms }) => ms),
    printMs: of(({ printMs }) => printMs),
    frameMs: of(({ frameMs }) => frameMs),
    barePrintMs: of((each) => each.bare.printMs),
    bareLoadAndPrintMs: of((each) => each.bare.loadMs + each.bare.printMs),
    ratioToPrint: of((each) => each.ms / each.bare.printMs),
    ratioToLoadAndPrint: of((each) => each.ms / (each.bare.loadMs + each.bare.printMs)),
    longestBlockMs: of(({ longestBlockMs }) => longestBlockMs),
    pages: done[0]?.file.pages,
  }
}
