/** Quotation marks within a quotation: whole pairs take the inner form, a mark alone stays. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerQuotes } from '../../../shared/cite/inner-quotes.ts'

test.each([
  ['no marks', 'no marks'],
  ['the “Silk Road” and “Belt”', 'the ‘Silk Road’ and ‘Belt’'],
  ['题为“外层空间”的报告', '题为‘外层空间’的报告'],
  ['“one ‘two’ three”', '‘one “two” three’'],
  ['“States’ duty and one’s own ‘right’”', '‘States’ duty and one’s own “right”’'],
  ['States’ duty', 'States’ duty'],
  ['‘alone’', '‘alone’'],
  ['cut here” and “there', 'cut here” and “there'],
  ['“not closed', '“not closed'],
  ['“one\ntwo” three', '‘one\ntwo’ three'],
  ['“a “b” c”', '“a “b” c”'],
])('%s', (words, expected) => expect(innerQuotes(words)).toBe(expected))

test('nothing but the marks changes', () => {
  const bare = (text: string) => text.replaceAll(/[“”‘’]/g, '·')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'“”‘’a 甲\n') }), (words) => {
      expect(bare(innerQuotes(words))).toBe(bare(words))
    }),
  )
})
