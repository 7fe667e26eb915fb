/** One PDF export in the running app, watched: its time, Chromium's share of it, memory, and what held up the window. */
import type { ElectronApplication, Page } from '@playwright/test'
import fs from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { ExportedFile, ExportRequest } from '../../../shared/model/export.ts'
import { call, saveDialogGives } from '../../e2e/app.ts'
import { processTree, pssOf } from '../start/memory.ts'

export type WatchedExport = {
  /** From the call to the file on disk. */
  readonly ms: number
  /** `printToPDF` of the report's own page within it, and that of headers and footers; 0: kept from the preview. */
  readonly printMs: number
  readonly frameMs: number
  /** Highest of all processes together over what they took before; null where /proc does not tell. */
  readonly pssOverIdleMb: number | null
  /** Without the hidden windows that Chromium prints from: the main process and the job. */
  readonly ownPssOverIdleMb: number | null
  /** Longest time for which the main process answered nothing. */
  readonly longestBlockMs: number
  readonly file: ExportedFile
}

type Watch = {
  prints: number[]
  delay: { readonly max: number; readonly enable: () => void; readonly disable: () => void }
}

/** Has the main process time every print from now on. */
export async function watchPrints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: main }) => {
    const watch = { prints: [] as number[] }
    Object.assign(globalThis, { watch })
    main.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const start = Date.now()
        const pdf = await print(options)
        watch.prints.push(Date.now() - start)
        return pdf
      }
    })
  })
}

export async function watchedExport(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  request: ExportRequest,
  target: string,
  /** To read it from all processes takes so much time that the export takes longer. */
  memoryToo: boolean,
): Promise<WatchedExport> {
  await saveDialogGives(app, target)
  await app.evaluate(() => {
    const watch = (globalThis as unknown as { watch: Watch }).watch
    watch.prints = []
    watch.delay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
    watch.delay.enable()
  })
  const memory = watchMemory(memoryToo ? (app.process().pid ?? 0) : null)
  const start = performance.now()
  const files = await call<readonly ExportedFile[]>(page, 'exporting', 'write', request)
  const ms = Math.round(performance.now() - start)
  const { prints, block } = await app.evaluate(() => {
    const { prints: done, delay } = (globalThis as unknown as { watch: Watch }).watch
    delay.disable()
    return { prints: done, block: delay.max / 1e6 }
  })
  const [file] = files
  const [report, frame] = prints
  if (file === undefined) throw new Error('nothing was exported')
  return {
    ms,
    printMs: report ?? 0,
    frameMs: frame ?? 0,
    ...memory.stop(),
    longestBlockMs: Math.round(block),
    file,
  }
}

function watchMemory(root: number | null) {
  if (root === null || process.platform !== 'linux')
    return { stop: () => ({ pssOverIdleMb: null, ownPssOverIdleMb: null }) }
  const before = new Set(processTree(root))
  const idle = pssOf([...before])
  const ownIdle = pssOf([root])
  let peak = idle
  let ownPeak = ownIdle
  const timer = setInterval(() => {
    const now = processTree(root)
    peak = Math.max(peak, pssOf(now))
    ownPeak = Math.max(ownPeak, pssOf([root, ...now.filter((pid) => !before.has(pid) && isJob(pid))]))
  }, 150)
  return {
    stop: () => {
      clearInterval(timer)
      return { pssOverIdleMb: Math.round(peak - idle), ownPssOverIdleMb: Math.round(ownPeak - ownIdle) }
    },
  }
}

/** Electron's utility processes run on Node. */
function isJob(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node.mojom.NodeService')
  } catch {
    return false // ended meanwhile
  }
}
