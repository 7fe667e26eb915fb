/**
 * `npm run bench -- search [--blocks 10000,100000] [--million] [--queries N] [--json]`: libraries made of the reports'
 * sentences, searched through the service, beside two floors in the same run: `String.includes` over the same texts,
 * folded beforehand and held in memory, and `rg -F -c` over them in a file, its start included, where it is installed.
 * First 50 in document order, the count of all, the facets, and the first 50 as the screen asks for them, best first.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { openPacks } from '../../electron/db/open-pack.ts'
import type { OpenPack } from '../../electron/db/open-pack.ts'
import { createSearchService } from '../../electron/services/search-service.ts'
import { searchText } from '../../shared/search/fold.ts'
import { recordingHost } from '../electron/fixtures/recording-host.ts'
import { makeLibrary, randomNumbers } from './search/library.ts'

const { values } = parseArgs({
  options: {
    blocks: { type: 'string', default: '10000,100000' },
    million: { type: 'boolean' },
    queries: { type: 'string', default: '60' },
    json: { type: 'boolean' },
  },
})
const queries = Number(values.queries)
const sizes = [...values.blocks.split(',').map(Number), ...(values.million === true ? [1_000_000] : [])]
if (![queries, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error('--blocks and --queries take whole numbers from 1')
}

const kinds = {
  'zh, 1 character': /\p{Script=Han}/gu,
  'zh, 2 characters': /\p{Script=Han}{2}/gu,
  'zh, 4 characters': /\p{Script=Han}{4}/gu,
  'zh, 10 characters': /\p{Script=Han}{10}/gu,
  'en, 1 word': /\b[a-z]{4,}\b/g,
  'en, 3 words': /\b[a-z]+ [a-z]+ [a-z]+\b/g,
} as const

type Times = { readonly p50: number; readonly p95: number }

async function timesOf(asked: readonly string[], act: (query: string) => unknown): Promise<Times> {
  for (const query of asked.slice(0, 3)) await act(query)
  const taken: number[] = []
  for (const query of asked) {
    const start = performance.now()
    await act(query)
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  const at = (part: number) => Number((taken[Math.floor((taken.length - 1) * part)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

function queriesOf(folded: readonly string[], pattern: RegExp, seed: number): readonly string[] {
  const random = randomNumbers(seed)
  const found: string[] = []
  while (found.length < queries) {
    const matches = (folded[random(folded.length)] ?? '').match(pattern)
    if (matches) found.push(matches[random(matches.length)] ?? '')
  }
  return found
}

function foldedTexts(packs: readonly OpenPack[]): readonly string[] {
  return packs.flatMap(({ db }) =>
    (db.prepare('SELECT text FROM block_texts ORDER BY id').pluck().all() as string[]).map(searchText),
  )
}

async function measure(blocks: number, folder: string) {
  const made = makeLibrary(folder, blocks)
  const { packs } = openPacks(made.files)
  const notebook = openNotebook(folder)
  const search = createSearchService({
    packs,
    notebook,
    host: recordingHost(folder),
    now: () => new Date().toISOString(),
  })
  const folded = foldedTexts(packs)
  const file = path.join(folder, 'texts.txt')
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  if (hasRipgrep) writeFileSync(file, folded.join('\n'))
  const rows = []
  for (const [kind, pattern] of Object.entries(kinds)) {
    const asked = queriesOf(folded, pattern, 7)
    const typed = (query: string) => (query.includes(' ') ? `"${query}"` : query)
    const scan = await timesOf(asked, (query) => folded.filter((text) => text.includes(query)).length)
    const first = await timesOf(asked, (query) =>
      search.find({ text: typed(query), limit: 50, sort: 'place', counted: false }),
    )
    const count = await timesOf(asked, (query) =>
      search.find({ text: typed(query), limit: 1, sort: 'place' }),
    )
    const facets = await timesOf(asked, (query) => search.facets({ text: typed(query) }))
    const best = await timesOf(asked, (query) => search.find({ text: typed(query), limit: 50 }))
    const ripgrep = hasRipgrep
      ? await timesOf(asked.slice(0, 20), (query) => spawnSync('rg', ['-F', '-c', query, file]))
      : null
    rows.push({ kind, scan, first, count, facets, best, ripgrep })
  }
  for (const { db } of [...packs, notebook]) db.close()
  return { ...made, files: made.files.length, texts: folded.length, rows }
}

const results = []
for (const blocks of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
  try {
    results.push(await measure(blocks, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ratio = (one: number, other: number) => Number((one / other).toFixed(2))
if (values.json === true) console.log(JSON.stringify({ bench: 'search', queries, results }))
else {
  for (const { blocks, texts, bytesOfText, bytesOfIndex, built, inserted, rows } of results) {
    console.log(
      `${blocks} blocks, ${texts} texts, ${(bytesOfText / 1e6).toFixed(1)} MB; index ${ratio(bytesOfIndex, bytesOfText)} of the text; ` +
        `built in ${built.toFixed(1)} s, ${ratio(built, inserted)} times inserting the text (${inserted.toFixed(1)} s)`,
    )
    console.log(
      `ms p50/p95                    scan          first 50 (ratio)     count                facets               best 50              rg`,
    )
    for (const { kind, scan, first, count, facets, best, ripgrep } of rows) {
      const cell = (times: Times) => `${times.p50}/${times.p95} (${ratio(times.p50, scan.p50)})`
      const cells = [
        kind,
        `${scan.p50}/${scan.p95}`,
        cell(first),
        cell(count),
        cell(facets),
        cell(best),
        ripgrep === null ? '-' : `${ripgrep.p50}`,
      ]
      console.log(
        cells
          .map((text) => text.padEnd(21))
          .join('')
          .trimEnd(),
      )
    }
  }
}
