/** Joining entries and sets: the same result whatever the order and however often, and nothing is lost by absence. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySet, isRemoved, joinEntries, joinSets, writtenAt } from '../../../shared/merge/entry.ts'
import type { Entry, EntrySet } from '../../../shared/merge/entry.ts'
import { noStamp, writerOf } from '../../../shared/merge/stamp.ts'
import { seenBy } from '../../../shared/merge/versions.ts'
import { aHistory, annotationAt, exchangeAll, fieldNames, play } from './people.ts'
import { plain } from './plain.ts'

const runs = { numRuns: 2000 }

/** Few, so that the same stamp comes up with different values, as from a changed file. */
const aStamp = fc
  .record({ time: fc.nat(2), count: fc.nat(1), writer: fc.constantFrom('w0', 'w1', '__proto__') })
  .map(({ time, count, writer }) => `202${time}-01-01T00:00:00.000Z-000${count}-${writer}`)

const aValue = fc.oneof(
  fc.constantFrom<unknown>('', 'text', null, ['a', 'b'], { a: 1, b: 2 }, { b: 2, a: 1 }, 7, false),
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown),
)

const anEntry: fc.Arbitrary<Entry> = fc
  .record({
    fields: fc.array(fc.tuple(fc.constantFrom(...fieldNames), aValue, aStamp), { maxLength: 5 }),
    removed: fc.oneof(fc.constant(noStamp), aStamp),
    seen: fc.array(aStamp, { maxLength: 3 }),
  })
  .map(({ fields, removed, seen }) => {
    const registers = new Map(fields.map(([name, value, stamp]) => [name, { value, stamp }]))
    const known = seen.map((stamp) => [stamp.slice(30), stamp] as const)
    return { id: 'a', fields: registers, removed, seen: seenBy({ fields: registers, removed }, known) }
  })

const aSet: fc.Arbitrary<EntrySet> = fc
  .record({
    annotations: fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor'), anEntry)),
    layers: fc.array(fc.tuple(fc.constantFrom('personal', 'toString'), anEntry)),
  })
  .map(({ annotations, layers }) => ({ annotations: new Map(annotations), layers: new Map(layers) }))

test('joining is commutative, associative and idempotent, also of stamps that are there twice', () => {
  fc.assert(
    fc.property(aSet, aSet, aSet, (a, b, c) => {
      expect(plain(joinSets(a, b))).toEqual(plain(joinSets(b, a)))
      expect(plain(joinSets(joinSets(a, b), c))).toEqual(plain(joinSets(a, joinSets(b, c))))
      expect(plain(joinSets(a, a))).toEqual(plain(a))
      const joined = joinSets(a, b)
      expect(joinSets(joined, b)).toEqual(joined)
      expect(plain(joinSets(emptySet, a))).toEqual(plain(a))
    }),
    runs,
  )
})

test('joining never goes back: no field, no removal and nothing that was seen becomes earlier', () => {
  fc.assert(
    fc.property(anEntry, anEntry, (a, b) => {
      const joined = joinEntries(a, b)
      for (const one of [a, b]) {
        for (const [name, { stamp }] of one.fields)
          expect((joined.fields.get(name)?.stamp ?? noStamp) >= stamp).toBe(true)
        expect(joined.removed >= one.removed).toBe(true)
        for (const [writer, stamp] of one.seen)
          expect((joined.seen.get(writer) ?? noStamp) >= stamp).toBe(true)
      }
      // What neither had is not there.
      for (const [name, register] of joined.fields)
        expect([a.fields.get(name), b.fields.get(name)]).toContain(register)
    }),
    runs,
  )
})

test('what brings nothing new gives the same object: it need not be stored', () => {
  fc.assert(
    fc.property(anEntry, anEntry, (a, b) => {
      const joined = joinEntries(a, b)
      expect(joinEntries(joined, structuredClone(b))).toBe(joined)
    }),
    runs,
  )
})

test('everybody ends with the same state, whoever took in what, when, and however often', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const world = play(history)
      exchangeAll(world)
      const [first, ...others] = world.people.map(({ states }) =>
        plain(new Map([...states].map(([id, { entry }]) => [id, entry]))),
      )
      for (const other of others) expect(other).toEqual(first)
    }),
    runs,
  )
})

test('tombstones without words: everybody still ends with the same annotations, and the same are gone', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const world = play(history, 'without words')
      exchangeAll(world, 3)
      const [first, ...others] = world.people.map(({ states }) =>
        plain(
          new Map(
            [...states].map(([id, { entry }]) => [
              id,
              isRemoved(entry) ? { removed: entry.removed, seen: entry.seen } : entry,
            ]),
          ),
        ),
      )
      for (const other of others) expect(other).toEqual(first)
    }),
    runs,
  )
})

