/** The references found in the four reports against a list that was made by reading every paragraph of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import type { ReportText } from '../../../shared/model/block.ts'
import type { Reference } from '../../../shared/model/reference.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { compareReferences } from '../../../shared/refs/compare-references.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'
import { readEdition, reportIds } from '../parse/report-files.ts'
import type { BundledId } from '../parse/report-files.ts'

type GoldRow = {
  readonly report: string
  readonly key: string
  readonly lang: Lang
  readonly kind: string
  readonly target: string
  readonly start: number
  readonly end: number
}

const texts = new Map<BundledId, ReportText>(
  reportIds.map((id) => [id, pairEditions(readEdition(id, 'zh'), readEdition(id, 'en')).value]),
)

/** Doubtful in the list: the statute of an institute is no convention. */
const isScored = ({ target }: GoldRow) => !target.startsWith('UNICRI Statute')

function readGold(report: BundledId): readonly GoldRow[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, `gold/${report}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [key = '', lang, kind = '', words = '', occurrence, target = ''] = line.split('\t')
    const text = texts.get(report)?.blocks.find((block) => block.key === key)?.text[lang as Lang] ?? ''
    let start = -1
    for (let nth = 0; nth < Number(occurrence); nth += 1) start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`${report} ${key}: no “${words}”`)
    const row = { report, key, lang: lang as Lang, kind: kind === 'footnote-mark' ? 'footnote' : kind }
    return { ...row, target, start, end: start + words.length }
  })
}

type Row = GoldRow
const rowOf = (report: string, { key, lang, kind, symbol, place, range }: Reference): Row => ({
  report,
  key,
  lang,
  kind,
  target: symbol ?? String(place),
  start: range[0],
  end: range[1],
})

const gold = reportIds.flatMap(readGold).filter(isScored)
const foundIn = new Map([...texts].map(([id, text]) => [id, findReferences(text)]))
const found = [...foundIn].flatMap(([id, references]) => references.map((each) => rowOf(id, each)))

const idOf = ({ report, key, lang, kind, target }: Row) => `${report} ${key} ${lang} ${kind} ${target}`
const isSame = (one: Row, other: Row) =>
  idOf(one) === idOf(other) && one.start < other.end && other.start < one.end

/** Rows of `these` that have no row of their own among `those`. */
function without(these: readonly Row[], those: readonly Row[]): readonly Row[] {
  const left = [...those]
  return these.filter((row) => {
    const at = left.findIndex((other) => isSame(row, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function score(lang: Lang, kinds: readonly string[]) {
  const of = (rows: readonly Row[]) => rows.filter((row) => row.lang === lang && kinds.includes(row.kind))
  const missed = without(of(gold), of(found))
  const extra = without(of(found), of(gold))
  return {
    rows: of(gold).length,
    missed: missed.map(idOf),
    extra: extra.map(idOf),
    recall: 1 - missed.length / of(gold).length,
    precision: 1 - extra.length / of(found).length,
  }
}

describe.each(langs)('%s', (lang) => {
  test.each([
    [47, ['symbol', 'resolution', 'decision']],
    [17, ['article']],
    [17, ['sdg']],
    [6, ['footnote']],
  ])('%i of %j are found, and nothing else', (rows, kinds) => {
    expect(score(lang, kinds)).toEqual({ rows, missed: [], extra: [], recall: 1, precision: 1 })
  })

  test('nothing of another kind is found', () => {
    expect(found.filter((row) => row.lang === lang && row.kind === 'paragraph')).toEqual([])
  })
})

test('the two languages of every block cite the same', () => {
  for (const references of foundIn.values()) expect(compareReferences(references)).toEqual([])
})

test('words are those of the text', () => {
  for (const [id, references] of foundIn) {
    for (const { key, lang, range, text } of references) {
      const block = texts.get(id)?.blocks.find((each) => each.key === key)
      expect(block?.text[lang]?.slice(...range)).toBe(text)
    }
  }
})
