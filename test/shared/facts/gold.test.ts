/** Facts of the four reports against the list made by reading them: gold/README.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { listSeries } from '../../../shared/facts/series.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import { yearOf } from '../../../shared/model/report.ts'
import { bundledReport } from '../export/bundled-report.ts'

const reports = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const

type Row = {
  readonly report: string
  readonly key: string
  readonly value: number
  readonly bound: string | null
  readonly unit: string
  readonly year: string | null
  readonly words: string
  readonly series: string
  readonly note: string
}

const rows = readFileSync(join(import.meta.dirname, 'gold/facts.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [report = '', key = '', value, bound = '', unit = '', , year = '', zh, en, series = '', note = ''] =
      line.split('\t')
    return {
      report,
      key,
      value: Number(value),
      bound: bound === '' ? null : bound,
      unit,
      year: year === '' ? null : year,
      words: `${report} ${key}: ${zh ?? ''} | ${en ?? ''}`,
      series,
      note,
    }
  })
const core = rows.filter(({ note }) => !/\[[SDA1]\]/.test(note))

const read = reports.map((id) => {
  const { report, text } = bundledReport(id)
  return { report, ...findFacts(report.id, text.blocks) }
})
const facts = read.flatMap((report) => report.facts)
const wordsOf = ({ report, key, zh, en }: Fact) => `${report} ${key}: ${zh.text} | ${en.text}`

type Match = { readonly row: Row; readonly fact: Fact }

/** Each row with the fact of its block and value, of its unit and bound where there is one. */
function match(): {
  readonly matches: readonly Match[]
  readonly missed: readonly Row[]
  readonly extra: readonly Fact[]
} {
  const extra = [...facts]
  const matches: Match[] = []
  const missed: Row[] = []
  for (const row of core) {
    const alike = extra.filter(
      ({ report, key, value }) => report === row.report && key === row.key && value === row.value,
    )
    const fact = alike.find(({ unit, bound }) => unit === row.unit && bound === row.bound) ?? alike[0]
    if (fact === undefined) missed.push(row)
    else {
      matches.push({ row, fact })
      extra.splice(extra.indexOf(fact), 1)
    }
  }
  return { matches, missed, extra }
}
const { matches, missed, extra } = match()

/** What keeps a score from its floor; nothing when it reaches it. */
function below(floor: number, score: number, wrong: readonly string[]): readonly string[] {
  return score >= floor ? [] : [`${score.toFixed(3)} is less than ${String(floor)}`, ...wrong]
}

test('precision and recall over the core rows', () => {
  expect(core).toHaveLength(214)
  const named = [
    ...missed.map(({ words }) => `missed ${words}`),
    ...extra.map((fact) => `extra ${wordsOf(fact)}`),
  ]
  expect(below(0.95, matches.length / facts.length, named)).toEqual([])
  expect(below(0.9, matches.length / core.length, named)).toEqual([])
})

test('no length of time, structure of a text or mention of what was counted before is a fact', () => {
  const tagged = rows.filter((row) => !core.includes(row))
  const leaked = extra.filter((fact) =>
    tagged.some(
      ({ report, key, value }) => fact.report === report && fact.key === key && fact.value === value,
    ),
  )
  expect(leaked.map(wordsOf)).toEqual([])
})

test('unit, bound and year', () => {
  const share = (right: (match: Match) => boolean, among: readonly Match[] = matches) => {
    const wrong = among.filter((pair) => !right(pair))
    const names = wrong.map(
      ({ row, fact }) => `${row.words}: ${fact.unit} ${fact.bound ?? ''} ${fact.year ?? ''}`,
    )
    return { share: 1 - wrong.length / among.length, names }
  }
  const unit = share(({ row, fact }) => fact.unit === row.unit)
  expect(below(0.95, unit.share, unit.names)).toEqual([])
  const bound = share(({ row, fact }) => fact.bound === row.bound)
  expect(below(0.98, bound.share, bound.names)).toEqual([])
  const printed = matches.filter(({ row }) => !row.note.includes('[Y]'))
  const year = share(({ row, fact }) => fact.year === row.year, printed)
  expect(below(0.92, year.share, year.names)).toEqual([])
  const wrong = share(({ row, fact }) => fact.year === null || fact.year === row.year, printed)
  // A year is left out rather than wrong.
  expect(wrong.names).toEqual([])
})

test('facts have the words and places of the texts', () => {
  for (const { report, text } of reports.map(bundledReport)) {
    for (const { key, zh, en } of facts.filter((fact) => fact.report === report.id)) {
      const block = text.blocks.find((candidate) => candidate.key === key)
      expect(block?.text.zh?.slice(...zh.range)).toBe(zh.text)
      expect(block?.text.en?.slice(...en.range)).toBe(en.text)
    }
  }
})

test('where the two languages differ: what one has no number for, and what each calls in its own way', () => {
  const told = read.flatMap(({ disagreements }) =>
    disagreements.map(
      ({ report, key, kind, zh, en }) => `${report} ${key} ${kind} ${zh?.text ?? '—'} | ${en?.text ?? '—'}`,
    ),
  )
  expect(told).toEqual(['unicri-2018 p11 only-zh 两个框架 | —'])
})

test('what is counted, in both languages, is what stands in the list that was read row by row', async () => {
  const lines = facts.map(({ report, key, value, unit, what, projected }) =>
    [report, key, value, unit, what.zh, what.en, projected ? 'projected' : ''].join('\t'),
  )
  const head = ['report', 'key', 'value', 'unit', 'zh', 'en', 'projected'].join('\t')
  await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('gold/what.tsv')
  // Nothing is cut off: no phrase ends with a word that leads on.
  const cut = facts.filter(
    ({ what }) =>
      what.zh === '' ||
      what.en === '' ||
      /(?:[、和与或]|以及|的)$/.test(what.zh) ||
      / (?:of|in|for|and|or|the|by|with|on|from|at|an?|as|to)$/.test(what.en),
  )
  expect(cut.map(wordsOf)).toEqual([])
})

test('series are those of the list, with what is like for like', () => {
  const series = listSeries(facts, (id) => {
    const report = read.find((one) => one.report.id === id)?.report
    return report === undefined ? null : yearOf(report)
  })
  const wanted = core
    .filter((row) => row.series !== '')
    .map((row) => `${row.series} ${row.report} ${row.key} ${String(row.value)}`)
  const got = series.flatMap(({ id, points }) =>
    points.map(({ fact }) => `${id} ${fact.report} ${fact.key} ${String(fact.value)}`),
  )
  expect(got.toSorted()).toEqual(wanted.toSorted())
  expect(series.filter(({ comparable }) => comparable).map(({ id }) => id)).toEqual([
    'cbrn-coe-regions',
    'tip-som-people-trained',
    'unodc-programme-delivery',
    'strategic-goods-seized',
  ])
  expect(series.find(({ id }) => id === 'sherloc-users')).toMatchObject({
    comparable: false,
    difference: 'counted',
    points: [
      { fact: { value: 338_196, year: '2019' } },
      { fact: { value: 390_000, year: '2023', bound: 'at-least' } },
    ],
  })
  expect(
    series.find(({ id }) => id === 'cbrn-coe-partner-countries')?.points.map(({ fact }) => fact.value),
  ).toEqual([57, 64])
})
