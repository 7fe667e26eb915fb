/** Links of a printed page become the annotations they stand for, and nothing else changes. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { annotateDocument } from '../../electron/services/export/pdf/annotate-document.ts'
import type { PdfMark } from '../../shared/export/pdf/pdf-types.ts'
import { attachedFiles, pageLabels, readPdf } from '../e2e/read-pdf.ts'
import type { PrintedLink } from './fixtures/printed-pdf.ts'
import { printedPdf, writtenAnnotations } from './fixtures/printed-pdf.ts'

const mark: PdfMark = {
  id: 'a',
  style: 'highlight',
  rgb: [1, 0.878, 0.541],
  contents: '“软目标” 😀 𠮷\n\\) (',
  author: '审校员 𠮷',
  subject: 'personal',
  resolved: false,
  replies: [],
  created: '2026-11-20T08:00:00.000Z',
  modified: '2026-11-21T09:30:15.000Z',
}
const info = {
  title: '报告 · Report',
  subject: '中文：官方文本',
  lang: 'zh-Hans',
  created: '2026-11-21T03:00:00.000Z',
  bookmarks: [],
  coverPages: 1,
}

async function annotate(pages: number, links: readonly PrintedLink[], marks: readonly PdfMark[] = [mark]) {
  const frame = (count: number) => printedPdf(count, [])
  const pdf = await printedPdf(pages, links)
  return annotateDocument({ pdf, marks, info, set: '{"看":"𠮷"}', frame }, () => undefined)
}

function link(page: number, uri: string, x: number, y: number, width = 100, height = 15): PrintedLink {
  return { page, uri, rect: [x, y, x + width, y + height] }
}

test('the lines of a mark are one highlight with a quadrilateral for each', async () => {
  const { pdf, annotations } = await annotate(1, [link(0, 'x-note:a', 50, 700), link(0, 'x-note:a', 40, 680)])
  expect(annotations).toBe(1)
  const [highlight, popup, ...rest] = await writtenAnnotations(pdf)
  expect(rest).toEqual([])
  expect(popup?.subtype).toBe('Popup')
  expect(highlight).toEqual({
    page: 0,
    subtype: 'Highlight',
    contents: mark.contents,
    author: mark.author,
    id: 'a',
    created: 'D:20261120080000Z',
    colour: [1, 0.878, 0.541],
    // Upper left, upper right, lower left, lower right, 1.5 pt inside the line box.
    quads: [
      [50, 713.5, 150, 713.5, 50, 701.5, 150, 701.5],
      [40, 693.5, 140, 693.5, 40, 681.5, 140, 681.5],
    ].flat(),
    continues: null,
    hasAppearance: true,
    hasPopup: true,
    uri: null,
  })
})

test('an underline is one; replies and the resolved state answer it, and no page shows them', async () => {
  const { created, modified } = mark
  const replies = [{ id: 'r', contents: '同意 😀', author: 'Trainer', created, modified }]
  const resolved: PdfMark = { ...mark, style: 'underline', resolved: true, replies }
  const { pdf, annotations } = await annotate(1, [link(0, 'x-note:a', 50, 700)], [resolved])
  expect(annotations).toBe(1)
  const [underline, , reply, state] = await writtenAnnotations(pdf)
  expect(underline).toMatchObject({ subtype: 'Underline', hasAppearance: true })
  expect(reply).toMatchObject({
    subtype: 'Text',
    id: 'r',
    contents: '同意 😀',
    author: 'Trainer',
    continues: 'a',
  })
  expect(state).toMatchObject({ subtype: 'Text', id: 'a-state', contents: null, continues: 'a' })
  expect([reply, state].map((answer) => answer?.hasAppearance)).toEqual([false, false])
})

test('pieces of one line that touch are one quadrilateral, and marks share the pieces they share', async () => {
  const links = [
    link(0, 'x-note:a', 50, 700, 30),
    link(0, 'x-note:a+b', 80, 700, 20),
    link(0, 'x-note:b', 100, 700, 40),
  ]
  const { pdf } = await annotate(1, links, [mark, { ...mark, id: 'b' }])
  const highlights = (await writtenAnnotations(pdf)).filter(({ subtype }) => subtype === 'Highlight')
  expect(highlights.map(({ id, quads }) => [id, quads[0], quads[2], quads.length])).toEqual([
    ['a', 50, 100, 8],
    ['b', 80, 140, 8],
  ])
})

test('a mark that goes on to the next page has a second part there, which repeats nothing and replies to nothing', async () => {
  const { pdf, annotations } = await annotate(2, [link(0, 'x-note:a', 50, 40), link(1, 'x-note:a', 50, 800)])
  expect(annotations).toBe(1)
  const highlights = (await writtenAnnotations(pdf)).filter(({ subtype }) => subtype === 'Highlight')
  expect(highlights.map(({ page, id, contents, continues }) => ({ page, id, contents, continues }))).toEqual([
    { page: 0, id: 'a', contents: mark.contents, continues: null },
    { page: 1, id: 'a#2', contents: null, continues: null },
  ])
})

test('words and an icon of one mark on one page belong together', async () => {
  const { pdf } = await annotate(1, [link(0, 'x-note:a', 50, 700), link(0, 'x-block:a', 30, 600, 9, 9)])
  const parts = (await writtenAnnotations(pdf)).filter(({ subtype }) => subtype !== 'Popup')
  expect(parts.map(({ subtype, id, continues }) => [subtype, id, continues])).toEqual([
    ['Highlight', 'a', null],
    ['Text', 'a#2', 'a'],
  ])
})

test('what no text may hold is replaced, and no name is an empty one', async () => {
  const odd: PdfMark = { ...mark, author: '', subject: '层\u0000', contents: 'a\uD800b\u001F😀\n𠮷㐂龘堃喆' }
  const { pdf } = await annotate(1, [link(0, 'x-note:a', 50, 700)], [odd])
  expect((await writtenAnnotations(pdf))[0]).toMatchObject({
    author: null,
    contents: 'a\uFFFDb\uFFFD😀\n𠮷㐂龘堃喆',
  })
})

test('the exchange file is embedded as it is, as data of the document', async () => {
  const { pdf } = await annotate(1, [link(0, 'x-note:a', 50, 700)])
  expect(await attachedFiles(pdf)).toEqual([{ name: 'annotations.annotation', text: '{"看":"𠮷"}' }])
  const document = await PDFDocument.load(pdf)
  const [file] = document.catalog.lookup(PDFName.of('AF'), PDFArray).asArray()
  const spec = document.context.lookup(file, PDFDict)
  expect(String(spec.get(PDFName.of('AFRelationship')))).toBe('/Data')
})

test('a note on a block is a Text annotation where the page keeps a place for its icon', async () => {
  const { pdf } = await annotate(1, [link(0, 'x-block:a', 30, 700, 9, 9)])
  const [note] = await writtenAnnotations(pdf)
  expect(note).toMatchObject({ subtype: 'Text', contents: mark.contents, id: 'a', hasPopup: true })
})

test('a mark without words has no contents; other links and unknown ids harm nothing', async () => {
  const links = [
    link(0, 'https://www.un.org/', 50, 600),
    link(0, 'x-note:stranger', 50, 500),
    link(0, 'x-note:a', 50, 700),
  ]
  const { pdf, annotations } = await annotate(1, links, [
    { ...mark, contents: '' },
    { ...mark, id: 'nowhere' },
  ])
  expect(annotations).toBe(1)
  const written = await writtenAnnotations(pdf)
  expect(written.map(({ subtype }) => subtype).toSorted()).toEqual(['Highlight', 'Link', 'Popup'])
  expect(written.find(({ subtype }) => subtype === 'Highlight')?.contents).toBeNull()
  expect(written.find(({ subtype }) => subtype === 'Link')?.uri).toBe('https://www.un.org/')
})

test('the structure tree ties each annotation to the text it is on', async () => {
  const { pdf } = await annotate(1, [link(0, 'x-note:a', 50, 700), link(0, 'x-note:a', 40, 680)])
  const document = await PDFDocument.load(pdf)
  const elements = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(
      (object) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem'),
    )
  expect(elements.map((element) => String((element as PDFDict).get(PDFName.of('S'))))).toEqual([
    '/Annot',
    '/Span',
  ])
  expect(String(elements[0])).toMatch(/OBJR/)
  expect(String(elements[1])).not.toMatch(/OBJR/)
})

test('another reader finds the words, the properties and the pages', async () => {
  const result = await annotate(3, [link(1, 'x-note:a', 50, 700)])
  expect(result.pages).toBe(3)
  const read = await readPdf(result.pdf)
  expect(read.pages).toBe(3)
  expect(read.annotations.filter(({ subtype }) => subtype === 'Highlight')).toMatchObject([
    { page: 2, contents: mark.contents, author: mark.author },
  ])
  const document = await PDFDocument.load(result.pdf, { updateMetadata: false })
  expect(document.getTitle()).toBe(info.title)
  expect([document.getCreator(), document.getProducer()]).toEqual(['Duizhao', 'Duizhao'])
  expect(document.getCreationDate()?.toISOString()).toBe(info.created)
  expect(await pageLabels(result.pdf)).toEqual(['i', '1', '2'])
})

test('a dotted line leads from the words to the number of their note, under the text', async () => {
  const { pdf } = await annotate(1, [
    link(0, 'x-note:a', 50, 700),
    link(0, 'x-note:a', 40, 680, 60),
    link(0, 'x-lead:a', 450, 676, 6, 8),
  ])
  const document = await PDFDocument.load(pdf)
  const contents = document.getPage(0).node.lookup(PDFName.of('Contents'), PDFArray)
  const drawn = contents
    .asArray()
    .map((_, index) => decodePDFRawStream(contents.lookup(index, PDFStream) as PDFRawStream))
  const all = drawn.map((each) => Buffer.from(each.decode()).toString('latin1'))
  const at = all.findIndex((each) => each.includes('/Artifact BMC'))
  // The lower line of the words ends at 100; 2 mm before the number the note begins, 5 mm before that the text ends.
  expect(all[at]).toContain('100.00 681.50 m 430.16 681.50 l 444.33 680.00 l S')
  // Nothing is drawn before.
  expect(all.slice(0, at).join(' ')).toMatch(/^[q\s]*$/)
  expect((await writtenAnnotations(pdf)).map(({ uri }) => uri)).toEqual([null, null])
})
