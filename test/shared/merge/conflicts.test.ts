/** A conflict is found if and only if people wrote without knowing of each other; what is chosen settles it for all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findConflicts, removedField } from '../../../shared/merge/conflicts.ts'
import type { FieldConflict, Source } from '../../../shared/merge/conflicts.ts'
import { isRemoved, joinEntries, valueText } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { removedAt, written } from '../../../shared/merge/versions.ts'
import type { ReplyId } from '../../../shared/model/ids.ts'
import { aHistory, annotationAt, play, removal } from './people.ts'
import type { State, World } from './people.ts'

/** By the writings that really went into each state, not by stamps. */
function concurrentFields(states: readonly State[]): readonly string[] {
  const gone = states.filter(({ entry }) => isRemoved(entry))
  const alive = states.filter(({ entry }) => !isRemoved(entry))
  const fields = new Set(states.flatMap(({ entry }) => [...entry.fields.keys()]))
  const found = [...fields].filter((field) => {
    const standing = states.filter((state) => {
      const event = state.holds.get(field)
      if (event === undefined) return false
      return !states.some(({ holds, known }) => {
        const held = holds.get(field)
        return held !== undefined && held !== event && known.has(event)
      })
    })
    return new Set(standing.map(({ entry }) => valueText(entry.fields.get(field)?.value))).size > 1
  })
  const unknowing =
    gone.some(({ holds }) => !alive.some(({ known }) => known.has(holds.get(removal) ?? ''))) &&
    alive.some((state) =>
      [...state.entry.fields.keys()].some(
        (field) => !gone.some(({ known }) => known.has(state.holds.get(field) ?? '')),
      ),
    )
  const joined = states.map(({ entry }) => entry).reduce(joinEntries)
  if (isRemoved(joined) && !unknowing) return []
  return [...found, ...(unknowing ? [removedField] : [])].toSorted()
}

/** The states of one annotation: of each person, and of every file that they once wrote. */
function statesOf({ people, files }: World, id: string): readonly State[] {
  return [...people.map(({ states }) => states), ...files].flatMap((states) => states.get(id) ?? [])
}

function sourcesOf(states: readonly State[]): readonly Source[] {
  return states.map(({ entry }, at) => ({ file: at === 0 ? null : `${at}.annotation`, entry }))
}

test('a conflict is found if and only if two writings were concurrent', () => {
  let found = 0
  fc.assert(
    fc.property(aHistory, fc.nat(), (history, seed) => {
      const world = play(history)
      for (const id of ['a1', 'a2', '__proto__']) {
        const all = statesOf(world, id)
        const some = all.filter((_state, at) => ((seed >> (at % 30)) & 1) === 1)
        for (const states of [all, some, all.slice(0, 2)]) {
          if (states.length === 0) continue
          const fields = findConflicts(sourcesOf(states)).map(({ field }) => field)
          expect(fields).toEqual(concurrentFields(states))
          found += fields.length
        }
      }
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(3000)
})

test('the side named as the latest is what joining takes; the notebook’s side is first', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const states = statesOf(play(history), 'a1')
      if (states.length === 0) return
      const joined = states.map(({ entry }) => entry).reduce(joinEntries)
      for (const { field, sides, latest } of findConflicts(sourcesOf(states))) {
        expect(sides.length).toBeGreaterThan(1)
        expect(sides.findIndex(({ file }) => file === null)).toBeLessThanOrEqual(0)
        const stamps = sides.filter(({ file }) => file !== null).map(({ stamp }) => stamp)
        expect(stamps).toEqual(stamps.toSorted())
        if (field === removedField) expect(sides[latest]?.value === null).toBe(isRemoved(joined))
        else expect(sides[latest]?.value).toEqual(joined.fields.get(field)?.value)
      }
    }),
    { numRuns: 1000 },
  )
})

test('in whatever order the files come, the conflicts are the same', () => {
  fc.assert(
    fc.property(aHistory, fc.nat(), (history, turn) => {
      const [own, ...files] = sourcesOf(statesOf(play(history), 'a1'))
      if (own === undefined) return
      const at = turn % (files.length + 1)
      const turned = [...files.slice(at), ...files.slice(0, at)].toReversed()
      expect(findConflicts([own, ...turned])).toEqual(findConflicts([own, ...files]))
    }),
    { numRuns: 1000 },
  )
})

