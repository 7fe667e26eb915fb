import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../../shared/search/query.ts'
import { isChosen, toggled, without, withoutField } from '../../../renderer/search/query-edits.ts'

test.each([
  ['资产追回 培训', 0, '培训'],
  ['资产追回 培训', 1, '资产追回'],
  ['a OR b c', 0, 'c'],
  ['a AND b', 0, 'b'],
  ['a NOT b', 1, 'a'],
  ['  a   "b c"  d ', 1, 'a d'],
])('taking a part out of %j: %i', (text, at, left) => {
  const source = parseQuery(text).clauses[at]?.source ?? [0, 0]
  expect(without(text, source)).toBe(left)
})

test('a choice is put in and taken out again', () => {
  const chosen = toggled('资产追回', 'report', 'unicri-2024')
  expect(chosen).toBe('资产追回 report:unicri-2024')
  expect(isChosen(chosen, 'report', 'unicri-2024')).toBe(true)
  expect(toggled(chosen, 'report', 'unicri-2024')).toBe('资产追回')
  expect(toggled('a 类型：标题 b', 'kind', 'heading')).toBe('a b')
  expect(toggled('a 年份：2018', 'year', '2018')).toBe('a')
})

test('what is kept out is not wanted at the same time; one language is not either', () => {
  expect(toggled('a has:mark', 'has', 'mark', true)).toBe('a -has:mark')
  expect(toggled('a -has:mark', 'has', 'mark')).toBe('a has:mark')
  expect(toggled('a lang:any', 'lang', 'zh')).toBe('a lang:zh')
})

test('a field is taken out whole; either language is no choice of one', () => {
  expect(withoutField('a kind:heading b kind:item -kind:front', 'kind')).toBe('a b -kind:front')
  expect(withoutField('a lang:zh lang:any', 'lang')).toBe('a lang:any')
})

test('a query with a choice put in and out again means what it meant', () => {
  const words = fc.constantFrom(
    '资产追回',
    '"asset recovery"',
    '-sport',
    'OR',
    'crime*',
    'NEAR/3',
    'kind:item',
    '*',
    '“',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom('2018', '2024'), (parts, year) => {
      const text = parts.join(' ')
      const back = toggled(toggled(text, 'year', year), 'year', year)
      // A quotation that is still open takes in all that comes after it.
      if (!isChosen(toggled(text, 'year', year), 'year', year)) return
      expect(parseQuery(back)).toEqual(parseQuery(text.trim()))
    }),
  )
})
