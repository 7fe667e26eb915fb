/**
 * `npm run bench -- align [--runs N] [--json]`: the alignment of the four reports, blocks and sentences, against what
 * cannot be saved: finding the sentences, and reading as much text with `JSON.parse`, in the same run. Then how right
 * the pairs are, by what was done to the sentences (see `altered-paragraphs.ts`).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { pairEditions } from '../../shared/align/pair-blocks.ts'
import { splitSentences } from '../../shared/align/sentences.ts'
import { parseGlossary } from '../../shared/parse/glossary.ts'
import { halves, measureAll } from '../shared/align/altered-paragraphs.ts'
import { readEdition, reportIds } from '../shared/parse/report-files.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean' } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1')

const glossary = path.resolve(import.meta.dirname, '../../resources/glossary.tsv')
const terms = parseGlossary(readFileSync(glossary, 'utf8')).value

/** Milliseconds: of the first run, when nothing is compiled yet, and the median of all. */
function time(run: () => unknown): { readonly first: number; readonly median: number } {
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  const median = taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  return { first: Number((taken[0] ?? 0).toFixed(1)), median: Number(median.toFixed(1)) }
}

const rows = reportIds.map((report) => {
  const zh = readEdition(report, 'zh')
  const en = readEdition(report, 'en')
  const json = JSON.stringify([zh, en])
  return {
    report,
    align: time(() => pairEditions(zh, en, terms)),
    split: time(() =>
      [zh, en].map(({ lang, blocks }) => blocks.map(({ text }) => splitSentences(text, lang))),
    ),
    parse: time(() => JSON.parse(json) as unknown),
    pairs: pairEditions(zh, en, terms).value.blocks.reduce(
      (count, block) => count + block.sentences.length,
      0,
    ),
  }
})
const sum = (of: (row: (typeof rows)[number]) => number) =>
  Number(rows.reduce((total, row) => total + of(row), 0).toFixed(1))
const all = { first: sum(({ align }) => align.first), median: sum(({ align }) => align.median) }
const quality = {
  fitted: measureAll(halves.fitted, 1),
  heldOut: measureAll(halves.heldOut, 2026),
}

if (values.json) console.log(JSON.stringify({ bench: 'align', runs, rows, all, quality }))
else {
  console.log('ms, median of all runs (first run)')
  for (const { report, pairs, align, split, parse } of rows) {
    const cells = Object.entries({ align, split, parse }).map(
      ([name, ms]) => `${name} ${ms.median} (${ms.first})`,
    )
    console.log(
      [report.padEnd(18), `${pairs} pairs`.padEnd(12), ...cells.map((cell) => cell.padEnd(22))]
        .join('')
        .trimEnd(),
    )
  }
  console.log(`${'all four'.padEnd(30)}align ${all.median} (${all.first}), allowed: 2000\n`)
  for (const [half, measures] of Object.entries(quality)) {
    console.log(`${half}: paragraphs, precision, recall of links`)
    for (const [name, { paragraphs, precision, recall }] of Object.entries(measures)) {
      console.log(
        `  ${name.padEnd(26)}${String(paragraphs).padStart(5)}  ${precision.toFixed(4)}  ${recall.toFixed(4)}`,
      )
    }
  }
}
