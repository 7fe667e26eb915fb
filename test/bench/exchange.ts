/**
 * `npm run bench -- exchange [--files N] [--annotations N] [--rounds N] [--json]`: files of several people taken into an
 * empty notebook, against what JSON.parse takes for the same files in the same round. The first round is cold.
 */
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { mergeFiles, planMerge } from '../../electron/services/merging/merge-files.ts'
import type { MergeRequest } from '../../shared/model/exchange.ts'
import { figuresOf, ratioOf, table, wholeNumber } from './annotations/figures.ts'
import { newFolder, openBenchStores } from './annotations/stores.ts'
import { writeSets } from './exchange/sets.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10' },
    annotations: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean' },
  },
})
const [files, annotations, rounds] = (['files', 'annotations', 'rounds'] as const).map((name) =>
  wholeNumber(name, values[name]),
) as [number, number, number]

const folder = newFolder()
const times = { parse: [] as number[], plan: [] as number[], merge: [] as number[] }
try {
  const making = openBenchStores(path.join(folder, 'making'))
  const paths = writeSets(making.deps.packs, folder, files, annotations)
  making.close()
  for (let round = 0; round < rounds; round += 1) await measure(paths, path.join(folder, `round-${round}`))
  report(paths)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function measure(paths: readonly string[], data: string): Promise<void> {
  times.parse.push(
    await lasting(() => {
      for (const file of paths) JSON.parse(fs.readFileSync(file, 'utf8'))
    }),
  )
  const request: MergeRequest = {
    files: paths.map((file) => ({ path: file, passphrase: null })),
    layers: { into: 'file' },
  }
  // As the window has it done: each time with the stores opened anew.
  const looking = openBenchStores(data)
  const plan = await timed(times.plan, () => planMerge(looking.deps, request, () => undefined))
  looking.close()
  const merging = openBenchStores(data)
  const sha256 = plan.files.map((file) => file.sha256)
  const order = {
    ...request,
    revision: plan.revision,
    sha256,
    choice: 'latest',
    each: {},
    deletions: false,
  } as const
  const { counts } = await timed(times.merge, () => mergeFiles(merging.deps, order, () => undefined))
  merging.close()
  if (counts.added !== files * annotations) throw new Error(`${counts.added} were added`)
}

async function timed<Value>(list: number[], act: () => Promise<Value>): Promise<Value> {
  let value: Value | undefined
  list.push(await lasting(async () => (value = await act())))
  return value as Value
}

async function lasting(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function report(paths: readonly string[]): void {
  const megabytes = paths.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1e6
  const [parse, plan, merge] = [figuresOf(times.parse), figuresOf(times.plan), figuresOf(times.merge)]
  const ratios = { plan: ratioOf(plan, parse), merge: ratioOf(merge, parse) }
  if (values.json) {
    console.log(
      JSON.stringify({ bench: 'exchange', files, annotations, megabytes, parse, plan, merge, ratios }),
    )
    return
  }
  console.log(`${files} files of ${annotations}, ${megabytes.toFixed(1)} MB; ms, median (p95) of ${rounds}`)
  console.log(
    table([
      ['JSON.parse of the files', parse],
      ['dry run', plan],
      ['merge, on disk', merge],
      ['dry run / parse', ratios.plan],
      ['merge / parse', ratios.merge],
    ]),
  )
}
