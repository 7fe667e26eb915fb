/** Values are the same when their texts are, in whatever order their names stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueText } from '../../../shared/merge/entry.ts'
import { isSameValue } from '../../../shared/merge/same-value.ts'

const aPart = fc.constantFrom<unknown>(null, '', 'a', 0, 1, true, [], {})
const aName = fc.constantFrom('a', 'b', '__proto__', 'constructor', '0', 'length')
const aValue = fc.oneof(
  aPart,
  fc.array(aPart, { maxLength: 3 }),
  fc
    .uniqueArray(fc.tuple(aName, fc.oneof(aPart, fc.array(aPart, { maxLength: 2 }))), {
      selector: ([name]) => name,
      maxLength: 3,
    })
    .map((named) => Object.fromEntries(named) as unknown),
)

test('the same as by their texts', () => {
  let same = 0
  fc.assert(
    fc.property(aValue, aValue, (one, other) => {
      const isSame = valueText(one) === valueText(other)
      expect(isSameValue(one, other)).toBe(isSame)
      if (isSame) same += 1
    }),
    { numRuns: 5000 },
  )
  expect(same).toBeGreaterThan(100)
})

test('a copy is the same, its names turned round too; one name more is another value', () => {
  const value = { a: [1, { b: null }], __proto__x: 'c' }
  expect(isSameValue(value, structuredClone(value))).toBe(true)
  expect(isSameValue(value, Object.fromEntries(Object.entries(value).toReversed()))).toBe(true)
  expect(isSameValue(value, { ...value, more: 1 })).toBe(false)
  expect(isSameValue({ ...value, more: 1 }, value)).toBe(false)
})

test('what every object has is no name of its own', () => {
  const [one, other] = [JSON.parse('{"__proto__":{}}'), JSON.parse('{"a":{}}')] as unknown[]
  expect(isSameValue(one, other)).toBe(false)
  expect(isSameValue(other, one)).toBe(false)
})
