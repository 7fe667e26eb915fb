/** What is written of an assignment is read as the same; nothing else is read as one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignmentText, isNewer, readAssignmentFile } from '../../../shared/assignment/assignment-file.ts'
import { AppError } from '../../../shared/result.ts'
import { sentAssignment } from './arbitrary.ts'

const annotations = { type: 'AnnotationSet', items: [] }
const [sample] = fc.sample(sentAssignment, { numRuns: 1, seed: 7 })
if (sample === undefined) throw new Error('there is a sample')
const valid = {
  ...sample,
  questions: [{ id: crypto.randomUUID() as never, tag: 'Q1', text: '', report: null, keys: [] }],
}
const parsed = () => JSON.parse(assignmentText({ assignment: valid, annotations })) as Record<string, unknown>

test('written and read it is the same', () => {
  fc.assert(
    fc.property(sentAssignment, (assignment) => {
      const text = assignmentText({ assignment, annotations })
      expect(readAssignmentFile(JSON.parse(text))).toEqual({ assignment, annotations })
      expect(assignmentText({ assignment, annotations })).toBe(text)
    }),
  )
})

test('what the format does not know is left aside, at every level', () => {
  const file = parsed()
  const [question] = file['questions'] as Record<string, unknown>[]
  const more = {
    ...file,
    later: { deep: [1] },
    questions: [JSON.parse(`${JSON.stringify(question).slice(0, -1)},"__proto__":{"a":1},"hint":"x"}`)],
  }
  expect(readAssignmentFile(more).assignment).toEqual(valid)
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

test('a later version of the format is refused as such, even if its parts are others', () => {
  expect(() => readAssignmentFile({ type: 'Assignment', version: 2, annotations: {} })).toThrow('set-newer')
})

test.each([
  ['no object', () => 'text'],
  ['nothing', () => null],
  ['a list', () => [parsed()]],
  ['a set of annotations', () => annotations],
  ['no version', () => ({ ...parsed(), version: undefined })],
  ['a version that is no number', () => ({ ...parsed(), version: '1' })],
  ['no title', () => ({ ...parsed(), title: ' ' })],
  ['a title too long', () => ({ ...parsed(), title: 'x'.repeat(201) })],
  ['no reports', () => ({ ...parsed(), reports: [] })],
  ['an id that is a path', () => ({ ...parsed(), id: 'urn:uuid:../../etc/passwd' })],
  ['an id without its scheme', () => ({ ...parsed(), id: valid.id })],
  ['a colour that there is not', () => ({ ...parsed(), colourMeanings: { black: 'x' } })],
  ['a time that is none', () => ({ ...parsed(), created: 'yesterday' })],
  ['too many questions', () => ({ ...parsed(), questions: Array(201).fill(valid.questions[0]) })],
  [
    'two questions of one tag',
    () => ({ ...parsed(), questions: [0, 1].map(() => (parsed()['questions'] as unknown[])[0]) }),
  ],
  ['an edition beyond counting', () => ({ ...parsed(), edition: 1e300 })],
])('%s is no assignment', (_what, file) => {
  expect(() => readAssignmentFile(file())).toThrow('assignment-damaged')
})

test('any JSON is read or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(parsed())), (value, name) => {
      try {
        readAssignmentFile({ ...parsed(), [name]: value })
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})

test('of two editions the one with the greater number is newer, whatever the clock said', () => {
  const first = { edition: 1, created: '2036-01-01T00:00:00.000Z' }
  const second = { edition: 2, created: '2026-01-01T00:00:00.000Z' }
  expect([isNewer(second, first), isNewer(first, second), isNewer(first, first)]).toEqual([
    true,
    false,
    false,
  ])
  expect(isNewer({ ...second, created: '2026-01-02T00:00:00.000Z' }, second)).toBe(true)
})
