/** Entries as notebooks have them: of the bundled reports, and any at all. */
import fc from 'fast-check'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import { editionHash } from '../../../shared/exchange/edition-hash.ts'
import type { LibraryReport } from '../../../shared/exchange/place-quote.ts'
import type { ReadContext } from '../../../shared/exchange/read-set.ts'
import type { SetAbout } from '../../../shared/exchange/write-set.ts'
import { annotationEntry, replyField } from '../../../shared/merge/annotation-entry.ts'
import type { Entry, EntrySet, Register } from '../../../shared/merge/entry.ts'
import { layerEntry } from '../../../shared/merge/layer-entry.ts'
import { noStamp, writerOf } from '../../../shared/merge/stamp.ts'
import { removedAt, seenBy, versionsAt } from '../../../shared/merge/versions.ts'
import { annotationKinds, annotationStatuses, colours } from '../../../shared/model/annotation.ts'
import type { LayerId, ReplyId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import { langs } from '../../../shared/model/report.ts'
import { anchorOn, annotationOn, blockOf, bundledReport } from '../export/bundled-report.ts'
import type { BundledReport } from '../export/bundled-report.ts'
import { reportIds } from '../parse/report-files.ts'

export const owner = { writer: '4f1c9ad27be0', earlier: [] }
export const reviewLayer = '5d3d5c3e-6a52-4f0e-9d4d-0c1b2a394857' as LayerId
export const firstStamp = '2026-11-21T09:22:39.000Z-0000-4f1c9ad27be0'
export const laterStamp = '2026-11-21T09:30:15.000Z-0002-9f8e7d6c5b4a'

export const bundled = bundledReport('unicri-2024')
const { report, text } = bundled

export const aboutBundled: SetAbout = {
  title: 'Review round 2',
  generated: '2026-11-21T10:00:00.000Z',
  version: '0.1.0',
  reports: [
    {
      id: report.id,
      title: report.fields.title,
      symbol: report.fields.symbol,
      editions: report.editions.map(({ lang, status }) => ({
        lang,
        status,
        sha256: editionHash(text.blocks, lang),
      })),
    },
  ],
  withoutNames: false,
  textOf: (id, key, lang) =>
    id === report.id ? (text.blocks.find((block) => block.key === key)?.text[lang] ?? null) : null,
}

/** Reads without a library. */
export const alone: ReadContext = { isKnownAnnotation: () => false, reports: () => [] }

export function libraryReport({ report: { id, fields }, text: { blocks } }: BundledReport): LibraryReport {
  return { id, fields, blocks }
}

let library: readonly LibraryReport[] | null = null

/** With the four bundled reports. */
export const inLibrary: ReadContext = {
  isKnownAnnotation: () => false,
  reports: () => (library ??= reportIds.map((id) => libraryReport(bundledReport(id)))),
}

/** One of each kind on real paragraphs: in both languages, with tags, with replies, on a whole block, removed. */
export function bundledSet(): EntrySet {
  const both = [
    anchorOn(text, 'p5', 'zh', '2023-2026年战略方案框架'),
    anchorOn(text, 'p5', 'en', 'Strategic Programme Framework'),
  ]
  const annotations = [
    annotationOn('0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a', both, {
      kind: 'underline',
      colour: 'mint',
      note: 'Is this the *official* name?',
      tags: ['terms', '术语'],
      layer: reviewLayer,
      replies: [
        {
          id: '7e6d5c4b-3a29-4817-a605-f4e3d2c1b0a9' as ReplyId,
          note: '是。见第5段。',
          author: 'Trainer',
          created: '2026-11-21T09:00:00.000Z',
          modified: '2026-11-21T09:00:00.000Z',
        },
      ],
    }),
    annotationOn('1c8b3e2d-7f0a-4d69-8b66-2a1b0c9d8e7f', [describeBlock(blockOf(text, 'p6'))], {
      kind: 'question',
      author: '',
      status: 'resolved',
      tags: ['Q1'],
    }),
  ].map((annotation) => annotationEntry(annotation, versionsAt(firstStamp), owner))
  const removed = removedAt(
    { id: '2d7c4f3e-8e1b-4c7a-9c55-3b2a1d0c9f8e', fields: new Map(), removed: noStamp, seen: new Map() },
    laterStamp,
  )
  const entries = [...annotations, removed]
  return {
    annotations: new Map(entries.map((entry) => [entry.id, entry])),
    layers: new Map([ownEntry(ownLayer, ''), ownEntry(reviewLayer, 'Round 2')]),
  }
}

function ownEntry(id: LayerId, name: string): readonly [string, Entry] {
  const layer: Layer = { id, name, owner: '', colour: 'sky', description: '', shown: true, locked: false }
  const entry = layerEntry(layer, versionsAt(firstStamp), owner)
  return [entry.id, entry]
}

/** Any text at all: halves of pairs, right to left, markup, what JSON escapes. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'שלום \u202e abc',
    '𠮷野家 👩🏽‍🚒',
    '\u0000\u2028\ud800',
    '__proto__',
  ),
)

export const anyStamp = fc
  .tuple(
    fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 0xffff }),
    fc.constantFrom('4f1c9ad27be0', '9f8e7d6c5b4a', 'other', 'before'),
  )
  .map(([date, count, writer]) => `${date.toISOString()}-${count.toString(16).padStart(4, '0')}-${writer}`)

const anyDate = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

export const anyId = fc.uuid()

const anyKey = fc.constantFrom('p1', 'p34.a', 'h2.C.1', 'fn.s1', 'nowhere')
const anyHash = fc.constantFrom('', '0123456789abcdef')

const anyTextAnchor = fc
  .record({
    key: anyKey,
    lang: fc.constantFrom(...langs),
    start: fc.nat(5000),
    exact: anyText,
    prefix: anyText,
    suffix: anyText,
    hash: anyHash,
  })
  .map(({ start, exact, ...others }) => ({ ...others, start, end: start + exact.length, exact }))
const anyBlockAnchor = fc.record({
  key: anyKey,
  lang: fc.constant(null),
  textLang: fc.constantFrom(...langs),
  exact: anyText,
  hash: anyHash,
})

const anyName = fc.oneof(anyText, fc.constantFrom('Reviewer', 'reader:9f8e7d6c5b4a'))

/** A JSON value as it is after a file: without names that are refused. */
export const anyJson = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter((value) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)))

