// @vitest-environment jsdom
/** What a PDF prints of annotations besides their marks: numbers, notes in the margin, lists at the end, a cover sheet. */
import { expect, test } from 'vitest'
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { everyExported } from '../../../shared/model/export.ts'
import type { ExportOptions } from '../../../shared/model/export.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import { anchorOn, annotationOn, bundledReport, requestWith, sourceOf } from './bundled-report.ts'

const unicri = bundledReport('unicri-2024')
const nasty = '**看** <img src=x> [here](http://example.org) ]]> &<>"\' 𠮷😀\u0000\uD800'
const marked = annotationOn('one', [anchorOn(unicri.text, 'p1', 'zh', '自治机构')], {
  note: nasty,
  author: 'Reviewer',
  replies: [
    {
      id: 'r' as ReplyId,
      note: '同意',
      author: 'Trainer',
      created: '2026-11-21T10:00:00.000Z',
      modified: '2026-11-21T10:00:00.000Z',
    },
  ],
})
const long = annotationOn('two', [anchorOn(unicri.text, 'p2', 'en', 'UNICRI')], { note: '长'.repeat(5000) })
const lost = annotationOn('lost', [
  { key: 'p999' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' },
])

function printed(annotations: readonly Annotation[], options: Partial<ExportOptions> = {}) {
  const request = requestWith({ options, filter: { ...everyExported, authors: ['Reviewer'] } })
  const { document, info } = pdfReport(sourceOf(unicri, annotations, request))
  return { html: document.html, page: new DOMParser().parseFromString(document.html, 'text/html'), info }
}

test('without notes and appendix there is no number', () => {
  expect(printed([marked, long]).page.querySelectorAll('.number, .note, .entry')).toHaveLength(0)
})

test('a note stands beside its row, its number after the words and outside of their link', () => {
  const { page, html } = printed([marked], { marginNotes: true })
  const note = page.querySelector('.beside:has(#p1) .note')
  expect(note?.querySelector('.said')?.textContent).toContain('1 看 <img src=x> [here](http://example.org)')
  expect(note?.querySelector('.by')?.textContent).toMatch(/^Reviewer · My annotations · Open · 2026-11-20/)
  expect(page.querySelector('#mark-1')?.closest('.number')?.previousElementSibling?.textContent).toBe('构')
  expect(page.querySelector('a[href^="x-note:"] .number')).toBeNull()
  expect(html).not.toMatch(/[\0\uFFFE]|<img/)
})

test('a long note is cut beside the text and whole at the end, whether or not there is an appendix', () => {
  for (const appendix of [false, true]) {
    const { page, info } = printed([marked, long], { marginNotes: true, appendix })
    expect(page.querySelector('#note-2')?.textContent.length).toBeLessThan(600)
    expect(page.querySelector('#note-2')?.textContent).toContain('in full at the end, no. 2')
    expect(page.querySelector('#entry-2 .written')?.textContent).toContain('长'.repeat(5000))
    expect(page.querySelectorAll('.entry')).toHaveLength(appendix ? 2 : 1)
    expect(info.bookmarks.at(-1)).toBe(appendix ? 'Annotations' : 'Notes in full')
    expect(info.bookmarks).toHaveLength(page.querySelectorAll('h1, h2, h3, h4').length)
  }
})

test('the appendix has quote, note, reply, citation in both languages, and the way there and back', () => {
  const { page } = printed([marked], { appendix: true })
  const entry = page.querySelector('#entry-1')
  for (const words of ['“自治机构”', '同意', 'Trainer', '第1段', 'para. 1'])
    expect(entry?.textContent).toContain(words)
  expect(page.querySelector('#mark-1')?.getAttribute('href')).toBe('#entry-1')
  expect(entry?.querySelector('a')?.getAttribute('href')).toBe('#mark-1')
})

test('what has no place is always listed, with the link that its annotation hangs on', () => {
  const { page, info } = printed([marked, lost])
  expect(info.bookmarks.at(-1)).toBe('Annotations without a place')
  expect([...page.querySelectorAll('.entry a')].map((link) => link.getAttribute('href'))).toEqual([
    'x-block:lost',
  ])
})

test('every link leads to a place on the pages or becomes an annotation', () => {
  const { page } = printed([marked, long, lost], { marginNotes: true, appendix: true, cover: true })
  for (const link of page.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    expect(href).toMatch(/^(#|x-note:|x-block:|x-lead:)/)
    if (href.startsWith('#')) expect(page.getElementById(href.slice(1))).not.toBeNull()
  }
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the cover says what is in the file', () => {
  const cover = printed([marked, lost], { cover: true }).page.querySelector('.cover')?.textContent ?? ''
  for (const words of [
    '联合国区域间犯罪和司法研究所的报告',
    '中文：官方文本',
    'working translation',
    'Authors: Reviewer',
    'Highlight: 1',
    '1 without a place',
    '21 November 2026',
    'Duizhao 0.1.0',
  ])
    expect(cover).toContain(words)
})

test('without names no name is left', () => {
  const { html } = printed([marked, long], {
    marginNotes: true,
    appendix: true,
    cover: true,
    withoutNames: true,
  })
  expect(html).not.toMatch(/Reviewer|Trainer/)
})