const at = (hour: number, writer: string) =>
  `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z-0000-${writer}`
const base = annotationAt(at(1, 'w0'))
const write = (entry: Entry, values: Readonly<Record<string, unknown>>, stamp: string) =>
  written(entry, new Map(Object.entries(values)), stamp)
const between = (own: Entry, ...others: readonly Entry[]) =>
  findConflicts([
    { file: null, entry: own },
    ...others.map((entry, index) => ({ file: `${index}.annotation`, entry })),
  ])
const fieldsOf = (conflicts: readonly FieldConflict[]) => conflicts.map(({ field }) => field)

test('two people change different fields: no conflict', () => {
  const mine = write(base, { note: 'mine', modified: at(2, '') }, at(2, 'w0'))
  const theirs = write(base, { colour: 'mint', modified: at(3, '') }, at(3, 'w1'))
  expect(between(mine, theirs)).toEqual([])
})

test('two people write the same: no conflict; something else: both values side by side', () => {
  const mine = write(base, { note: 'same', tags: ['a'] }, at(2, 'w0'))
  const theirs = write(base, { note: 'same', tags: ['b'] }, at(3, 'w1'))
  expect(between(mine, theirs)).toEqual([
    {
      field: 'tags',
      sides: [
        { file: null, stamp: at(2, 'w0'), author: 'reader:w0', value: ['a'] },
        { file: '0.annotation', stamp: at(3, 'w1'), author: 'reader:w1', value: ['b'] },
      ],
      latest: 1,
    },
  ])
})

test('one has read what the other wrote and written something else: no conflict, whatever the clocks', () => {
  const mine = write(base, { note: 'one' }, at(2, 'w0'))
  const theirs = write(mine, { note: 'two' }, '2026-11-21T02:00:00.000Z-0001-w1')
  expect(between(mine, theirs)).toEqual([])
  expect(between(theirs, mine)).toEqual([])
})

test('the same id of two people: all that differs, made and author too, but not the time of the last change', () => {
  const other = annotationAt(
    at(3, 'w1'),
    { author: 'Reviewer', note: '别的', created: at(3, '').slice(0, 24), modified: at(3, '').slice(0, 24) },
    'w1',
  )
  const conflicts = between(base, other)
  expect(fieldsOf(conflicts)).toEqual(['author', 'created', 'layer', 'note'])
  expect(conflicts[3]?.sides.map(({ author }) => author)).toEqual(['reader:w0', 'Reviewer'])
})

test('ten files: one side for each value, named after one file', () => {
  const files = Array.from({ length: 10 }, (_, index) =>
    write(base, { note: `note ${index % 3}` }, at(10 + index, `w${index}`)),
  )
  const [conflict, ...more] = between(base, ...files)
  expect(more).toEqual([])
  expect(conflict).toMatchObject({
    field: 'note',
    sides: [
      { file: '7.annotation', value: 'note 1', author: 'reader:w7' },
      { file: '8.annotation', value: 'note 2', author: 'reader:w8' },
      { file: '9.annotation', value: 'note 0', author: 'reader:w9' },
    ],
    latest: 2,
  })
})

test('what one file has joined already is settled in all the others', () => {
  const mine = write(base, { note: 'one' }, at(2, 'w0'))
  const theirs = write(base, { note: 'two' }, at(3, 'w1'))
  expect(fieldsOf(between(mine, theirs))).toEqual(['note'])
  expect(between(mine, theirs, joinEntries(mine, theirs))).toEqual([])
})

