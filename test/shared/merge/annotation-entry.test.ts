/** Annotations and layers as entries and back: nothing is lost on either way, under whatever name. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  annotationEntry,
  annotationValues,
  changedValues,
  layerOf,
  storedAnnotation,
} from '../../../shared/merge/annotation-entry.ts'
import { isRemoved } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { layerEntry, readLayer } from '../../../shared/merge/layer-entry.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import { noStamp } from '../../../shared/merge/stamp.ts'
import {
  entryOf,
  removedAt,
  seenBy,
  versionsAt,
  versionsOf,
  written,
} from '../../../shared/merge/versions.ts'
import type { Versions } from '../../../shared/merge/versions.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import { anAnnotation, annotationAt } from './people.ts'
import { plain } from './plain.ts'

const owner: Owner = { writer: 'w0', earlier: ['w8', 'w9'] }

const aTime = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())
const aStamp = fc
  .tuple(aTime, fc.nat(0xffff), fc.constantFrom('w0', 'w1', 'w2', 'w8', 'w9', 'other', 'before'))
  .map(([time, count, writer]) => `${time}-${count.toString(16).padStart(4, '0')}-${writer}`)
const aName = fc.constantFrom('', 'Reviewer', 'reader:w1', 'reader:w0', 'reader:w8', '__proto__', 'reader:')
const aReply = fc.record({ note: fc.string(), author: aName, created: aTime, modified: aTime })

const knownFields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  target: fc.constant({ report: anAnnotation.report, anchors: anAnnotation.anchors }),
  kind: fc.constantFrom('highlight', 'note'),
  colour: fc.constantFrom(...colours),
  note: fc.string({ unit: 'binary' }),
  tags: fc.array(fc.string(), { maxLength: 3 }),
  author: aName,
  layer: fc.oneof(aName, fc.constant('personal'), fc.uuid()),
  status: fc.constantFrom('open', 'resolved'),
  created: aTime,
  modified: aTime,
  'reply/r1': fc.option(aReply),
  'reply/__proto__': fc.option(aReply),
}

/** As files may hold it: some fields missing, others unknown, removed or not. */
const anEntry: fc.Arbitrary<Entry> = fc
  .record({
    known: fc.record(knownFields, { requiredKeys: [] }),
    unknown: fc.array(
      fc.tuple(fc.constantFrom('__proto__', 'constructor', '*', 'rest', 'oa:via'), fc.json()),
    ),
    stamps: fc.array(aStamp, { minLength: 3, maxLength: 3 }),
    removed: fc.option(aStamp, { nil: noStamp }),
    seen: fc.array(aStamp, { maxLength: 3 }),
  })
  .map(({ known, unknown, stamps, removed, seen }) => {
    const values = [
      ...Object.entries(known),
      ...unknown.map(([name, json]) => [name, JSON.parse(json) as unknown] as const),
    ]
    const fields = new Map(
      values.map(([name, value], at) => [name, { value, stamp: stamps[at % stamps.length] ?? '' }]),
    )
    const earlier = seen.map((stamp) => [stamp.slice(30), stamp] as const)
    return { id: anAnnotation.id, fields, removed, seen: seenBy({ fields, removed }, earlier) }
  })

/** As the notebook keeps it: through JSON. */
function throughStore({ annotation, versions }: ReturnType<typeof storedAnnotation>): Entry {
  const kept = JSON.parse(JSON.stringify({ annotation, versions })) as {
    annotation: Annotation | null
    versions: Versions
  }
  return kept.annotation === null
    ? entryOf(anAnnotation.id, new Map(), kept.versions)
    : annotationEntry(kept.annotation, kept.versions, owner)
}

test('an entry that was stored is the same entry, with fields missing, unknown, removed, of any writer', () => {
  fc.assert(
    fc.property(anEntry, (entry) => {
      expect(plain(throughStore(storedAnnotation(entry, owner)))).toEqual(plain(entry))
    }),
    { numRuns: 5000 },
  )
})

test('an annotation that became an entry is the same annotation again', () => {
  const anAnnotationAny = fc
    .record({
      note: fc.string(),
      tags: fc.array(fc.string()),
      author: fc.constantFrom('', 'Reviewer', 'reader:w1'),
      layer: fc.constantFrom('personal', 'Review round 2', 'reader:w1'),
      replies: fc.uniqueArray(fc.tuple(fc.uuid(), aReply), { selector: ([id]) => id, maxLength: 3 }),
    })
    .map(({ replies, ...fields }) => ({
      ...anAnnotation,
      ...fields,
      replies: replies
        .map(([id, reply]) => ({ id, ...reply, author: 'Trainer' }))
        .toSorted((one, other) => (one.created + one.id < other.created + other.id ? -1 : 1)),
    })) as unknown as fc.Arbitrary<Annotation>
  fc.assert(
    fc.property(anAnnotationAny, aStamp, (annotation, stamp) => {
      const stored = storedAnnotation(annotationEntry(annotation, versionsAt(stamp), owner), owner)
      expect(stored).toEqual({ annotation, versions: versionsAt(stamp) })
    }),
    { numRuns: 1000 },
  )
})

