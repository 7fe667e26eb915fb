/** What a merge does, told by entry and by layer. */
import { expect, test } from 'vitest'
import { accountOf, losingLayers } from '../../../shared/merge/account.ts'
import { joinEntries } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { removedAt, written } from '../../../shared/merge/versions.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { annotationAt } from './people.ts'

const at = (hour: number, writer = 'w0') =>
  `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z-0000-${writer}`
const base = annotationAt(at(1))
const removed = removedAt(base, at(2))
const write = (entry: Entry, values: Readonly<Record<string, unknown>>, stamp: string) =>
  written(entry, new Map(Object.entries(values)), stamp)

test('one that is new is added, and so is one that comes back; what was never here is not deleted', () => {
  expect(accountOf(null, base)).toEqual({ outcome: 'added', fields: [] })
  expect(accountOf(removed, write(removed, { note: '又' }, at(3)))).toEqual({ outcome: 'added', fields: [] })
  expect(accountOf(null, removed)).toEqual({ outcome: 'kept-removed', fields: [] })
  expect(accountOf(removed, removed)).toEqual({ outcome: 'kept-removed', fields: [] })
  expect(accountOf(removed, removedAt(removed, at(9)))).toEqual({ outcome: 'kept-removed', fields: [] })
  expect(accountOf(base, removed)).toEqual({ outcome: 'deleted', fields: [] })
})

test('updated are fields with another value, unknown ones and replies too', () => {
  const time = at(3).slice(0, 24)
  const reply = { note: 'a', author: 'Reviewer', created: time, modified: time }
  const after = write(base, { note: '又', 'reply/r1': reply, 'oa:via': 1, modified: time }, at(3))
  expect(accountOf(base, after)).toEqual({ outcome: 'updated', fields: ['note', 'oa:via', 'reply/r1'] })
  const gone = write(after, { 'reply/r1': null, 'reply/r2': null }, at(4))
  expect(accountOf(after, gone)).toEqual({ outcome: 'updated', fields: ['reply/r1'] })
})

test('other stamps for the same values change nothing for the reader', () => {
  const same = write(base, { note: '看', tags: ['核对'], modified: at(9).slice(0, 24) }, at(9))
  const after = joinEntries(base, same)
  expect(after).not.toBe(base)
  expect(accountOf(base, after)).toEqual({ outcome: 'unchanged', fields: [] })
  expect(accountOf(base, base)).toEqual({ outcome: 'unchanged', fields: [] })
})

function layered(count: number, layer: string): readonly (readonly [string, Entry])[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${layer} ${index}`
    return [id, { ...annotationAt(at(1), { layer: layer as LayerId }), id }] as const
  })
}

test('a layer loses too much when more than a quarter of what it had is deleted', () => {
  const before = new Map([...layered(4, 'one'), ...layered(8, 'two'), ...layered(1, '__proto__')])
  expect(losingLayers(before, [])).toEqual([])
  expect(losingLayers(before, ['one 0', 'two 0', 'two 1'])).toEqual([])
  expect(losingLayers(before, ['one 0', 'one 1', 'two 0', 'two 1', 'two 2', '__proto__ 0', 'away'])).toEqual([
    { layer: '__proto__', deleted: 1, of: 1 },
    { layer: 'one', deleted: 2, of: 4 },
    { layer: 'two', deleted: 3, of: 8 },
  ])
})

test('what was removed before is not among what a layer had', () => {
  const before = new Map(
    layered(8, 'one').map(([id, entry], index) => [id, index < 5 ? removedAt(entry, at(2)) : entry]),
  )
  expect(losingLayers(before, ['one 7'])).toEqual([{ layer: 'one', deleted: 1, of: 3 }])
})
