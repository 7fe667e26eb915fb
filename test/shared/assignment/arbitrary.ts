/** Assignments of every kind that a file can hold. */
import fc from 'fast-check'
import type { SentAssignment } from '../../../shared/model/assignment.ts'
import type { AssignmentId, BlockKey, QuestionId, ReportId } from '../../../shared/model/ids.ts'

const odd = ['__proto__', '<img src=x onerror=alert(1)>', '\u202e', '软目标', '"\\', '\ud83d\ude00', 'x']
const text = fc
  .array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(' ').trim())
const word = text.map((each) => `w${each}`)
const report = fc.constantFrom('unicri-2024', 'unicri-2018', 'sg-crime-2020') as fc.Arbitrary<ReportId>
const key = fc.constantFrom('p1', 'p20.a', 'h2.C', 'constructor') as fc.Arbitrary<BlockKey>
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const bilingual = fc.record({ zh: fc.option(text), en: fc.option(text) })
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 16 })

export const sentAssignment: fc.Arbitrary<SentAssignment> = fc.record({
  id: fc.uuid() as fc.Arbitrary<string> as fc.Arbitrary<AssignmentId>,
  title: word,
  trainer: text,
  edition: fc.integer({ min: 1, max: 1000 }),
  created: time,
  instructions: fc.string({ unit: 'grapheme' }),
  reports: fc.array(
    fc.record({
      id: report,
      title: bilingual,
      symbol: fc.option(text),
      editions: fc.array(fc.record({ lang: fc.constantFrom('zh', 'en'), sha256 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  questions: fc.uniqueArray(
    fc.record({
      id: fc.uuid() as fc.Arbitrary<string> as fc.Arbitrary<QuestionId>,
      tag: word,
      text,
      report: fc.option(report),
      keys: fc.array(key, { maxLength: 3 }),
    }),
    { maxLength: 4, selector: ({ tag }) => tag },
  ),
  tags: fc.array(word, { maxLength: 3 }),
  colourMeanings: fc.record({ amber: text, mint: text, rose: text }, { requiredKeys: [] }),
  glossary: fc.array(fc.record({ en: text, zh: text, note: text }), { maxLength: 3 }),
})