test('what one wrote without a name is one’s own here and a reader’s elsewhere', () => {
  const entry = annotationAt('2026-11-21T08:00:00.000Z-0000-w0')
  expect(entry.fields.get('author')?.value).toBe('reader:w0')
  expect(storedAnnotation(entry, owner).annotation).toMatchObject({ author: '', layer: 'personal' })
  expect(storedAnnotation(entry, { writer: 'w1', earlier: [] }).annotation).toMatchObject({
    author: 'reader:w0',
    layer: 'reader:w0',
  })
})

test('who says “mine” in a file is not this notebook’s reader', () => {
  const stamp = '2026-11-21T08:00:00.000Z-0000-w1'
  const reply = { note: 'a', author: '', created: '', modified: '' }
  const values = new Map<string, unknown>([
    ['author', ''],
    ['layer', 'personal'],
    ['reply/r1', reply],
  ])
  const { annotation } = storedAnnotation(written(annotationAt(stamp), values, stamp), owner)
  expect(annotation).toMatchObject({
    author: 'reader:w1',
    layer: 'reader:w1',
    replies: [{ author: 'reader:w1' }],
  })
})

test('what was written under an earlier name goes out under it: others have it so, with the same stamp', () => {
  const stamp = '2026-11-21T08:00:00.000Z-0000-w8'
  const before = annotationAt(stamp, {}, 'w8')
  const { annotation, versions } = storedAnnotation(before, owner)
  expect(annotation).toMatchObject({ author: '', layer: 'personal' })
  expect(versions).toEqual(versionsAt(stamp))
  expect(plain(annotationEntry(anAnnotation, versions, owner))).toEqual(plain(before))
})

test('removed, nothing of it is lost, and written again all of it comes back', () => {
  const time = '2026-11-21T08:00:00.000Z'
  const reply = { id: 'r1', note: '同意', author: 'Reviewer', created: time, modified: time }
  const entry = written(
    annotationAt(`${time}-0000-w0`, { replies: [reply] } as never),
    new Map([['oa:via', { a: 1 }]]),
    `${time}-0001-w1`,
  )
  const removed = storedAnnotation(removedAt(entry, `${time}-0002-w0`), owner)
  expect(removed.annotation).toBeNull()
  const again = written(throughStore(removed), new Map([['note', '又']]), `${time}-0003-w0`)
  expect(isRemoved(again)).toBe(false)
  expect(storedAnnotation(again, owner).annotation).toEqual({ ...anAnnotation, note: '又', replies: [reply] })
  expect(again.fields.get('oa:via')?.value).toEqual({ a: 1 })
})

test('what lacks a layer is in that of the one who made it', () => {
  const entry = annotationAt('2026-11-21T08:00:00.000Z-0000-w1')
  const fields = new Map([...entry.fields].filter(([name]) => name !== 'layer'))
  expect(layerOf({ ...entry, fields })).toBe('reader:w1')
  expect(layerOf({ ...entry, fields: new Map() })).toBe('reader:')
})

test('versions are short where all was written at once, and the same however they came about', () => {
  fc.assert(
    fc.property(anEntry, (entry) => {
      const held = new Set(['note', 'target', 'tags'])
      const versions = versionsOf(entry, held)
      const turned: Entry = {
        ...entry,
        fields: new Map([...entry.fields].toReversed()),
        seen: new Map([...entry.seen].toReversed()),
      }
      expect(JSON.stringify(versionsOf(turned, held))).toBe(JSON.stringify(versions))
      const values = new Map([...held].map((name) => [name, entry.fields.get(name)?.value]))
      expect(plain(entryOf(entry.id, values, JSON.parse(JSON.stringify(versions)) as Versions))).toEqual(
        plain(entry),
      )
    }),
    { numRuns: 2000 },
  )
})

test('changed are the fields with another value, whatever the order of names, and replies that are gone', () => {
  const reply = { id: 'r1', note: 'a', author: '', created: '', modified: '' }
  const before = annotationValues({ ...anAnnotation, replies: [reply] } as never, owner)
  const anchors = anAnnotation.anchors.map((anchor) =>
    Object.fromEntries(Object.entries(anchor).toReversed()),
  )
  const after = annotationValues({ ...anAnnotation, anchors, note: 'b', tags: ['x'] } as never, owner)
  expect([...changedValues(before, after)]).toEqual([
    ['note', 'b'],
    ['tags', ['x']],
    ['reply/r1', null],
  ])
})

test('a layer: what others need to know of it, and what is each reader’s own', () => {
  const layer: Layer = {
    id: 'personal' as LayerId,
    name: '',
    owner: '',
    colour: 'mint',
    description: '第一轮',
    shown: false,
    locked: true,
  }
  const entry = layerEntry(layer, versionsAt('2026-11-21T08:00:00.000Z-0000-w0'), owner)
  expect(entry.id).toBe('reader:w0')
  expect(readLayer(entry, layer, owner)).toEqual(layer)
  expect(readLayer(entry, null, { writer: 'w1', earlier: [] })).toEqual({
    ...layer,
    id: 'reader:w0',
    owner: 'reader:w0',
    shown: true,
    locked: false,
  })
})
