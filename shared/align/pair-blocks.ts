/**
 * Pairs the blocks of two editions: by address, and front blocks, whose numbers are only places, by what they are.
 * The Chinese edition gives the order; a block that only the English has follows its neighbour.
 */
import type { Block, FootnoteMark } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang, ReportFields } from '../model/report.ts'
import type { Term } from '../model/term.ts'
import type { EditionBlock, EditionText } from '../parse/edition.ts'
import type { Lexicon } from './evidence.ts'
import { indexGlossary } from './glossary-index.ts'
import { learnWords } from './learned-words.ts'
import { pairSentences } from './pair-sentences.ts'
import type { AlignIssue, Aligned } from './issue.ts'
import { pairFields } from './pair-fields.ts'

export type PairedReport = {
  readonly fields: ReportFields
  /** In reading order. */
  readonly blocks: readonly Block[]
  /** In reading order, Chinese before English in a block. */
  readonly footnoteMarks: readonly FootnoteMark[]
  readonly paragraphs: number
  readonly unpaired: number
}

type Row = { readonly identity: string; readonly zh: EditionBlock | null; readonly en: EditionBlock | null }

/** An edition that there is not is null; then nothing pairs, and that is no issue. The terms help to pair sentences. */
export function pairEditions(
  zh: EditionText | null,
  en: EditionText | null,
  terms: readonly Term[] = [],
): Aligned<PairedReport> {
  const fields = pairFields(zh?.fields ?? null, en?.fields ?? null)
  const rows = pairRows(zh?.blocks ?? [], en?.blocks ?? [])
  const keys = keysOf(rows)
  const lexicon = { glossary: indexGlossary(terms), learned: learnWords(textsOf(rows)) }
  const blocks = rows.map((row) => toBlock(row, keys, lexicon))
  const issues = zh === null || en === null ? [] : [...fields.issues, ...findIssues(rows, en.blocks, keys)]
  return {
    value: {
      fields: fields.value,
      blocks,
      footnoteMarks: pairMarks(zh, en, rows, keys),
      paragraphs: blocks.filter((block) => block.kind === 'paragraph').length,
      unpaired: blocks.filter((block) => block.text.zh === null || block.text.en === null).length,
    },
    issues,
  }
}

function pairRows(zh: readonly EditionBlock[], en: readonly EditionBlock[]): readonly Row[] {
  const chinese = withIdentities(zh)
  const english = new Map(withIdentities(en))
  const shared = new Set(chinese.map(([identity]) => identity))
  // English-only blocks, by the shared block they come after; those before any shared block under null.
  const followers = new Map<string | null, Row[]>()
  let neighbour: string | null = null
  for (const [identity, block] of english) {
    if (shared.has(identity)) neighbour = identity
    else {
      const row = { identity, zh: null, en: block }
      const group = followers.get(neighbour)
      if (group === undefined) followers.set(neighbour, [row])
      else group.push(row)
    }
  }
  const rows = chinese.flatMap(([identity, block]) => [
    { identity, zh: block, en: english.get(identity) ?? null },
    ...(followers.get(identity) ?? []),
  ])
  return [...(followers.get(null) ?? []), ...rows]
}

/** What a block is paired by: its address, or the role of a front block and its count among those of the role. */
function withIdentities(blocks: readonly EditionBlock[]): readonly (readonly [string, EditionBlock])[] {
  const counts = new Map<string, number>()
  return blocks.map((block) => {
    if (block.role === null) return [block.key, block]
    const count = (counts.get(block.role) ?? 0) + 1
    counts.set(block.role, count)
    return [`${block.role} ${count}`, block]
  })
}

/** Address of every row: front blocks are numbered anew, because the editions may not have the same ones. */
function keysOf(rows: readonly Row[]): ReadonlyMap<string, BlockKey> {
  const keys = new Map<string, BlockKey>()
  let front = 0
  for (const { identity, zh, en } of rows) {
    const side = zh ?? en
    if (side === null) continue
    if (side.kind === 'front') front += 1
    keys.set(identity, side.kind === 'front' ? (`front.${front}` as BlockKey) : side.key)
  }
  return keys
}

function textsOf(rows: readonly Row[]): readonly { readonly zh: string; readonly en: string }[] {
  return rows.flatMap(({ zh, en }) => (zh === null || en === null ? [] : [{ zh: zh.text, en: en.text }]))
}

function toBlock({ identity, zh, en }: Row, keys: ReadonlyMap<string, BlockKey>, lexicon: Lexicon): Block {
  const side = zh ?? en
  if (side === null) throw new Error(`A row with neither language: ${identity}`)
  const { kind, level, label, number, parent } = side
  return {
    key: keys.get(identity) ?? side.key,
    kind,
    level,
    label,
    number,
    parent,
    text: { zh: zh?.text ?? null, en: en?.text ?? null },
    printed: { zh: zh?.printed ?? null, en: en?.printed ?? null },
    sentences: zh === null || en === null ? [] : pairSentences(zh.text, en.text, lexicon),
  }
}

function pairMarks(
  zh: EditionText | null,
  en: EditionText | null,
  rows: readonly Row[],
  keys: ReadonlyMap<string, BlockKey>,
): readonly FootnoteMark[] {
  const marksOf = { zh: groupByKey(zh?.footnoteMarks ?? []), en: groupByKey(en?.footnoteMarks ?? []) }
  const inRow = (lang: Lang, block: EditionBlock | null, key: BlockKey) =>
    block === null ? [] : (marksOf[lang].get(block.key) ?? []).map((mark) => ({ ...mark, key }))
  return rows.flatMap((row) => {
    const key = keys.get(row.identity)
    return key === undefined ? [] : [...inRow('zh', row.zh, key), ...inRow('en', row.en, key)]
  })
}

function groupByKey(marks: readonly FootnoteMark[]): ReadonlyMap<BlockKey, readonly FootnoteMark[]> {
  const groups = new Map<BlockKey, FootnoteMark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.key)
    if (group === undefined) groups.set(mark.key, [mark])
    else group.push(mark)
  }
  return groups
}

function findIssues(
  rows: readonly Row[],
  english: readonly EditionBlock[],
  keys: ReadonlyMap<string, BlockKey>,
): readonly AlignIssue[] {
  const place = new Map(english.map((block, index) => [block, index]))
  const issues: AlignIssue[] = []
  let last = -1
  for (const { identity, zh, en } of rows) {
    const key = keys.get(identity) ?? identity
    if (zh === null) issues.push({ code: 'missing-zh', key })
    else if (en === null) issues.push({ code: 'missing-en', key })
    else if (zh.kind !== en.kind || zh.level !== en.level) issues.push({ code: 'kind-differs', key })
    const index = en === null ? last : (place.get(en) ?? last)
    if (index < last) issues.push({ code: 'order-differs', key })
    last = Math.max(last, index)
  }
  return issues
}
