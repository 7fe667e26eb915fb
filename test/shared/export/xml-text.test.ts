/** Whatever people type, a parser of XML reads it again, with U+FFFD for what XML cannot hold. */
import fc from 'fast-check'
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { x } from 'xastscript'
import { expect, test } from 'vitest'
import { onLines, xmlDocument, xmlText } from '../../../shared/export/xml-text.ts'
import { problemsOf } from '../../programs.ts'

const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), nasty()) })

function nasty() {
  return fc.constantFrom(
    ']]>',
    '&',
    '<',
    '"',
    "'",
    '\0',
    '\u{1B}',
    '\u{FFFE}',
    '\u{D800}',
    '\u{DC00}',
    '𠮷',
    '🙂',
  )
}

function read(document: string): { readonly text: string; readonly attribute: string } {
  const root = fromXml(document).children.find((child): child is Element => child.type === 'element')
  const [child] = root?.children ?? []
  const text = child === undefined ? '' : child.type === 'text' ? child.value : null
  if (root === undefined || text === null) throw new Error('no text')
  return { text, attribute: root.attributes['a'] ?? '' }
}

test('a parser reads text and attributes as they were, but for what XML forbids', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const plain = given.replaceAll('\r', '')
      const { text, attribute } = read(xmlDocument(x('r', { a: plain.replace(/[\t\n]/g, ' ') }, plain)))
      expect([text, attribute]).toEqual([xmlText(plain), xmlText(plain).replace(/[\t\n]/g, ' ')])
    }),
  )
})

test('replacing keeps the length, keeps what is allowed, and is done once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(xmlText(text)).toHaveLength(text.length)
      expect(xmlText(xmlText(text))).toBe(xmlText(text))
    }),
  )
  expect(xmlText('a\0b\u{8}\u{1F}\u{FFFE}\u{FFFF}\u{D83D}c')).toBe(`a\u{FFFD}b${'\u{FFFD}'.repeat(5)}c`)
  const allowed = '\t\n\r \u{7F}\u{85}\u{2028}\u{E000}𠮷㐂龘堃喆🙂\u{10FFFF}'
  expect(xmlText(allowed)).toBe(allowed)
})

test('libxml2 reads a file of every code unit and of the end of a CDATA section', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('')
  const document = xmlDocument(
    x('r', { a: units }, onLines([x('t', units), x('t', ']]'), x('e'), x('t', ']]', '>')])),
  )
  expect(problemsOf(document)).toBe('')
  expect(document).toContain('<e/>\n<t>]]&gt;</t>\n</r>')
})
