import { expect, test } from 'vitest'
import { conflictName } from '../../../shared/model/exchange.ts'
import type { MergeConflict } from '../../../shared/model/exchange.ts'
import { choiceOf, choicesFor, fateOf, firstChoices, orderOf } from '../../../renderer/exchange/choices.ts'
import { conflictIn, failedFile, mergePlan, mergedFile, side } from './plans.ts'

const note = conflictIn('note', 'mine', 'theirs')
const fates = (conflict: MergeConflict, choice: Parameters<typeof fateOf>[1]) =>
  conflict.sides.map((each) => fateOf(conflict, choice, each))

test('only choices that make a difference are offered', () => {
  expect(choicesFor(note)).toEqual(['latest', 'mine', 'theirs', 'both'])
  expect(choicesFor(conflictIn('colour', 'amber', 'mint'))).toEqual(['latest', 'mine', 'theirs'])
  const others = { ...note, sides: [side('a.annotation', 'a', 1), side('b.annotation', 'b', 2)] }
  expect(choicesFor(others)).toEqual(['latest', 'both'])
  expect(choiceOf(others, { all: 'mine', each: {} })).toBe('latest')
  expect(choiceOf(conflictIn('colour', 'amber', 'mint'), { all: 'both', each: {} })).toBe('latest')
})

test('a choice for one conflict goes before the choice for all', () => {
  const each = { [conflictName(note.annotation.id, 'note')]: 'mine' as const }
  expect(choiceOf(note, { all: 'theirs', each })).toBe('mine')
  expect(choiceOf(conflictIn('tags', [], ['a']), { all: 'theirs', each })).toBe('theirs')
})

test('what becomes of each side', () => {
  expect(fates(note, 'latest')).toEqual(['lost', 'kept'])
  expect(fates(note, 'mine')).toEqual(['kept', 'lost'])
  expect(fates(note, 'both')).toEqual(['reply', 'kept'])
  expect(fates(conflictIn('tags', ['a'], ['b']), 'both')).toEqual(['together', 'together'])
  const three = {
    ...note,
    sides: [side(null, 'mine', 9), side('a.annotation', 'a', 1), side('b.annotation', 'b', 2)],
    latest: 0,
  }
  expect(fates(three, 'latest')).toEqual(['kept', 'lost', 'lost'])
  expect(fates(three, 'theirs')).toEqual(['lost', 'lost', 'kept'])
  const removed = conflictIn('removed', 'changed since', null)
  expect(fates(removed, 'latest')).toEqual(['lost', 'kept'])
  expect(fates(removed, 'both')).toEqual(['kept', 'lost'])
})

test('the order leaves out files that cannot be read, and choices about what is no longer in conflict', () => {
  const plan = mergePlan({
    files: [
      failedFile('/a.annotation', 'set-damaged'),
      mergedFile('/b.age', { sha256: 'bb' }),
      mergedFile('/c.annotation', { sha256: 'cc' }),
    ],
    conflicts: [note],
  })
  const files = [
    { path: '/a.annotation', passphrase: null },
    { path: '/b.age', passphrase: 'correct horse' },
    { path: '/c.annotation', passphrase: null },
  ]
  const named = conflictName(note.annotation.id, 'note')
  const choices = { all: 'both', each: { [named]: 'mine', 'gone note': 'theirs' } } as const
  expect(orderOf({ plan, files, layers: { into: 'person' }, choices, deletions: true })).toEqual({
    files: [files[1], files[2]],
    sha256: ['bb', 'cc'],
    layers: { into: 'person' },
    revision: 'a state of the notebook',
    choice: 'both',
    each: { [named]: 'mine' },
    deletions: true,
  })
  expect(firstChoices.all).toBe('latest')
})
