// @vitest-environment jsdom
/** Hand-outs: every annotation is in them with its words, and nothing in them loads, runs or becomes form. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { markdownNote, markdownText } from '../../../shared/export/handout/markdown-text.ts'
import { writeHandout } from '../../../shared/export/handout/write-handout.ts'
import { notePlain } from '../../../shared/export/notes/note-html.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import type { ExportOptions } from '../../../shared/model/export.ts'
import { AppError } from '../../../shared/result.ts'
import { bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import { nastyAnnotations } from './matrix-material.ts'

const report = bundledReport('unicri-2024')
const annotations = nastyAnnotations(report.text)

function source(
  format: 'md' | 'html',
  content: ExportOptions['content'],
  more: Partial<ExportSource> = {},
  changes: Parameters<typeof requestWith>[0] = {},
): ExportSource {
  return sourceOf(
    report,
    annotations,
    requestWith({ format, ...changes, options: { content, ...changes.options } }),
    more,
  )
}

function page(from: ExportSource): Document {
  return new DOMParser().parseFromString(String(writeHandout(from, 'html').bytes), 'text/html')
}

/** A text as the DOM gives it back: white space as it was, characters as `xmlText` leaves them, line ends as `\n`. */
const shown = (text: string) => xmlText(text).replace(/\r\n?/g, '\n')

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] }
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]
const wordsOf = (node: Node): string =>
  node.type === 'html' ? '' : (node.value ?? (node.children ?? []).map(wordsOf).join(''))

describe.each(['text', 'annotations'] as const)('HTML of %s', (content) => {
  const document = page(source('html', content))

  test('loads nothing, runs nothing and leads nowhere else', () => {
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^src|^srcset|^action|^data|^poster|^background|^style/)
        if (name.endsWith('href')) expect(value).toMatch(/^#/)
      }
    expect(document.querySelector('script, img, iframe, object, embed, link, base, form, svg, math')).toBe(
      null,
    )
    expect(document.head.firstElementChild?.getAttribute('content')).toContain("default-src 'none'")
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })

  test('has every annotation with number, words, note, author, date and citation', () => {
    const from = source('html', content)
    for (const mark of exportedMarks(from, exportWords('en').names)) {
      const item = document.getElementById(`note-${mark.number}`)
      const quotes = [...(item?.querySelectorAll('blockquote.quote') ?? [])].map((quote) => quote.textContent)
      expect(quotes).toEqual(mark.places.map(({ quote }) => shown(quote)).filter((quote) => quote !== ''))
      expect(item?.textContent).toContain(shown(mark.citation('en')))
      expect(item?.textContent).toContain(shown(mark.author))
      expect(item?.querySelector('time')?.getAttribute('datetime')).toBe(mark.annotation.modified)
      const note = item?.querySelector(':scope > .note')?.textContent ?? ''
      expect(note.replace(/\s/g, '')).toBe(
        shown(notePlain(mark.annotation.note))
          .replace(/^ *(•|>|———|\d+\.) ?/gm, '')
          .replace(/\s/g, ''),
      )
      expect(item?.querySelectorAll('.reply').length).toBe(mark.replies.length)
    }
  })

  test('has ids once, and every link has its end', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a'))
      expect(ids).toContain((link.getAttribute('href') ?? '').slice(1))
  })
})

test('the text is all there, in each layout, and marks are on their words', () => {
  for (const layout of ['columns', 'interleaved', 'single'] as const) {
    const from = source('html', 'text', {}, { layout })
    const document = page(from)
    const langs = layout === 'single' ? (['zh'] as const) : (['zh', 'en'] as const)
    for (const block of report.text.blocks) {
      const row = document.getElementById(block.key)
      for (const lang of langs) {
        if (block.text[lang] === null) continue
        const text = row
          ?.querySelector(`[lang="${lang === 'zh' ? 'zh-Hans' : 'en'}"] > .text`)
          ?.cloneNode(true) as Element
        for (const call of text.querySelectorAll('sup:has(a[href^="#note-"])')) call.remove()
        expect(text.textContent).toBe(block.text[lang])
      }
    }
    expect(document.querySelectorAll('.text mark').length).toBeGreaterThan(10)
  }
})

