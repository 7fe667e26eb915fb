import { expect, test } from 'vitest'
import fc from 'fast-check'
import { parseGoTo } from '../../../shared/cite/go-to.ts'
import { paragraphReference } from '../../../shared/cite/reference.ts'
import { langs } from '../../../shared/model/report.ts'

test.each([
  ['34', 34, null],
  [' 34. ', 34, null],
  ['第34段', 34, null],
  ['第 34 段', 34, null],
  ['第34', 34, null],
  ['34段', 34, null],
  ['第３４段（ｂ）', 34, 'b'],
  ['第34段(b)', 34, 'b'],
  ['第34段(b)项', 34, 'b'],
  ['para. 34 (b)', 34, 'b'],
  ['Para 34(B)', 34, 'b'],
  ['paras. 34', 34, null],
  ['paragraph 34', 34, null],
  ['PARAGRAPH 34', 34, null],
  ['34(b)', 34, 'b'],
  ['34 (b)', 34, 'b'],
  ['34 b', 34, 'b'],
  ['34b', 34, 'b'],
  ['34 b)', 34, 'b'],
  ['p34.b', 34, 'b'],
  ['p. 34', 34, null],
  ['p34.a.ii', 34, 'a.ii'],
  ['34 (a) (ii)', 34, 'a.ii'],
  ['34(aa)', 34, 'aa'],
  ['¶34', 34, null],
  ['¶ 34', 34, null],
  ['007', 7, null],
  ['３４', 34, null],
  ['paras. 34-36', 34, null],
  ['paras. 34–36', 34, null],
  ['第34至36段', 34, null],
  ['第３４－３６段', 34, null],
])('%s', (input, number, item) => {
  expect(parseGoTo(input)).toEqual(number === null ? null : { number, item })
})

test.each([
  '',
  ' ',
  '0',
  '第段',
  'para.',
  'b',
  '34 foo',
  '34 (b',
  '34-36',
  'paras. 36-34',
  '第36至34段',
  'A/75/90, para. 20',
  '-4',
  '3.4',
  '34 34',
  '1e3',
  'h2.C',
  '123456',
])('is not a paragraph: %j', (input) => {
  expect(parseGoTo(input)).toBeNull()
})

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const label = fc.oneof(letter, fc.constantFrom('ii', 'iii', 'iv', 'vii', 'xiv', 'aa'))
const place = fc.record({
  number: fc.integer({ min: 1, max: 99_999 }),
  labels: fc.array(label, { maxLength: 3 }),
})

test('reads back every reference as it is written, in both languages, half or full width', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(...langs), fc.boolean(), ({ number, labels }, lang, wide) => {
      const written = paragraphReference(number, labels, lang)
      const typed = wide
        ? written.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        : written
      expect(parseGoTo(typed)).toEqual({ number, item: labels.length === 0 ? null : labels.join('.') })
    }),
  )
})

test('reads a block address', () => {
  fc.assert(
    fc.property(place, ({ number, labels }) => {
      expect(parseGoTo(['p' + number, ...labels].join('.'))).toEqual({
        number,
        item: labels.length === 0 ? null : labels.join('.'),
      })
    }),
  )
})

test('never throws and never gives a paragraph below 1', () => {
  fc.assert(fc.property(fc.string(), (input) => (parseGoTo(input)?.number ?? 1) >= 1))
})

test('a long run of letters is read to its end', () => {
  expect(parseGoTo(`1 ${'a'.repeat(10_000)}!`)).toBeNull()
  expect(parseGoTo(`1 ${'a '.repeat(5000)}!`)).toBeNull()
  expect(parseGoTo(`1 ${'(a)'.repeat(3000)}!`)).toBeNull()
})
