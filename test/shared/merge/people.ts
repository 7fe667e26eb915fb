/**
 * People who write in annotations, each with a clock of their own, and exchange what they have; beside it, for every
 * state, exactly which writings went into it: by that the test knows what was concurrent.
 */
import fc from 'fast-check'
import { annotationValues, replyField } from '../../../shared/merge/annotation-entry.ts'
import { findConflicts } from '../../../shared/merge/conflicts.ts'
import { isRemoved, joinEntries, writtenAt } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { settle } from '../../../shared/merge/settle.ts'
import { laterStamp, nextStamp, noStamp } from '../../../shared/merge/stamp.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import { entryOf, removedAt, versionsAt, written } from '../../../shared/merge/versions.ts'
import type { Values } from '../../../shared/merge/versions.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ConflictChoice } from '../../../shared/model/exchange.ts'
import type { ReplyId } from '../../../shared/model/ids.ts'

export const fieldNames = [
  'note',
  'colour',
  'tags',
  'created',
  replyField('r1' as ReplyId),
  replyField('r2' as ReplyId),
  '__proto__',
  'constructor',
  'toString',
  'oa:motivatedBy',
] as const

export type Act =
  | { readonly act: 'write'; readonly fields: readonly string[]; readonly value: number }
  | { readonly act: 'remove' | 'restore' | 'post' }
  | { readonly act: 'take'; readonly file: number }
  | { readonly act: 'merge'; readonly file: number; readonly choice: ConflictChoice }

/** An act of one of the people, in one of the annotations, some time (in milliseconds) after the act before. */
export type Step = Act & { readonly who: number; readonly id: string; readonly after: number }

export type History = { readonly clocks: readonly number[]; readonly steps: readonly Step[] }

const year = 365 * 24 * 3600 * 1000

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('write' as const),
      fields: fc.subarray([...fieldNames], { minLength: 1, maxLength: 3 }),
      value: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('remove' as const, 'restore' as const) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('post' as const) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('take' as const), file: fc.nat(1000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('merge' as const),
      file: fc.nat(1000),
      choice: fc.constantFrom<ConflictChoice>('latest', 'mine', 'theirs', 'both'),
    }),
  },
)

/** Clocks are up to ten years off; some go back in the middle. */
export const aHistory: fc.Arbitrary<History> = fc.record({
  clocks: fc.array(fc.integer({ min: -10 * year, max: 10 * year }), { minLength: 2, maxLength: 5 }),
  steps: fc.array(
    fc
      .tuple(
        anAct,
        fc.nat(4),
        fc.constantFrom('a1', 'a1', 'a1', 'a2', '__proto__'),
        fc.oneof(fc.nat(3), fc.integer({ min: -year, max: year })),
      )
      .map(([act, who, id, after]) => ({ ...act, who, id, after })),
    { minLength: 8, maxLength: 40, size: 'max' },
  ),
})

/** A state of an annotation. `known`: all writings that went into it; `holds`: the one that each field has now. */
export type State = {
  readonly entry: Entry
  readonly known: ReadonlySet<string>
  readonly holds: ReadonlyMap<string, string>
}

export type Person = {
  readonly writer: string
  readonly states: Map<string, State>
  last: Stamp
  clock: number
}

export type World = {
  readonly people: readonly Person[]
  /** Snapshots of all that a person had; taken in by others at any time later, in any order. */
  readonly files: ReadonlyMap<string, State>[]
  readonly tombstones: Tombstones
}

export type Tombstones = 'with words' | 'without words'

/** `tombstones`: whether files keep the words of what is removed. The app's do not. */
export function play({ clocks, steps }: History, tombstones: Tombstones = 'with words'): World {
  const people = clocks.map((off, at): Person => ({
    writer: `w${at}`,
    states: new Map<string, State>(),
    last: noStamp,
    clock: Date.UTC(2026, 10, 21) + off,
  }))
  const world: World = { people, files: [], tombstones }
  for (const step of steps) {
    const person = world.people[step.who % world.people.length]
    if (person !== undefined) doStep(world, person, step)
  }
  return world
}

function doStep(world: World, person: Person, step: Step): void {
  person.clock += step.after
  switch (step.act) {
    case 'write':
      write(person, step.id, new Map(step.fields.map((name) => [name, valueFor(name, step.value)])))
      break
    case 'remove':
      remove(person, step.id)
      break
    case 'restore':
      restore(person, step.id)
      break
    case 'post':
      world.files.push(fileOf(person, world.tombstones))
      break
    case 'take':
    case 'merge': {
      const file = world.files[step.file % world.files.length]
      if (file !== undefined) takeIn(person, file, step.act === 'merge' ? step.choice : 'latest')
    }
  }
}

function fileOf({ states }: Person, tombstones: Tombstones): ReadonlyMap<string, State> {
  const file = new Map(states)
  for (const [id, state] of states)
    if (tombstones === 'without words' && isRemoved(state.entry))
      file.set(id, { ...state, entry: { ...state.entry, fields: new Map() } })
  return file
}