describe('Markdown', () => {
  test('has no link, picture or HTML that somebody wrote', () => {
    const hand = fromMarkdown(String(writeHandout(source('md', 'annotations'), 'md').bytes))
    expect(nodesOf(hand).filter(({ type }) => /^(html|link|image|definition)/.test(type))).toEqual([])
    const text = fromMarkdown(String(writeHandout(source('md', 'text'), 'md').bytes))
    const html = nodesOf(text).filter(({ type }) => type === 'html')
    expect(new Set(html.map(({ value }) => value))).toEqual(new Set(['<mark>', '</mark>', '<sup>', '</sup>']))
  })

  test('read again it gives back every quote exactly', () => {
    const from = source('md', 'annotations')
    const tree = fromMarkdown(String(writeHandout(from, 'md').bytes))
    const quotes = nodesOf(tree)
      .filter(({ type }) => type === 'blockquote')
      .map(wordsOf)
    for (const mark of exportedMarks(from, exportWords('en').names))
      for (const { quote } of mark.places) if (quote !== '') expect(quotes).toContain(xmlText(quote))
  })

  test('read again the text has every block', () => {
    const tree = fromMarkdown(String(writeHandout(source('md', 'text'), 'md').bytes))
    const parts = nodesOf(tree)
      .filter(({ type }) => type === 'paragraph' || type === 'heading')
      .map(wordsOf)
    const all = parts.map((part) => part.replace(/\[\d+\]/g, '')).join('\n')
    for (const { text } of report.text.blocks)
      for (const words of [text.zh, text.en])
        if (words !== null) expect(all.includes(words.replace(/\[\d+\]/g, '')) ? '' : words).toBe('')
  })

  test('any words stay words', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '#',
      '>',
      '-',
      '1.',
      '`',
      '[',
      '](',
      ')',
      '<',
      '&',
      '&amp;',
      '\\',
      '!',
      '~',
      '|',
      '=',
      ' ',
      'a',
      '文',
      '+',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { minLength: 1 }), (parts) => {
        const text = xmlText(parts.join('')).replace(/\s*[\r\n]+\s*/g, ' ')
        fc.pre(text !== '')
        const read = (markdown: string) => nodesOf(fromMarkdown(markdown)).map(({ type }) => type)
        const tree = fromMarkdown(`> ${markdownText(text)}`)
        expect(wordsOf(tree)).toBe(text)
        expect(read(markdownText(text))).toEqual(['root', 'paragraph', 'text'])
      }),
      { numRuns: 1000 },
    )
  })

  test('a note keeps its form and gets no other', () => {
    expect(markdownNote('**b** [x](http://example.org) <b>\n\n- a\n- b')).toBe(
      '**b** \\[x]\\(http://example.org) \\<b>\n\n- a\n- b',
    )
  })
})

describe('a template of the reader', () => {
  const filled = (template: string, format: 'md' | 'html' = 'md') =>
    String(
      writeHandout(
        source(format, 'annotations', { template }, { options: { template: 'my.md.liquid' } }),
        format,
      ).bytes,
    )

  test('finds what is promised', () => {
    expect(
      filled(
        '{{ marks.size }} {{ reports[0].id }} {{ marks[0].places[0].key }} {{ marks[0].citation.en | md }}',
      ),
    ).toMatch(/^\d+ unicri-2024 \S+ .+\n$/)
  })

  test.each([
    ['{% for mark in marks %}', /line:1/],
    ['x\n{{ marks | nonsense }}', /nonsense.*line:2/],
    ['{% include "secret" %}', /secret/],
    ['{% layout "/etc/passwd" %}', /passwd/],
    ['{% for i in (1..1000000000) %}x{% endfor %}', /limit/],
    ['{{ "x" | nosuch: 1', /line:1/],
  ])('that is wrong is told with its place: %s', (template, reason) => {
    const failed = (() => {
      try {
        return filled(template)
      } catch (error) {
        return error
      }
    })()
    expect(failed).toBeInstanceOf(AppError)
    expect((failed as AppError).code).toBe('template-damaged')
    expect((failed as AppError).details['name']).toBe('my.md.liquid')
    expect((failed as AppError).details['reason']).toMatch(reason)
  })

  test('reaches nothing but the data', () => {
    expect(
      filled('[{{ marks.constructor }}{{ title.constructor }}{{ marks[0].__proto__ }}{{ process }}]'),
    ).toBe('[]\n')
  })

  test('cannot let through what others wrote, and is locked like ours', () => {
    const html = filled(
      '{% for mark in marks %}{{ mark.note | raw }}{{ mark.author | raw }}{% endfor %}',
      'html',
    )
    const document = new DOMParser().parseFromString(html, 'text/html')
    expect(document.querySelector('body *')).toBe(null)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    )
  })
})

test('names are left out everywhere', () => {
  for (const content of ['text', 'annotations'] as const) {
    const html = String(
      writeHandout(source('html', content, {}, { options: { withoutNames: true } }), 'html').bytes,
    )
    expect(html).not.toContain('Trainer')
    expect(html).not.toContain('Reviewer')
  }
})
