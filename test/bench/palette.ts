/**
 * `npm run bench -- palette [--entries N] [--json]`: each key of twelve queries typed letter by letter over recombined
 * headings, terms and beginnings of paragraphs, beside a plain `includes` scan of the same names in the same run; and
 * how long the names take to be made ready, in slices.
 */
import Fuse from 'fuse.js'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openPack, readPack } from '../../electron/db/open-pack.ts'
import { getReportText, listReports, listTerms } from '../../electron/db/pack-repository.ts'
import type { Name, PaletteItem } from '../../renderer/palette/items.ts'
import { typedOf } from '../../renderer/palette/match.ts'
import { createPaletteIndex } from '../../renderer/palette/palette-index.ts'
import type { PaletteIndex } from '../../renderer/palette/palette-index.ts'
import { loadReadings } from '../../renderer/palette/readings.ts'
import { shownItem } from '../../renderer/palette/shown.ts'
import { foldText } from '../../shared/search/fold.ts'

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '20000' }, json: { type: 'boolean' } },
})
const count = Number(values.entries)
if (!Number.isInteger(count) || count < 1) throw new Error('--entries takes a whole number from 1')

const queries = [
  'fzsfs',
  'zichanzhuihui',
  'zczh',
  '犯罪司法所',
  '资产追回',
  'asset recovery',
  'asset recovry',
  'organised crime',
  'technical assistance 2024',
  '打击恐怖主义',
  'jishuyuanzhu',
  'unicri',
]

/** The same list in every run (a linear congruential generator, Numerical Recipes 1992). */
let seed = 42
const random = (below: number): number => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32
  return Math.floor((seed / 2 ** 32) * below)
}

type Pair = { readonly zh: string; readonly en: string }
type Kept = { readonly kind: 'heading' | 'term'; readonly pair: Pair; readonly about: string }

const pack = openPack(path.resolve(import.meta.dirname, '../../resources/core.dzpack'))
const real: readonly Kept[] = readPack(pack, (db) => [
  ...listTerms(db).map(({ zh, en }) => ({ kind: 'term' as const, pair: { zh, en }, about: '' })),
  ...listReports(db, 'core').flatMap((report) =>
    getReportText(db, report.id).blocks.flatMap(({ kind, text: { zh, en } }) => {
      if (zh === null || en === null || (kind !== 'heading' && kind !== 'paragraph')) return []
      const pair = kind === 'heading' ? { zh, en } : { zh: beginning(zh, 24), en: beginning(en, 80) }
      return [{ kind: 'heading' as const, pair, about: `${report.fields.title.en ?? ''} ${report.id}` }]
    }),
  ),
])

function beginning(text: string, length: number): string {
  return text.slice(0, length)
}

/** The first half of one and the second of another: as long as real names, and of real words. */
function recombined(id: number): PaletteItem {
  const [one, other] = [real[random(real.length)] as Kept, real[random(real.length)] as Kept]
  const pair = id < real.length ? (real[id] as Kept).pair : joined(one.pair, other.pair)
  const { kind, about } = id < real.length ? (real[id] as Kept) : one
  const names: readonly [Name, Name] = [
    { text: pair.zh, lang: 'zh' },
    { text: pair.en, lang: 'en' },
  ]
  return {
    id: `${kind} ${id}`,
    kind,
    names,
    detail: null,
    about,
    key: null,
    act: { type: 'search', text: '' },
  }
}

function joined(one: Pair, other: Pair): Pair {
  const wordsOf = (text: string): readonly string[] => text.split(' ')
  const [a, b] = [wordsOf(one.en), wordsOf(other.en)]
  return {
    zh: one.zh.slice(0, Math.ceil(one.zh.length / 2)) + other.zh.slice(Math.floor(other.zh.length / 2)),
    en: [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))].join(' '),
  }
}

/** Rounds of the same keys; the middle one of each key is taken, since other programs run on the machine as well. */
const rounds = 7

type Times = { readonly p50: number; readonly p95: number; readonly max: number }

function summed(taken: readonly number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (part: number): number =>
    Number((sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

function timed(act: () => unknown): number {
  const begin = performance.now()
  act()
  return performance.now() - begin
}

/** Milliseconds of each key of a query; what a key shows is made as well, as the list does. */
function keysOf(index: PaletteIndex, query: string): readonly number[] {
  return Array.from({ length: query.length }, (_, at) =>
    timed(() => {
      const typed = typedOf(query.slice(0, at + 1))
      return index.search(typed, 40, () => 0).map(({ entry }) => shownItem(entry, typed))
    }),
  )
}

/** For each key the middle one of the rounds. */
function middles(round: () => readonly number[]): readonly number[] {
  const all = Array.from({ length: rounds }, round)
  return (all[0] ?? []).map((_, key) => {
    const sorted = all.map((taken) => taken[key] ?? 0).toSorted((a, b) => a - b)
    return sorted[rounds >> 1] ?? 0
  })
}

const items = Array.from({ length: count }, (_, id) => recombined(id))
const index = createPaletteIndex(items)
const readings = await loadReadings()
index.useFuse(Fuse)
index.useReadings(readings)
const slices: number[] = []
for (let more = true; more;) {
  const end = performance.now() + 8
  slices.push(timed(() => (more = index.advance(() => performance.now() >= end) === 'more')))
}

const folded = items.map(({ names }) => names.map(({ text }) => foldText(text)))
const scan = (query: string): readonly number[] =>
  Array.from({ length: query.length }, (_, at) => {
    const typed = query.slice(0, at + 1)
    return timed(() => folded.filter((names) => names.some((name) => name.includes(typed))))
  })

// Once unmeasured: code runs compiled after that, as in a window that has been open for a while.
const cold = summed(queries.flatMap((query) => keysOf(index, query)))
const rows = queries.map((query) => {
  const best = index.search(typedOf(query), 3, () => 0).map(({ entry }) => entry.names[0]?.name.text ?? '')
  return { query, ms: middles(() => keysOf(index, query)), scan: middles(() => scan(query)), best }
})
const all = summed(rows.flatMap(({ ms }) => ms))
const floor = summed(rows.flatMap(({ scan: plain }) => plain))
const ready = { ms: Math.round(slices.reduce((sum, one) => sum + one, 0)), slice: summed(slices) }

if (values.json)
  console.log(JSON.stringify({ bench: 'palette', entries: count, ready, cold, all, floor, rows }))
else {
  const line = ({ p50, p95, max }: Times): string => `${p50} / ${p95} / ${max}`
  console.log(`${count} entries, made ready in ${ready.ms} ms, slices of ${line(ready.slice)}`)
  console.log('ms a key, p50 / p95 / max')
  console.log(`the first time    ${line(cold)}`)
  console.log(`all keys          ${line(all)}`)
  console.log(`plain scan        ${line(floor)}`)
  for (const { query, ms, scan: plain, best } of rows)
    console.log(
      `${query.padEnd(26)} ${line(summed(ms)).padEnd(24)} scan ${line(summed(plain)).padEnd(22)} ${best.join(' | ')}`,
    )
}
