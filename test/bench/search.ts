/**
 * `npm run bench -- search [--queries N] [--json]`: a search of the whole library through the service, against the
 * floor: `String.includes` over the same texts, folded beforehand and held in memory, in the same run.
 */
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openPacks } from '../../electron/db/open-pack.ts'
import { getReportText, listReports } from '../../electron/db/pack-repository.ts'
import { createSearchService } from '../../electron/services/search-service.ts'
import { foldText } from '../../shared/search/fold.ts'

const { values } = parseArgs({
  options: { queries: { type: 'string', default: '200' }, json: { type: 'boolean' } },
})
const count = Number(values.queries)
if (!Number.isInteger(count) || count < 1) throw new Error('--queries takes a whole number from 1')

const { packs } = openPacks([path.resolve(import.meta.dirname, '../../resources/core.dzpack')])
const texts = packs.flatMap(({ db, name }) =>
  listReports(db, name).flatMap(({ id }) =>
    getReportText(db, id).blocks.flatMap(({ text }) => [text.zh ?? '', text.en ?? '']),
  ),
)
const folded = texts.map(foldText)
const search = createSearchService({ packs })

/** The same queries in every run (a linear congruential generator, Numerical Recipes 1992). */
let seed = 42
const random = (below: number): number => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32
  return Math.floor((seed / 2 ** 32) * below)
}

const kinds = {
  'zh, 1 character': /\p{Script=Han}/gu,
  'zh, 2 characters': /\p{Script=Han}{2}/gu,
  'zh, 4 characters': /\p{Script=Han}{4}/gu,
  'zh, 10 characters': /\p{Script=Han}{10}/gu,
  'en, 1 word': /\b[a-z]{4,}\b/g,
  'en, 3 words': /\b[a-z]+ [a-z]+ [a-z]+\b/g,
} as const

function queriesOf(pattern: RegExp): readonly string[] {
  const queries: string[] = []
  while (queries.length < count) {
    const found = (folded[random(folded.length)] ?? '').match(pattern)
    if (found) queries.push(found[random(found.length)] ?? '')
  }
  return queries
}

/** Milliseconds of each call, sorted. */
async function times(
  queries: readonly string[],
  find: (query: string) => unknown,
): Promise<readonly number[]> {
  const taken: number[] = []
  for (const query of queries) {
    const start = performance.now()
    await find(query)
    taken.push(performance.now() - start)
  }
  return taken.toSorted((a, b) => a - b)
}

const at = (sorted: readonly number[], part: number): number =>
  Number((sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(3))

const rows = []
for (const [kind, pattern] of Object.entries(kinds)) {
  const queries = queriesOf(pattern)
  const phrase = (query: string) => (query.includes(' ') ? `"${query}"` : query)
  await times(queries.slice(0, 20), (query) => search.find({ text: phrase(query), limit: 50 }))
  const ours = await times(queries, (query) => search.find({ text: phrase(query), limit: 50 }))
  const floor = await times(queries, (query) => folded.filter((text) => text.includes(query)))
  rows.push({
    kind,
    ms: { median: at(ours, 0.5), p95: at(ours, 0.95) },
    floor: { median: at(floor, 0.5), p95: at(floor, 0.95) },
    ratio: Number((at(ours, 0.5) / at(floor, 0.5)).toFixed(2)),
  })
}

if (values.json) console.log(JSON.stringify({ bench: 'search', texts: texts.length, queries: count, rows }))
else {
  console.log(`${texts.length} texts, ${count} queries a row; ms, median (p95)`)
  for (const { kind, ms, floor, ratio } of rows) {
    const cells = [kind, `${ms.median} (${ms.p95})`, `scan ${floor.median} (${floor.p95})`, `ratio ${ratio}`]
    console.log(
      cells
        .map((cell) => cell.padEnd(22))
        .join('')
        .trimEnd(),
    )
  }
}