function valueFor(name: string, value: number): unknown {
  if (name === 'tags') return ['shared', `tag ${value}`]
  if (!name.startsWith('reply/')) return `${name} ${value}`
  const time = '2026-11-21T00:00:00.000Z'
  return value === 0 ? null : { note: `reply ${value}`, author: 'Reviewer', created: time, modified: time }
}

export function stampFor(person: Person): Stamp {
  person.last = nextStamp(person.last, new Date(person.clock).toISOString(), person.writer)
  return person.last
}

/** Writing what was removed brings it back. Nobody writes what they have removed, unless they bring it back. */
export function write(person: Person, id: string, values: Values): void {
  const state = person.states.get(id)
  if (state !== undefined && isRemoved(state.entry)) return
  writeAnyhow(person, id, values)
}

function writeAnyhow(person: Person, id: string, values: Values): void {
  const stamp = stampFor(person)
  const state = person.states.get(id)
  const entry =
    state === undefined
      ? entryOf(id, new Map([['created', `made by ${person.writer}`], ...values]), versionsAt(stamp))
      : written(state.entry, values, stamp)
  person.states.set(
    id,
    withEvents(state, entry, stamp, state === undefined ? entry.fields.keys() : values.keys()),
  )
}

function withEvents(state: State | undefined, entry: Entry, stamp: Stamp, fields: Iterable<string>): State {
  const known = new Set(state?.known)
  const holds = new Map(state?.holds)
  for (const field of fields) {
    known.add(eventOf(field, stamp))
    holds.set(field, eventOf(field, stamp))
  }
  return { entry, known, holds }
}

export function eventOf(field: string, stamp: Stamp): string {
  return `${stamp} ${field}`
}

/** The name under which the test keeps removals among the fields. */
export const removal = '† removal'

export function remove(person: Person, id: string): void {
  const state = person.states.get(id)
  if (state === undefined || isRemoved(state.entry)) return
  const stamp = stampFor(person)
  person.states.set(id, withEvents(state, removedAt(state.entry, stamp), stamp, [removal]))
}

function restore(person: Person, id: string): void {
  const state = person.states.get(id)
  if (state === undefined || !isRemoved(state.entry)) return
  writeAnyhow(person, id, new Map([...state.entry.fields].map(([name, { value }]) => [name, value])))
}

/** As the app does it: join, then write what was chosen about the conflicts. */
export function takeIn(person: Person, file: ReadonlyMap<string, State>, choice: ConflictChoice): void {
  for (const { entry } of file.values())
    person.last = laterStamp(person.last, laterStamp(writtenAt(entry), entry.removed))
  for (const [id, state] of file) {
    const own = person.states.get(id)
    const joined = own === undefined ? state : joinStates(own, state)
    const sources = [
      ...(own === undefined ? [] : [{ file: null, entry: own.entry }]),
      { file: 'f', entry: state.entry },
    ]
    const conflicts = findConflicts(sources)
    person.states.set(id, joined)
    if (conflicts.length === 0 || choice === 'latest') continue
    const stamp = stampFor(person)
    const entry = settle(joined.entry, conflicts, () => choice, stamp)
    const fields = [...entry.fields].filter(([, register]) => register.stamp === stamp).map(([name]) => name)
    if (entry.removed === stamp) fields.push(removal)
    person.states.set(id, withEvents(joined, entry, stamp, fields))
  }
}

export function joinStates(one: State, other: State): State {
  const entry = joinEntries(one.entry, other.entry)
  const holds = new Map([...entry.fields].map(([name, { stamp }]) => [name, eventOf(name, stamp)]))
  if (entry.removed !== noStamp) holds.set(removal, eventOf(removal, entry.removed))
  return { entry, known: new Set([...one.known, ...other.known]), holds }
}

/** Everybody takes in what everybody has, `rounds` times. */
export function exchangeAll({ people, tombstones }: World, rounds = 2): void {
  for (let round = 0; round < rounds; round += 1)
    for (const from of people)
      for (const to of people) if (to !== from) takeIn(to, fileOf(from, tombstones), 'latest')
}

export const anAnnotation: Annotation = {
  id: '0f0e0d0c-0b0a-4908-8706-000000000001',
  report: 'unicri-2024',
  kind: 'highlight',
  anchors: [{ key: 'p7', lang: 'zh', start: 1, end: 3, exact: '战略', prefix: '', suffix: '', hash: 'ab' }],
  colour: 'amber',
  note: '看',
  tags: ['核对'],
  author: '',
  layer: 'personal',
  status: 'open',
  replies: [],
  created: '2026-11-21T08:00:00.000Z',
  modified: '2026-11-21T08:00:00.000Z',
} as unknown as Annotation

/** It as an entry, written in one go. */
export function annotationAt(stamp: Stamp, change: Partial<Annotation> = {}, writer = 'w0'): Entry {
  const annotation = { ...anAnnotation, ...change }
  return entryOf(annotation.id, annotationValues(annotation, { writer, earlier: [] }), versionsAt(stamp))
}
