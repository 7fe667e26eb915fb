// @vitest-environment jsdom
/** The printed page: what the reports' blocks look like in it, and that no character of them is lost or live. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import { everyExported } from '../../../shared/model/export.ts'
import type { BlockKey, LayerId } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import { reportIds } from '../parse/report-files.ts'
import {
  anchorOn,
  annotationOn,
  blockOf,
  bundledReport,
  inColumns,
  pageOf,
  requestWith,
} from './bundled-report.ts'

const unicri = bundledReport('unicri-2024')

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

function rowOf(html: string, key: string): Element {
  const row = parse(html).getElementById(key)
  if (row === null) throw new Error(`No row ${key}`)
  return row
}

function textIn(row: Element, lang: string): string | null {
  return row.querySelector(`.cell.${lang} .text`)?.textContent ?? null
}

test.each(reportIds)('every block of %s is on the page in both languages, character for character', (id) => {
  const source = bundledReport(id)
  const document = parse(pageOf(source, []))
  expect(document.querySelectorAll('.row').length).toBe(source.text.blocks.length)
  for (const block of source.text.blocks) {
    const row = document.getElementById(block.key)
    for (const lang of langs) expect(row && textIn(row, lang)).toBe(block.text[lang])
  }
})

test('a paragraph has its number between the texts, each text its language', () => {
  const row = rowOf(pageOf(unicri, []), 'p34')
  expect(row.querySelector('.no')?.textContent).toBe('34')
  expect([...row.querySelectorAll('.cell')].map((cell) => cell.getAttribute('lang'))).toEqual([
    'zh-Hans',
    'en',
  ])
})

test('the title is h1, chapters h2, sections h3; items keep their label without the bullet', () => {
  const html = pageOf(unicri, [])
  expect(rowOf(html, 'front.11').tagName).toBe('H1')
  expect(rowOf(html, 'h1').tagName).toBe('H2')
  expect(rowOf(html, 'h1.A').tagName).toBe('H3')
  expect(blockOf(unicri.text, 'p6.a').printed.zh).toBe('- (a)')
  expect([...rowOf(html, 'p6.a').querySelectorAll('.label')].map((label) => label.textContent)).toEqual([
    '(a)',
    '(a)',
  ])
})

test('marks that cross share the link of the words they share', () => {
  const annotations = [
    annotationOn('one', [anchorOn(unicri.text, 'p1', 'zh', '犯罪司法所是联合国的')]),
    annotationOn('two', [anchorOn(unicri.text, 'p1', 'zh', '联合国的一个自治机构')]),
  ]
  const links = [...rowOf(pageOf(unicri, annotations), 'p1').querySelectorAll('a')]
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['x-note:one', '犯罪司法所是'],
    ['x-note:one+two', '联合国的'],
    ['x-note:two', '一个自治机构'],
  ])
})

test('one language alone has no words of the other', () => {
  const html = pageOf(unicri, [], { ...inColumns, layout: 'single', langs: ['en'] })
  expect(html).not.toMatch(/\p{Script=Han}/u)
  expect(textIn(rowOf(html, 'p1'), 'en')).toBe(blockOf(unicri.text, 'p1').text.en)
})

test('a block that an edition lacks says so, in the language of the interface', () => {
  const block = { ...blockOf(unicri.text, 'p1'), text: { zh: '只有中文', en: null } }
  const row = rowOf(pageOf({ ...unicri, text: { ...unicri.text, blocks: [block] } }, []), 'p1')
  expect(row.querySelector('.missing')?.getAttribute('lang')).toBe('en')
  expect(row.querySelector('.missing')?.textContent).toMatch(/does not have this paragraph/)
})

test('what a note, a tag, an author or a layer says is not in the page', () => {
  const hostile = annotationOn('n', [anchorOn(unicri.text, 'p1', 'zh', '自治机构')], {
    note: '<img src=x onerror=alert(1)>',
    tags: ['<script>'],
    author: '"><b>',
    layer: 'secret layer' as LayerId,
    status: 'open',
    replies: [],
  })
  const plain = annotationOn('n', hostile.anchors)
  const request = requestWith({ filter: { ...everyExported, layers: [hostile.layer, plain.layer] } })
  expect(pageOf(unicri, [hostile], request)).toBe(pageOf(unicri, [plain], request))
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</span></p><script>x</script>',
    '&lt;&amp;',
    '"\'<!-- -->',
    '𠮷😀龘',
  ),
)
const anyMarks = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 6 })

test('any text under any marks comes out as it went in, and only as text', () => {
  fc.assert(
    fc.property(anyText, anyMarks, (raw, ranges) => {
      // The parser of HTML itself replaces NUL and carriage returns; stored texts have neither.
      const text = raw.replace(/[\0\r]/g, ' ')
      const block: Block = { ...blockOf(unicri.text, 'p1'), text: { zh: text, en: text } }
      const annotations = ranges
        .map(([start, end]): Annotation => {
          const anchor = {
            key: 'p1' as BlockKey,
            lang: 'zh' as const,
            start,
            end,
            prefix: '',
            suffix: '',
            hash: '',
          }
          return annotationOn(`${start}-${end}`, [{ ...anchor, exact: text.slice(start, end) }])
        })
        .filter(({ anchors: [anchor] }) => anchor?.lang === 'zh' && anchor.exact !== '')
      const row = rowOf(pageOf({ ...unicri, text: { ...unicri.text, blocks: [block] } }, annotations), 'p1')
      expect(textIn(row, 'zh')).toBe(text)
      expect(
        [...row.querySelectorAll('*')].every((element) => ['SPAN', 'P', 'A'].includes(element.tagName)),
      ).toBe(true)
      expect(row.querySelector('a a')).toBeNull()
    }),
  )
})
