import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from '../../../renderer/annotations/difference.ts'

test('what lies between the common ends is the difference', () => {
  expect(difference('造成大规模伤亡的袭击', '造成大量伤亡的袭击')).toEqual({
    before: '造成大',
    old: '规模',
    new: '量',
    after: '伤亡的袭击',
  })
  expect(difference('crowded places', 'crowded public places')).toEqual({
    before: 'crowded p',
    old: '',
    new: 'ublic p',
    after: 'laces',
  })
})

test('a character as its reader sees it is not cut in two', () => {
  // Two emoji that share their first half, and e with an accent of its own beside a plain e.
  expect(difference('a\u{1F600}b', 'a\u{1F601}b')).toMatchObject({ old: '\u{1F600}', new: '\u{1F601}' })
  expect(difference('cafe\u0301 noir', 'cafe noir')).toMatchObject({ old: 'e\u0301', new: 'e' })
})

test('both wordings can be put together again from their difference', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '文', '字', '\u{1F600}', '\u{1F601}', '\u0301') })
  fc.assert(
    fc.property(text, text, (old, now) => {
      const parts = difference(old, now)
      expect(parts.before + parts.old + parts.after).toBe(old)
      expect(parts.before + parts.new + parts.after).toBe(now)
    }),
  )
})
