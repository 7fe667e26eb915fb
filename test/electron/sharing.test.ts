/** Three notebooks share a folder: they end with the same set, and come to rest. */
import { describe, expect, test } from 'vitest'
import { readRevision } from '../../electron/db/revision-repository.ts'
import { annotationsOf, atOnce, knownBy, openRoom } from './fixtures/sharers.ts'
import type { Room, Sharer } from './fixtures/sharers.ts'

/** Words of the Chinese paragraph that `mark` is about. */
const [first, second, third, fourth] = ['战略', '报告', '威胁', '挑战'] as const

/** Clocks ten years apart, and the first to write is the furthest ahead. */
function three(room: Room): readonly [Sharer, Sharer, Sharer] {
  return [
    room.enter('2036-03-01T08:00:00.000Z'),
    room.enter('2026-03-01T08:00:00.000Z'),
    room.enter('2016-03-01T08:00:00.000Z'),
  ]
}

const orders = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 0, 2],
  [0, 0, 2, 1],
] as const

describe.each(orders.map((order) => [order]))('looking in the order %j', (order) => {
  const inOrder = (all: readonly Sharer[]): Sharer[] => order.map((at) => all[at] as Sharer)

  test('all end with the same set', async () => {
    const room = openRoom()
    const all = three(room)
    const [one, two, three_] = all
    const mark = one.mark(first, { note: 'one' })
    two.mark(second, { tags: ['two'] })
    for (let more = 0; more < 4; more += 1) two.mark(fourth)
    three_.mark(third)
    await room.settle(...inOrder(all))
    expect(annotationsOf(one)).toHaveLength(7)

    // All three write in the same annotation without knowing of each other, one removes another's.
    for (const [at, { services }] of all.entries()) {
      services.annotations.change([mark.id], { note: `note of ${at}` })
      services.annotations.reply(mark.id, `reply of ${at}`)
    }
    const [gone] = annotationsOf(two).filter(({ tags }) => tags.includes('two'))
    if (gone !== undefined) three_.services.annotations.remove([gone.id])
    await room.settle(...inOrder(all))

    expect(knownBy(two)).toEqual(knownBy(one))
    expect(knownBy(three_)).toEqual(knownBy(one))
    const joined = annotationsOf(one).find(({ id }) => id === mark.id)
    const words = [joined?.note, ...(joined?.replies ?? []).map(({ note }) => note)].toSorted()
    expect(words).toEqual(
      ['note of 0', 'note of 1', 'note of 2', 'reply of 0', 'reply of 1', 'reply of 2'].toSorted(),
    )
    expect(annotationsOf(one)).toHaveLength(6)
    expect(room.files()).toHaveLength(3)
  })
})

test('what somebody writes in an annotation is not lost with it when another removes it meanwhile', async () => {
  const room = openRoom()
  const all = three(room)
  const [one, two] = all
  const mark = one.mark(first)
  one.mark(second)
  one.mark(third)
  one.mark(fourth)
  await room.settle(...all)
  // Whose clock is behind writes; whose clock is ahead removes.
  two.services.annotations.change([mark.id], { note: 'still wanted' })
  one.services.annotations.remove([mark.id])
  await room.settle(...all)
  for (const sharer of all)
    expect(annotationsOf(sharer).find(({ id }) => id === mark.id)?.note).toBe('still wanted')
  expect(knownBy(two)).toEqual(knownBy(one))
})

test('the reader’s undo takes back what the reader did, and leaves what came from others', async () => {
  const room = openRoom()
  const [one, two] = three(room)
  const mark = one.mark(first)
  await room.settle(one, two)
  one.services.annotations.change([mark.id], { colour: 'rose' })
  two.services.annotations.change([mark.id], { note: 'from two' })
  await room.settle(one, two)
  expect(atOnce(one.services.annotations.undo()).action).toBe('change')
  expect(annotationsOf(one)).toMatchObject([{ colour: 'amber', note: 'from two' }])
  await room.settle(one, two)
  expect(annotationsOf(two)).toMatchObject([{ colour: 'amber', note: 'from two' }])
})

test('what others write in a layer that is locked here comes all the same', async () => {
  const room = openRoom()
  const [one, two] = three(room)
  const mark = one.mark(first)
  await room.settle(one, two)
  for (const { layer } of annotationsOf(two)) two.services.layers.change(layer, { locked: true })
  one.services.annotations.change([mark.id], { note: 'later' })
  await room.settle(one, two)
  expect(annotationsOf(two)).toMatchObject([{ note: 'later' }])
})

test('nothing is said where nothing has changed', async () => {
  const room = openRoom()
  const all = three(room)
  const [one] = all
  one.mark(first)
  await room.settle(...all)
  const revisions = all.map(({ notebook }) => readRevision(notebook.db))
  const told = all.map((sharer) => sharer.told.length)
  for (let round = 0; round < 10; round += 1) await room.look(...all)
  expect(all.map(({ notebook }) => readRevision(notebook.db))).toEqual(revisions)
  expect(all.map((sharer) => sharer.told.length)).toEqual(told)
  expect(all.map(({ told: changes }) => changes.some(({ domain }) => domain === 'annotations'))).toEqual([
    false,
    true,
    true,
  ])
})
