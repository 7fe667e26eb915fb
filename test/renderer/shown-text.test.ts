import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownText } from '../../renderer/shown-text.ts'

test('what would be unseen or turn the text around is spelt out', () => {
  expect(shownText('a\u202Eb')).toBe('a⟨U+202E⟩b')
  expect(shownText('\u0000\u0007\u007F\u0085')).toBe('⟨U+0000⟩⟨U+0007⟩⟨U+007F⟩⟨U+0085⟩')
  expect(shownText('x\uD83Dy')).toBe('x⟨U+D83D⟩y')
  expect(shownText('\u2066isolate\u2069')).toBe('⟨U+2066⟩isolate⟨U+2069⟩')
})

test('ordinary text stays as it is', () => {
  const text = '第23段：“软目标”\n\t- list\r\nEnglish — 😀 שלום'
  expect(shownText(text)).toBe(text)
})

test('nothing unseen and no half of a pair is left, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = shownText(text)
      expect(shown.isWellFormed()).toBe(true)
      expect(shown).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/)
    }),
  )
})
