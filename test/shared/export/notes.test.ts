// @vitest-environment jsdom
/** Notes in exported files: form is kept, nothing loads, runs or leads anywhere, and no character is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteHtml, notePlain } from '../../../shared/export/notes/note-html.ts'
import { markdownLimit } from '../../../shared/export/notes/note-syntax.ts'

const attacks = [
  '<script>alert(1)</script>',
  '<img src="http://example.org/a.png" onerror="alert(1)">',
  '![picture](http://example.org/a.png)',
  '[here](javascript:alert(1))',
  '[here](data:text/html,<script>1</script>)',
  '<https://example.org/>',
  '[ref]: http://example.org/ "x"\n\n[ref]',
  '<svg onload=alert(1)><a xlink:href="javascript:1">x</a></svg>',
  '<iframe src="//example.org"></iframe>',
  '<style>@import "http://example.org/"</style>',
  '&lt;script&gt;1&lt;/script&gt;',
  '```html" onclick="alert(1)\n<b>\n```',
]

/** Every element of the page with its attributes, as a browser reads it. */
function elementsOf(html: string) {
  return [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].map(
    ({ tagName, attributes }) => ({
      tag: tagName.toLowerCase(),
      attributes: [...attributes].map(({ name }) => name),
    }),
  )
}

const harmless = /^(p|br|hr|strong|em|code|pre|blockquote|ul|ol|li)$/

test.each(attacks)('%s does nothing and stays readable', (attack) => {
  for (const note of [attack, `Text ${attack} text`, `- ${attack}`, `> ${attack}`, `**${attack}**`]) {
    const html = noteHtml(note)
    for (const { tag, attributes } of elementsOf(html)) {
      expect(tag).toMatch(harmless)
      expect(attributes.filter((name) => name !== 'start')).toEqual([])
    }
  }
  const [word = ''] = attack.match(/^```|alert\(1\)|example\.org|script|iframe/) ?? []
  expect(notePlain(attack)).toContain(word.replace('```', '<b>'))
})

test('the form that a note may have is kept', () => {
  expect(noteHtml('**bold** *it* `a < b`  \nnext')).toBe(
    '<p><strong>bold</strong> <em>it</em> <code>a &#x3C; b</code><br />\nnext</p>',
  )
  expect(noteHtml('3. three\n4. four')).toBe('<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>')
  expect(noteHtml('> said')).toBe('<blockquote>\n<p>said</p>\n</blockquote>')
  expect(noteHtml('')).toBe('')
})

test('as plain text a note has a line for each of its own', () => {
  expect(
    notePlain('One **two**\nthree\n\n- a\n  - b\n- c\n\n5. d\n6. e\n\n> said\n>\n> more\n\n---\n\n    code'),
  ).toBe(
    ['One two', 'three', '• a', '  • b', '• c', '5. d', '6. e', '> said', '> more', '———', 'code'].join('\n'),
  )
  expect(notePlain(' \n ')).toBe('')
})

test('whatever was typed gives well-formed XML without names of HTML', () => {
  const pieces = fc.constantFrom(
    ...attacks,
    ']]>',
    '&nbsp;',
    '\u0000',
    '\uFFFE',
    '\uD800',
    '𠮷',
    '*',
    '_',
    '`',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '文',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }), (parts) => {
      const html = noteHtml(parts.join(''))
      const read = new DOMParser().parseFromString(`<div>${html}</div>`, 'application/xml')
      expect(read.querySelector('parsererror')).toBe(null)
      for (const { tag } of elementsOf(html)) expect(tag).toMatch(harmless)
    }),
  )
})

test('a note too long to be read as Markdown is shown as typed', () => {
  const note = `**a**\n\n${'*_'.repeat(markdownLimit)} <b>`
  expect(noteHtml(note)).toContain('<p>**a**</p>\n<p>*_*_')
  expect(noteHtml(note)).toContain('&#x3C;b>')
  expect(notePlain(note)).toBe(note.replace('\n\n', '\n'))
})
