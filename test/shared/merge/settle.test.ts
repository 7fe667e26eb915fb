/** What is chosen about conflicts wins everywhere, and no word is lost where both are kept. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyOf } from '../../../shared/merge/annotation-entry.ts'
import type { ReplyValue } from '../../../shared/merge/annotation-entry.ts'
import { findConflicts, removedField } from '../../../shared/merge/conflicts.ts'
import { isRemoved, joinEntries } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { settle } from '../../../shared/merge/settle.ts'
import { laterStamp } from '../../../shared/merge/stamp.ts'
import { removedAt, written } from '../../../shared/merge/versions.ts'
import type { ConflictChoice } from '../../../shared/model/exchange.ts'
import type { ReplyId } from '../../../shared/model/ids.ts'
import { aHistory, annotationAt, exchangeAll, play, stampFor } from './people.ts'
import type { Person, World } from './people.ts'
import { plain } from './plain.ts'

const choices: readonly ConflictChoice[] = ['latest', 'mine', 'theirs', 'both']
const aChoice = fc.constantFrom(...choices)

/** One person takes in what all others have of an annotation, and chooses on every field. */
function settleAll(world: World, person: Person, id: string, choose: (field: string) => ConflictChoice) {
  const others = world.people.filter((other) => other !== person && other.states.has(id))
  const own = person.states.get(id)
  if (own === undefined || others.length === 0) return null
  const files = others.map(({ writer, states }) => ({
    file: writer,
    entry: states.get(id)?.entry ?? own.entry,
  }))
  for (const { last } of others) person.last = laterStamp(person.last, last)
  const conflicts = findConflicts([{ file: null, entry: own.entry }, ...files])
  const joined = files.map(({ entry }) => entry).reduce(joinEntries, own.entry)
  const entry = settle(joined, conflicts, choose, stampFor(person))
  person.states.set(id, { ...own, entry })
  return { conflicts, joined, entry }
}

function leftConflicts({ people }: World, id: string) {
  const entries = people.flatMap(({ states }) => states.get(id)?.entry ?? [])
  return findConflicts(entries.map((entry, at) => ({ file: String(at), entry })))
}

const aWorld = fc
  .tuple(aHistory, fc.array(aChoice, { minLength: 1, maxLength: 5 }))
  .map(([history, picks]) => {
    const choose = (field: string) => picks[field.length % picks.length] ?? 'latest'
    return { history, choose }
  })

test('after settling, no conflict remains: at once, and after everybody has exchanged again', () => {
  fc.assert(
    fc.property(aWorld, ({ history, choose }) => {
      const world = play(history)
      for (const id of ['a1', 'a2', '__proto__']) {
        const [person] = world.people
        if (person === undefined || settleAll(world, person, id, choose) === null) continue
        expect(leftConflicts(world, id)).toEqual([])
      }
      exchangeAll(world, 1)
      for (const id of ['a1', 'a2', '__proto__']) {
        expect(leftConflicts(world, id)).toEqual([])
        const states = world.people.flatMap(({ states }) => states.get(id)?.entry ?? [])
        for (const state of states) expect(plain(state)).toEqual(plain(states[0]))
      }
    }),
    { numRuns: 2000 },
  )
})

