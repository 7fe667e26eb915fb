import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  byReport,
  choiceFor,
  countSubjects,
  isUnder,
  marksOf,
} from '../../../renderer/subjects/subject-places.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { subjectIds } from '../../../shared/model/subject.ts'
import type { SubjectBlock, SubjectEntry, SubjectReason } from '../../../shared/model/subject.ts'

const word = (start: number, end: number): SubjectReason => ({
  kind: 'word',
  lang: 'zh',
  text: 'x'.repeat(end - start),
  range: [start, end],
})

const block = fc.record({
  subject: fc.constantFrom(...subjectIds),
  report: fc.constantFrom(...(['unicri-2024', 'sg-crime-2020'] as ReportId[])),
  key: fc.integer({ min: 1, max: 9 }).map((number) => `p${number}` as BlockKey),
  reasons: fc.array(
    fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 12 })).map(([at, length]) => word(at, at + length)),
  ),
  choice: fc.constantFrom('added', 'removed', null),
  byRules: fc.boolean(),
}) satisfies fc.Arbitrary<SubjectBlock & SubjectEntry>

test('what is stored puts a block where it is wanted, and nothing is stored where the rules say the same', () => {
  fc.assert(
    fc.property(block, fc.boolean(), (before, under) => {
      const choice = choiceFor(before, under)
      const { byRules } = before
      expect(choice === null ? byRules : choice === 'added').toBe(under)
    }),
  )
  expect(choiceFor(undefined, true)).toBe('added')
  expect(choiceFor(undefined, false)).toBeNull()
})

test('counts and groups have every block once; what was taken away counts for nothing', () => {
  fc.assert(
    fc.property(fc.array(block), (all) => {
      const counts = countSubjects(all)
      const sum = [...counts.values()].reduce((total, { blocks }) => total + blocks, 0)
      expect(sum).toBe(all.filter(isUnder).length)
      for (const [subject, { reports }] of counts) {
        const under = all.filter((each) => each.subject === subject && isUnder(each))
        expect(reports).toBe(byReport(under).length)
      }
      expect(byReport(all).flatMap(({ items }) => items)).toHaveLength(all.length)
    }),
  )
})

test('marks go from left to right without overlap and cover the words of the reasons, no more', () => {
  fc.assert(
    fc.property(block, ({ reasons }) => {
      const marks = marksOf(reasons, 'zh')
      for (const [at, [start]] of marks.entries())
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.[1] ?? 0)
      const covered = (ranges: readonly (readonly [number, number])[]) =>
        Array.from({ length: 100 }, (_, at) => ranges.some(([start, end]) => start <= at && at < end))
      expect(covered(marks)).toEqual(
        covered(reasons.flatMap((reason) => (reason.kind === 'heading' ? [] : [reason.range]))),
      )
      expect(marksOf(reasons, 'en')).toEqual([])
    }),
  )
})