const anyReply = fc.record({ note: anyText, author: anyName, created: anyDate, modified: anyDate })

const someFields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  kind: fc.constantFrom(...annotationKinds),
  colour: fc.constantFrom(...colours),
  note: anyText,
  tags: fc.uniqueArray(fc.oneof(fc.constantFrom('Q1', '术语', 'constructor'), anyText), { maxLength: 4 }),
  author: anyName,
  layer: anyName,
  status: fc.constantFrom(...annotationStatuses),
  created: anyDate,
  modified: anyDate,
}

const anyMore = fc.dictionary(
  fc.constantFrom('priority', 'votes', 'duizhao:new', 'x/y~z', '字段', ''),
  anyJson,
  { maxKeys: 3 },
)

type Parts = {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  readonly more: Readonly<Record<string, unknown>>
  readonly replies: readonly (readonly [string, unknown])[]
  readonly stamps: readonly string[]
  readonly removed: string | null
  readonly known: readonly string[]
}

/** Alive or removed; of a removed one nothing is left but when and by whom. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: anyId,
    values: fc
      .tuple(
        fc.record({
          report: fc.constantFrom('unicri-2024', 'a'),
          anchors: fc.array(fc.oneof(anyTextAnchor, anyBlockAnchor), { minLength: 1, maxLength: 3 }),
        }),
        fc.record(someFields, { requiredKeys: [] }),
      )
      .map(([target, fields]) => ({ target, ...fields })),
    more: anyMore,
    replies: fc.array(fc.tuple(anyId, fc.oneof(anyReply, fc.constant(null))), { maxLength: 3 }),
    stamps: fc.array(anyStamp, { minLength: 1, maxLength: 4 }),
    removed: fc.option(anyStamp),
    known: fc.array(anyStamp, { maxLength: 3 }),
  })
  .map(entryOfParts)

function entryOfParts({ id, values, more, replies, stamps, removed, known }: Parts): Entry {
  const named = [
    ...Object.entries(values),
    ...Object.entries(more),
    ...replies.map(([reply, value]) => [replyField(reply as ReplyId), value] as const),
  ]
  const fields = new Map<string, Register>(
    named.map(([name, value], index) => [
      name,
      { value, stamp: stamps[index % stamps.length] ?? firstStamp },
    ]),
  )
  const latest = [...fields.values()].reduce((last, { stamp }) => (stamp > last ? stamp : last), '')
  const gone = removed !== null && removed >= latest
  const state = { fields: gone ? new Map<string, Register>() : fields, removed: removed ?? noStamp }
  const seen = new Map<string, string>()
  for (const stamp of known.toSorted()) seen.set(writerOf(stamp), stamp)
  return { id, ...state, seen: new Map(seenBy(state, seen)) }
}

export const anySet: fc.Arbitrary<EntrySet> = fc
  .uniqueArray(anyEntry, { maxLength: 5, selector: ({ id }) => id })
  .map((entries) => ({
    annotations: new Map(entries.map((entry) => [entry.id, entry])),
    layers: new Map<string, Entry>(),
  }))