test('removed by one, changed by another: whichever is later', () => {
  const changed = write(base, { note: '还要' }, at(3, 'w1'))
  expect(between(removedAt(base, at(2, 'w0')), changed)).toMatchObject([
    {
      field: removedField,
      sides: [
        { file: null, value: null },
        { value: '还要', author: 'reader:w1' },
      ],
      latest: 1,
    },
  ])
  expect(between(changed, removedAt(base, at(4, 'w0')))).toMatchObject([
    { field: removedField, sides: [{ file: null, value: '还要' }, { value: null }], latest: 1 },
  ])
  // Without a note, the words marked are what it is known by.
  const coloured = write(base, { note: '', colour: 'rose' }, at(3, 'w1'))
  expect(between(removedAt(base, at(2, 'w0')), coloured)[0]?.sides[1]?.value).toBe('战略')
})

test('removed in knowledge of all that the other has: no conflict; nor where both have removed it', () => {
  const changed = write(base, { note: '还要' }, at(3, 'w1'))
  expect(between(base, removedAt(changed, at(4, 'w0')))).toEqual([])
  expect(between(changed, removedAt(changed, at(4, 'w0')))).toEqual([])
  expect(between(removedAt(base, at(5, 'w1')), removedAt(base, at(4, 'w0')))).toEqual([])
  // Written without knowing of each other, then removed by both.
  const [one, other] = [write(base, { note: 'a' }, at(2, 'w0')), write(base, { note: 'b' }, at(2, 'w1'))]
  expect(between(removedAt(one, at(5, 'w0')), removedAt(other, at(5, 'w1')))).toEqual([])
})

test('removed without its words, as a file tells of it', () => {
  const tombstone: Entry = { ...removedAt(base, at(4, 'w1')), fields: new Map() }
  expect(between(base, tombstone)).toEqual([])
  expect(fieldsOf(between(write(base, { note: 'mine' }, at(3, 'w0')), tombstone))).toEqual([removedField])
})

test('a changed file: other words under the same stamp are a conflict', () => {
  const fields = new Map([...base.fields, ['note', { value: 'changed', stamp: at(1, 'w0') }]])
  expect(between(base, { ...base, fields })).toMatchObject([
    { field: 'note', sides: [{ file: null, value: '看' }, { value: 'changed' }], latest: 0 },
  ])
})

test('two copies of a notebook from before versions: the reader’s name alone is no conflict', () => {
  const time = '2026-11-21T08:00:00.000Z'
  const replies = [{ id: 'r1', note: 'a', author: '', created: time, modified: time }]
  const copies = ['w0', 'w1'].map((writer) =>
    annotationAt(`${time}-0000-before`, { replies } as never, writer),
  )
  expect(between(copies[0] ?? base, ...copies.slice(1))).toEqual([])
  const changed = write(copies[1] ?? base, { layer: 'Review' }, at(9, 'w1'))
  expect(between(copies[0] ?? base, changed)).toEqual([])
})

test('names that mean something to objects, values of any kind, a field called as a removal is: nothing throws', () => {
  const values = [null, [], {}, 0, '', false, { note: 7 }, [[null]], { author: {} }]
  const names = [
    '__proto__',
    'constructor',
    'toString',
    removedField,
    'target',
    'author',
    'note',
    'tags',
    'reply/',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom<unknown>(...values), fc.nat(5)), {
        minLength: 2,
        maxLength: 12,
      }),
      (writings) => {
        const entries = writings.map(([name, value, writer], index) =>
          write({ ...base, fields: new Map() }, { [name]: value }, at(index + 2, `w${writer}`)),
        )
        expect(() => between(base, ...entries, removedAt(base, at(8, 'w9')))).not.toThrow()
      },
    ),
    { numRuns: 1000 },
  )
})

test('a reply removed by one and changed by another: null against its words', () => {
  const name = `reply/${'r1' as ReplyId}`
  const reply = { note: 'a', author: 'Trainer', created: '', modified: '' }
  const answered = write(base, { [name]: reply }, at(2, 'w0'))
  const removed = write(answered, { [name]: null }, at(3, 'w0'))
  const changed = write(answered, { [name]: { ...reply, note: 'b' } }, at(4, 'w1'))
  expect(between(removed, changed)).toMatchObject([
    {
      field: name,
      sides: [
        { value: null, author: 'reader:w0' },
        { value: { note: 'b' }, author: 'Trainer' },
      ],
    },
  ])
})
