/**
 * `npm run bench -- annotate [--rounds N] [--json]`: one annotation through the service until it is on disk, against a
 * raw write of 4 KB with fdatasync, in turn, so that whatever slows the disk slows both.
 */
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { ReportId } from '../../shared/model/ids.ts'
import { figuresOf, ratioOf, table, wholeNumber } from './annotations/figures.ts'
import { drafts } from './annotations/marks.ts'
import { newFolder, openBenchStores } from './annotations/stores.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, json: { type: 'boolean' } },
})
const rounds = wholeNumber('rounds', values.rounds)

/** Rounds before the measured ones: caches fill, and the code is compiled. */
const warmUp = 100

const folder = newFolder()
try {
  const { raw, add } = await measure(folder)
  const result = { bench: 'annotate', rounds, raw: figuresOf(raw), annotation: figuresOf(add) }
  const ratio = ratioOf(result.annotation, result.raw)
  if (values.json) console.log(JSON.stringify({ ...result, ratio }))
  else {
    console.log(`${rounds} rounds; ms, median (p95)`)
    console.log(
      table([
        ['4 KB and fdatasync', result.raw],
        ['one annotation', result.annotation],
        ['ratio', ratio],
      ]),
    )
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function measure(data: string) {
  const { services, close } = openBenchStores(data)
  const report = 'unicri-2024' as ReportId
  const { blocks } = await services.library.text(report)
  const file = fs.openSync(path.join(data, 'raw'), 'w')
  const page = Buffer.alloc(4096, 0x5a)
  const raw: number[] = []
  const add: number[] = []
  for (const draft of drafts(report, blocks, warmUp + rounds)) {
    const start = performance.now()
    fs.writeSync(file, page)
    fs.fdatasyncSync(file)
    const between = performance.now()
    await services.annotations.add(draft)
    add.push(performance.now() - between)
    raw.push(between - start)
  }
  fs.closeSync(file)
  close()
  return { raw: raw.slice(warmUp), add: add.slice(warmUp) }
}
