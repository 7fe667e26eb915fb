/**
 * `npm run bench -- start [--runs N] [--json]`: time and memory to the first text of a report, against an empty
 * Electron window started in turn with it, so that whatever slows the machine slows both.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureStart, type Start } from './start/launch.ts'
import { makeUsedNotebook } from './start/used-notebook.ts'

type Figure = { readonly median: number; readonly low: number; readonly high: number }
type Figures = { readonly ms: Figure; readonly pssMb: Figure | null }

const root = path.resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, json: { type: 'boolean' } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1')

const electron = process.env['DUIZHAO_ELECTRON']
if (!electron)
  throw new Error('DUIZHAO_ELECTRON does not say where Electron is: use `npm run bench -- start`')
const electronArgs = (process.env['DUIZHAO_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-bench-'))
const emptyArgs = [
  ...electronArgs,
  `--user-data-dir=${data}/empty`,
  path.join(import.meta.dirname, 'start/empty-window/main.mjs'),
]
const appArgs = [...electronArgs, root, '--data', path.join(data, 'app')]

try {
  makeUsedNotebook(path.join(data, 'app'), path.join(root, 'resources/core.dzpack'))
  // The first start makes folders and fills caches; it is not what a reader meets every day.
  await measureStart(electron, emptyArgs)
  await measureStart(electron, appArgs)
  const empty: Start[] = []
  const app: Start[] = []
  for (let run = 1; run <= runs; run++) {
    console.error(`run ${run} of ${runs}`)
    empty.push(await measureStart(electron, emptyArgs))
    app.push(await measureStart(electron, appArgs))
  }
  const result = compare(figures(empty), figures(app))
  console.log(values.json ? JSON.stringify(result) : table(result))
} finally {
  fs.rmSync(data, { recursive: true, force: true })
}

function figures(starts: readonly Start[]): Figures {
  const memory = starts.flatMap(({ pssMb }) => pssMb ?? [])
  return { ms: figure(starts.map(({ ms }) => ms)), pssMb: memory.length ? figure(memory) : null }
}

function figure(numbers: readonly number[]): Figure {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: Math.round((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2),
    low: Math.round(at(0)),
    high: Math.round(at(sorted.length - 1)),
  }
}

function compare(empty: Figures, app: Figures) {
  const ratio = (a: Figure, b: Figure): number => Math.round((a.median / b.median) * 100) / 100
  return {
    bench: 'start',
    runs,
    empty,
    app,
    ratio: {
      ms: ratio(app.ms, empty.ms),
      pssMb: app.pssMb && empty.pssMb ? ratio(app.pssMb, empty.pssMb) : null,
    },
  }
}

function table({ empty, app, ratio }: ReturnType<typeof compare>): string {
  const cell = (figure: Figure | null): string =>
    figure ? `${figure.median} (${figure.low}–${figure.high})` : '–'
  const row = (cells: readonly string[]): string =>
    cells
      .map((text) => text.padEnd(22))
      .join('')
      .trimEnd()
  return [
    row([`median of ${runs} (range)`, 'empty window', 'Duizhao', 'ratio']),
    row(['first text, ms', cell(empty.ms), cell(app.ms), String(ratio.ms)]),
    row(['memory (PSS), MB', cell(empty.pssMb), cell(app.pssMb), String(ratio.pssMb ?? '–')]),
  ].join('\n')
}