test('what was chosen is what everybody has in the end', () => {
  let chosen = 0
  fc.assert(
    fc.property(aWorld, ({ history, choose }) => {
      const world = play(history)
      const [person] = world.people
      const settled = person === undefined ? null : settleAll(world, person, 'a1', choose)
      if (settled === null) return
      exchangeAll(world)
      const final = world.people.map(({ states }) => states.get('a1')?.entry)
      const removal = settled.conflicts.find(({ field }) => field === removedField)
      for (const entry of final) {
        if (entry === undefined) throw new Error('everybody has it')
        for (const { field, sides, latest } of settled.conflicts) {
          const choice = choose(field)
          const mine = sides.find(({ file }) => file === null) ?? sides[latest]
          const theirs = sides.findLast(({ file }) => file !== null)
          const value =
            choice === 'mine' ? mine?.value : choice === 'theirs' ? theirs?.value : sides[latest]?.value
          chosen += 1
          if (field === removedField)
            expect(isRemoved(entry)).toBe(choice === 'both' ? false : value === null)
          else if (removal !== undefined && isRemoved(entry)) continue
          else if (field === 'tags' && choice === 'both')
            expect(new Set(entry.fields.get(field)?.value as string[])).toEqual(
              new Set(sides.flatMap((side) => side.value as string[])),
            )
          else expect(entry.fields.get(field)?.value).toEqual(value)
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(chosen).toBeGreaterThan(2000)
})

test('latest changes nothing at all', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const world = play(history)
      const [person] = world.people
      const settled = person === undefined ? null : settleAll(world, person, 'a1', () => 'latest')
      if (settled !== null) expect(settled.entry).toBe(settled.joined)
    }),
    { numRuns: 500 },
  )
})

test('both: not a word of a note or reply is lost, and two who choose it make the same replies', () => {
  let texts = 0
  fc.assert(
    fc.property(aHistory, (history) => {
      const [here, there] = [play(history), play(history)]
      const [one] = here.people
      const other = there.people[1]
      if (one === undefined || other === undefined) return
      const settled = settleAll(here, one, 'a1', () => 'both')
      const elsewhere = settleAll(there, other, 'a1', () => 'both')
      if (settled === null || elsewhere === null) return
      const kept = textsOf(settled.entry)
      for (const { field, sides } of settled.conflicts)
        if (field === 'note' || replyOf(field) !== null)
          for (const { value } of sides) {
            const text = field === 'note' ? value : (value as ReplyValue)?.note
            if (typeof text === 'string') expect(kept).toContain(text)
            texts += 1
          }
      const valuesOf = ({ fields }: Entry) => new Map([...fields].map(([name, { value }]) => [name, value]))
      expect(plain(valuesOf(elsewhere.entry))).toEqual(plain(valuesOf(settled.entry)))
      const conflicts = findConflicts([
        { file: null, entry: settled.entry },
        { file: 'f', entry: elsewhere.entry },
      ])
      expect(conflicts).toEqual([])
    }),
    { numRuns: 2000 },
  )
  expect(texts).toBeGreaterThan(1000)
})

function textsOf({ fields }: Entry): readonly unknown[] {
  return [...fields].map(([name, { value }]) =>
    replyOf(name) === null ? value : (value as ReplyValue)?.note,
  )
}

const at = (hour: number, writer: string) =>
  `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z-0000-${writer}`
const base = annotationAt(at(1, 'w0'))
const write = (entry: Entry, values: Readonly<Record<string, unknown>>, stamp: string) =>
  written(entry, new Map(Object.entries(values)), stamp)
const settled = (own: Entry, choice: ConflictChoice, ...files: readonly Entry[]) =>
  settle(
    files.reduce(joinEntries, own),
    findConflicts([
      { file: null, entry: own },
      ...files.map((entry, index) => ({ file: `${index}`, entry })),
    ]),
    () => choice,
    at(23, 'w0'),
  )
const valueOf = (entry: Entry, name: string) => entry.fields.get(name)?.value
const repliesOf = ({ fields }: Entry) => [...fields].filter(([name]) => replyOf(name) !== null)

test('a note: mine, theirs, or both with the other as a reply of the one who wrote it, when it was written', () => {
  const mine = write(base, { note: '我的' }, at(2, 'w0'))
  const theirs = write(base, { note: 'theirs' }, at(3, 'w1'))
  expect(valueOf(settled(mine, 'latest', theirs), 'note')).toBe('theirs')
  expect(valueOf(settled(mine, 'mine', theirs), 'note')).toBe('我的')
  expect(valueOf(settled(mine, 'theirs', theirs), 'note')).toBe('theirs')
  const both = settled(mine, 'both', theirs)
  expect(valueOf(both, 'note')).toBe('theirs')
  const time = '2026-11-21T02:00:00.000Z'
  expect(repliesOf(both)).toEqual([
    [
      expect.stringMatching(/^reply\/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      { value: { note: '我的', author: 'reader:w0', created: time, modified: time }, stamp: at(23, 'w0') },
    ],
  ])
})

test('both once more makes no second reply, and does not bring back one that was removed', () => {
  const mine = write(base, { note: '我的' }, at(2, 'w0'))
  const theirs = write(base, { note: 'theirs' }, at(3, 'w1'))
  const both = settled(mine, 'both', theirs)
  const conflicts = findConflicts([
    { file: null, entry: mine },
    { file: 'f', entry: theirs },
  ])
  expect(settle(both, conflicts, () => 'both', at(23, 'w9'))).toBe(both)
  const [name = ''] = repliesOf(both)[0] ?? []
  const removed = write(both, { [name]: null }, '2026-11-21T23:30:00.000Z-0000-w0')
  expect(settle(removed, conflicts, () => 'both', '2026-11-21T23:40:00.000Z-0000-w0')).toBe(removed)
})

test('both of three files: two replies; an empty note makes none', () => {
  const notes = ['one', 'two', 'three', ''].map((note, index) =>
    write(base, { note }, at(2 + index, `w${index}`)),
  )
  const [own = base, ...files] = notes
  const both = settled(own, 'both', ...files.toReversed())
  expect(valueOf(both, 'note')).toBe('')
  expect(repliesOf(both).map(([, { value }]) => (value as ReplyValue)?.note)).toEqual(['one', 'two', 'three'])
})

test('tags: both are put together, those of the latest first', () => {
  const mine = write(base, { tags: ['a', 'b'] }, at(2, 'w0'))
  const theirs = write(base, { tags: ['c', 'b'] }, at(3, 'w1'))
  const both = settled(mine, 'both', theirs)
  expect(valueOf(both, 'tags')).toEqual(['c', 'b', 'a'])
  expect(valueOf(settled(theirs, 'both', mine), 'tags')).toEqual(['c', 'b', 'a'])
})

test('mine, where the notebook has none of the sides, is the latest', () => {
  const one = write(base, { note: 'one' }, at(2, 'w1'))
  const two = write(base, { note: 'two' }, at(3, 'w2'))
  expect(valueOf(settled(base, 'mine', one, two), 'note')).toBe('two')
  expect(valueOf(settled(base, 'theirs', one, two), 'note')).toBe('two')
})

test('a reply changed by two: the other’s words become a reply of their own', () => {
  const name = `reply/${'r1' as ReplyId}`
  const reply = { note: '原', author: 'Trainer', created: 'c', modified: 'm' }
  const start = write(base, { [name]: reply }, at(2, 'w0'))
  const mine = write(start, { [name]: { ...reply, note: '我' } }, at(4, 'w0'))
  const theirs = write(start, { [name]: { ...reply, note: 'they' } }, at(3, 'w1'))
  const both = settled(mine, 'both', theirs)
  expect(repliesOf(both).map(([, { value }]) => value)).toMatchObject([
    { note: '我' },
    { note: 'they', author: 'Trainer' },
  ])
})

test('removed by one, changed by the other: each choice, from each side, whichever is later', () => {
  for (const [removedHour, writtenHour] of [
    [2, 3],
    [3, 2],
  ] as const) {
    const removed = removedAt(base, at(removedHour, 'w0'))
    const changed = write(base, { note: '还要' }, at(writtenHour, 'w1'))
    const expected: Readonly<Record<ConflictChoice, boolean>> = {
      latest: removedHour > writtenHour,
      mine: true,
      theirs: false,
      both: false,
    }
    for (const choice of choices) {
      const here = settled(removed, choice, changed)
      expect(isRemoved(here)).toBe(expected[choice])
      if (!isRemoved(here)) expect(valueOf(here, 'note')).toBe('还要')
      const there = settled(changed, choice, removed)
      const opposite = choice === 'mine' || choice === 'theirs'
      expect(isRemoved(there)).toBe(opposite ? !expected[choice] : expected[choice])
      // It wins where it comes to.
      for (const state of [removed, changed, base])
        expect(isRemoved(joinEntries(state, here))).toBe(isRemoved(here))
    }
  }
})

test('what stays removed is not brought back by a choice on one of its fields', () => {
  const mine = removedAt(write(base, { note: 'mine' }, at(2, 'w0')), at(10, 'w0'))
  const theirs = write(base, { note: 'theirs' }, at(3, 'w1'))
  const conflicts = findConflicts([
    { file: null, entry: mine },
    { file: 'f', entry: theirs },
  ])
  expect(conflicts.map(({ field }) => field)).toEqual(['note', removedField])
  const choose = (field: string) => (field === removedField ? 'latest' : 'theirs')
  expect(isRemoved(settle(joinEntries(mine, theirs), conflicts, choose, at(23, 'w0')))).toBe(true)
})

test('two who choose differently have the same conflict again: neither overrules the other unseen', () => {
  const mine = write(base, { note: 'mine' }, at(2, 'w0'))
  const theirs = write(base, { note: 'theirs' }, at(3, 'w1'))
  const conflicts = findConflicts([
    { file: null, entry: mine },
    { file: 'f', entry: theirs },
  ])
  const joined = joinEntries(mine, theirs)
  const here = settle(joined, conflicts, () => 'mine', at(20, 'w0'))
  const there = settle(joined, conflicts, () => 'theirs', at(21, 'w1'))
  expect(
    findConflicts([
      { file: null, entry: here },
      { file: 'f', entry: there },
    ]).map(({ field }) => field),
  ).toEqual(['note'])
})

test('two who choose differently about a removal have that conflict again', () => {
  const removed = removedAt(base, at(2, 'w0'))
  const changed = write(base, { note: '还要' }, at(3, 'w1'))
  const conflicts = findConflicts([
    { file: null, entry: changed },
    { file: 'f', entry: removed },
  ])
  const joined = joinEntries(removed, changed)
  const here = settle(joined, conflicts, () => 'mine', at(20, 'w1'))
  const there = settle(joined, conflicts, () => 'theirs', at(19, 'w0'))
  expect([isRemoved(here), isRemoved(there)]).toEqual([false, true])
  expect(
    findConflicts([
      { file: null, entry: here },
      { file: 'f', entry: there },
    ]).map(({ field }) => field),
  ).toEqual([removedField])
})

test('who has kept another’s words as a reply does not go by that other’s name', () => {
  const own = write(base, { note: 'of w1' }, at(3, 'w1'))
  const other = write(base, { note: 'of w2' }, at(2, 'w2'))
  const kept = settle(
    joinEntries(own, other),
    findConflicts([
      { file: null, entry: own },
      { file: 'f', entry: other },
    ]),
    () => 'both',
    at(4, 'w1'),
  )
  const latest = write(base, { note: 'of w0' }, at(5, 'w0'))
  const both = settled(kept, 'both', latest)
  expect(repliesOf(both).map(([, { value }]) => value)).toMatchObject([
    { note: 'of w2', author: 'reader:w2' },
    { note: 'of w1', author: 'reader:w1' },
  ])
})

test('a reply with the same words under another name is no other reply', () => {
  const name = `reply/${'r1' as ReplyId}`
  const reply = { note: 'the same', author: 'reader:w2', created: 'c', modified: 'm' }
  const mine = write(base, { [name]: reply }, at(2, 'w0'))
  const theirs = write(base, { [name]: { ...reply, author: 'Reviewer' } }, at(3, 'w1'))
  expect(repliesOf(settled(mine, 'both', theirs))).toHaveLength(1)
})
