/**
 * `npm run bench -- export [--runs N] [--json]`: the PDF of a report of 116 paragraphs with 200 marks against
 * Chromium's own print of the same page in the same run, and one of 2,000 blocks with 2,000 marks: memory, and how long
 * the main process was held up.
 */
import { _electron } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import type { ExportRequest } from '../../shared/model/export.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { figuresOf, wholeNumber } from './annotations/figures.ts'
import { drafts } from './annotations/marks.ts'
import { newFolder, openBenchStores, root } from './annotations/stores.ts'
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
const folder = newFolder()
try {
  const core = path.join(root, 'resources/core.dzpack')
  const long = path.join(folder, 'long.dzpack')
  writeLongPack(core, long, report, 2000)
  tell(await exportsOf('usual', core, 200, runs), await exportsOf('long', long, 2000, 1))
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** The first run in a window is cold and not among them. */
async function exportsOf(
  name: string,
  pack: string,
  marks: number,
  count: number,
): Promise<readonly WatchedExport[]> {
  const data = path.join(folder, name)
  const stores = openBenchStores(data, pack)
  const { blocks } = await stores.services.library.text(report)
  for (const draft of drafts(report, blocks, marks)) await stores.services.annotations.add(draft)
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
    const done: WatchedExport[] = []
    for (let run = 0; run <= count; run += 1)
      done.push(await watchedExport({ app, page }, request, path.join(folder, `${name}.pdf`)))
    return done.slice(1)
  } finally {
    await app.close()
  }
}

function tell(usual: readonly WatchedExport[], [long]: readonly WatchedExport[]): void {
  const of = (value: (each: WatchedExport) => number) => figuresOf(usual.map(value))
  console.log(
    JSON.stringify(
      {
        bench: 'export',
        runs,
        usual: {
          ms: of(({ ms }) => ms),
          printToPdfMs: of(({ printMs }) => printMs),
          pageMs: of(({ pageMs }) => pageMs),
          frameMs: of(({ frameMs }) => frameMs),
          ratioToPrintToPdf: of(({ ms, printMs }) => ms / printMs),
          ratioToPage: of(({ ms, pageMs }) => ms / pageMs),
          longestBlockMs: of(({ longestBlockMs }) => longestBlockMs),
          pages: usual[0]?.file.pages,
        },
        long,
      },
      null,
      values.json ? 0 : 2,
    ),
  )
}
