/** Notes are shown as a few kinds of Markdown; nothing that was typed can run, load or lead anywhere. */
import '../setup.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteHtml } from '../../../renderer/annotations/note-html.ts'

function shown(note: string): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = noteHtml(note)
  return element
}

const allowed = new Set(['P', 'BR', 'HR', 'STRONG', 'EM', 'CODE', 'PRE', 'BLOCKQUOTE', 'UL', 'OL', 'LI'])

function expectHarmless(element: HTMLElement): void {
  for (const each of element.querySelectorAll('*')) {
    expect(allowed).toContain(each.tagName)
    expect(each.attributes.length).toBe(0)
  }
}

test.each([
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '=1+1',
  '![x](http://example.org/x.png)',
  '<https://example.org>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="file:///etc/passwd">x</a>',
  '[x][y]',
  '# not a title',
  '<!-- comment -->',
  '&lt;b&gt;'.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
])('%s stays the text it is', (note) => {
  const element = shown(note)
  expect(element.textContent?.trim()).toBe(note)
  expectHarmless(element)
})

test('bold, italics, lists and line ends are shown', () => {
  const element = shown('**对照** *2018*\n第二行\n\n- 一\n- 二\n\n1. one')
  expect(element.querySelector('strong')?.textContent).toBe('对照')
  expect(element.querySelector('em')?.textContent).toBe('2018')
  expect(element.querySelectorAll('ul li').length).toBe(2)
  expect(element.querySelectorAll('ol li').length).toBe(1)
})

test('the second line of a definition is not swallowed', () => {
  expect(shown('[a]: http://example.org').textContent?.trim()).toBe('[a]: http://example.org')
})

const piece = fc.constantFrom(
  '<img src=x onerror=alert(1)>', '<script>', '</script>', '<svg onload=x>', '<style>*{}</style>', '](javascript:x)',
  '[x', '`', '**', '_', '\n', '\n\n', '> ', '- ', '&#x3c;', '"', "'", '<math><mi><mglyph>', '<form id=x>', 'onclick=', ' ', 'text', '文',
) // prettier-ignore

test('whatever is typed, only harmless elements without attributes are shown', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.string(), (pieces, rest) => {
      expectHarmless(shown(pieces.join('') + rest))
    }),
    { numRuns: 500 },
  )
})
