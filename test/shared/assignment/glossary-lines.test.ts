/** Terms pasted from a table. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTerms, termLines } from '../../../shared/assignment/glossary-lines.ts'

const soft = { en: 'soft target', zh: '软目标', note: '' }

test.each([
  ['soft target\t软目标', [soft]],
  ['软目标\tsoft target', [soft]],
  ['English,Chinese,Note\nsoft target,软目标,2018: 旅游安全', [{ ...soft, note: '2018: 旅游安全' }]],
  ['"soft target"\t软目标\t"two\nlines, ""quoted"""\r\n', [{ ...soft, note: 'two\nlines, "quoted"' }]],
  ['"crime, organized",有组织犯罪', [{ en: 'crime, organized', zh: '有组织犯罪', note: '' }]],
  ['\n\n  \nsoft target\t软目标\n', [soft]],
  ['', []],
])('%j', (pasted, terms) => {
  expect(parseTerms(pasted)).toEqual({ terms, unread: [] })
})

test('a line without both forms is named', () => {
  expect(parseTerms('soft target\t软目标\nonly English\n\t只有中文')).toEqual({
    terms: [soft],
    unread: ['only English', '只有中文'],
  })
  expect(parseTerms(`${'x'.repeat(201)}\t软`).terms).toEqual([])
})

test('what is written as lines is read as the same', () => {
  const form = (letters: string) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 20 }).map((text) => `a${text}b`)
  const en = form('xyz ",;\n\r\'-')
  const zh = form('中文，、"\n ').map((text) => `软${text}标`)
  const terms = fc.array(fc.record({ en, zh, note: fc.oneof(fc.constant(''), form('note "\n,注')) }))
  fc.assert(
    fc.property(terms, (all) => {
      expect(parseTerms(termLines(all))).toEqual({ terms: all, unread: [] })
    }),
  )
})

test('no paste is too odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\t', '\n', '\r', 'a', '软') }), (pasted) => {
      for (const { en, zh } of parseTerms(pasted).terms) expect(en !== '' && zh !== '').toBe(true)
    }),
  )
})