test('files in any order, several times, one by one or together: one set', () => {
  fc.assert(
    fc.property(
      fc.array(aSet, { minLength: 2, maxLength: 5 }).chain((sets) =>
        fc.record({
          sets: fc.constant(sets),
          order: fc.shuffledSubarray([...sets, ...sets], { minLength: 2 * sets.length }),
        }),
      ),
      ({ sets, order }) => {
        const [one, other] = [sets, order].map((all) => all.reduce(joinSets, emptySet))
        expect(plain(one)).toEqual(plain(other))
        const together = sets.map((set) => joinSets(set, emptySet)).reduceRight(joinSets, emptySet)
        expect(plain(together)).toEqual(plain(one))
      },
    ),
    { numRuns: 500 },
  )
})

test('absence is no removal: only what somebody removed is removed', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const steps = history.steps.filter(({ act }) => act !== 'remove')
      // Nobody removes by choice either where nothing was removed.
      const world = play({ ...history, steps })
      const made = new Set(world.people.flatMap(({ states }) => [...states.keys()]))
      exchangeAll(world)
      for (const { states } of world.people) {
        expect(new Set(states.keys())).toEqual(made)
        for (const { entry } of states.values()) expect(isRemoved(entry)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})

test('a field, once written, is never lost, only written over by a later one', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const world = play(history)
      const before = world.people.flatMap(({ states }) => [...states.values()].map(({ entry }) => entry))
      exchangeAll(world)
      const [person] = world.people
      for (const { id, fields } of before)
        for (const [name, { stamp }] of fields)
          expect((person?.states.get(id)?.entry.fields.get(name)?.stamp ?? noStamp) >= stamp).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('replies go with their annotation and come back with it', () => {
  const time = '2026-11-21T08:00:00.000Z'
  const reply = { id: 'r1', note: '同意', author: 'Reviewer', created: time, modified: time }
  const there = annotationAt(`${time}-0000-w0`, { replies: [reply] } as never)
  const removed: Entry = { ...there, removed: '2026-11-21T09:00:00.000Z-0000-w1' }
  expect(isRemoved(joinEntries(there, removed))).toBe(true)
  expect(joinEntries(there, removed).fields.has('reply/r1')).toBe(true)
  // Answered by somebody who did not know of the removal, and later than it.
  const stamp = '2026-11-21T10:00:00.000Z-0000-w2'
  const value = { note: 'No', author: 'Trainer', created: time, modified: time }
  const answered: Entry = { ...there, fields: new Map([...there.fields, ['reply/r2', { value, stamp }]]) }
  const back = joinEntries(removed, answered)
  expect(isRemoved(back)).toBe(false)
  expect([...back.fields.keys()]).toEqual(expect.arrayContaining(['reply/r1', 'reply/r2', 'note', 'target']))
  // Answered before it by the clocks: it stays removed, the answer with it.
  const early = {
    ...answered,
    fields: new Map([...there.fields, ['reply/r2', { value, stamp: `${time}-0001-w2` }]]),
  }
  expect(isRemoved(joinEntries(removed, early))).toBe(true)
})

test('a removal under the very stamp of a writing has removed it', () => {
  const stamp = '2026-11-21T09:00:00.000Z-0000-w1'
  expect(isRemoved({ ...annotationAt(stamp), removed: stamp })).toBe(true)
})

test('thousands of entries in one set, of five people, each with some of them', () => {
  const ids = Array.from({ length: 5000 }, (_, at) => `id-${at}`)
  const sets = Array.from({ length: 5 }, (_, who): EntrySet => {
    const mine = ids.filter((_id, at) => at % (who + 1) === 0)
    const entries = mine.map((id, at) => {
      const stamp = `2026-11-21T08:00:00.${String(at % 1000).padStart(3, '0')}Z-0000-w${who}`
      return [id, { ...annotationAt(stamp, { note: `${who} ${id}` }), id }] as const
    })
    return { annotations: new Map(entries), layers: new Map() }
  })
  const joined = sets.reduce(joinSets, emptySet)
  expect(joined.annotations.size).toBe(5000)
  expect(plain(sets.toReversed().reduce(joinSets, emptySet))).toEqual(plain(joined))
  for (const { annotations } of sets)
    for (const [id, entry] of annotations) {
      const now = joined.annotations.get(id)
      expect(now !== undefined && writtenAt(now) >= writtenAt(entry)).toBe(true)
      expect(now?.seen.has(writerOf(writtenAt(entry)))).toBe(true)
    }
})
