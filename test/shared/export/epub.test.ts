/** EPUB: both texts at their addresses and every annotation read back from the file by an independent reader. */
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { describe, expect, it } from 'vitest'
import { writeEpub } from '../../../shared/export/epub/write-epub.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import { exportLayouts } from '../../../shared/model/export.ts'
import { blockOf, bundledReport, requestWith, sourceOf } from './bundled-report.ts'
import type { BundledReport } from './bundled-report.ts'
import type { EpubFiles } from './epub-reader.ts'
import { allOf, attributeOf, byClass, elementsOf, isReference, readEpub, textIn } from './epub-reader.ts'
import { nastyAnnotations } from './nasty-annotations.ts'

const report = bundledReport('unicri-2024')
const epub = requestWith({ format: 'epub' })

async function problems(bytes: Uint8Array | string): Promise<readonly string[]> {
  const { messages } = await new EpubCheck().check(bytes as Uint8Array)
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message }) => `${id} ${message}`)
}

/** Texts by the id of their element, over all pages. */
function textsOf(file: EpubFiles): ReadonlyMap<string, string> {
  return new Map(
    file.spine
      .flatMap((path) => byClass(file.xmlOf(path), 'text'))
      .map((element) => [attributeOf(element, 'id'), textIn(element, isReference)]),
  )
}

function expectTexts({ text }: BundledReport, texts: ReadonlyMap<string, string>): void {
  const expected = text.blocks.flatMap(({ key, text: { zh, en } }) => [
    ...(zh === null ? [] : [[`${key}-zh`, zh] as const]),
    ...(en === null ? [] : [[`${key}-en`, en] as const]),
  ])
  expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(expected))
}

describe.each(['unicri-2024', 'unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const)(
  'EPUB of %s',
  (id) => {
    const bundled = bundledReport(id)

    it.each(exportLayouts)('in %s has no faults', async (layout) => {
      const { bytes } = writeEpub(sourceOf(bundled, [], requestWith({ format: 'epub', layout })))
      expect(await problems(bytes)).toEqual([])
    })

    it('holds every text of both editions at its address, in reading order', () => {
      const texts = textsOf(readEpub(writeEpub(sourceOf(bundled, [], epub)).bytes))
      expectTexts(bundled, texts)
      const keys = [...texts.keys()].map((key) => key.replace(/-(?:zh|en)$/, ''))
      expect([...new Set(keys)]).toEqual(bundled.text.blocks.map(({ key }) => key))
    })
  },
)

describe('annotations of an EPUB', () => {
  const source = sourceOf(report, nastyAnnotations(report), epub, { set: '{"type":"AnnotationSet"}' })
  const made = writeEpub(source)
  const file = readEpub(made.bytes)
  const marks = exportedMarks(source, exportWords('en').names)
  const notes = new Map(
    elementsOf(file.xmlOf('EPUB/annotations.xhtml'), 'li')
      .filter((item) => byClass(item, 'said').length > 0 && attributeOf(item, 'id') !== '')
      .map((item) => [attributeOf(item, 'id'), item]),
  )

  it('are counted, the unplaced too', () => {
    expect(made).toMatchObject({ annotations: marks.length, pages: null })
    expect(made.unplaced).toBe(marks.filter(({ unplaced }) => unplaced).length)
    expect(made.unplaced).toBeGreaterThan(0)
    expect(notes.size).toBe(marks.length)
  })

  it.each(exportLayouts)('leave no fault in %s', async (layout) => {
    const request = requestWith({ format: 'epub', layout })
    expect(await problems(writeEpub({ ...source, request }).bytes)).toEqual([])
  })

  it('mark exactly their words, and leave the text as it is', () => {
    expectTexts(report, textsOf(file))
    const marked = new Map<string, string>()
    for (const path of file.spine)
      for (const text of byClass(file.xmlOf(path), 'text'))
        for (const part of elementsOf(text, 'mark'))
          for (const number of attributeOf(part, 'data-notes').split(' ')) {
            const place = `${number} ${attributeOf(text, 'id')}`
            marked.set(place, (marked.get(place) ?? '') + textIn(part, isReference))
          }
    const expected = marks.flatMap(({ number, places }) =>
      places.flatMap(({ anchor, range, quote }) =>
        range === null ? [] : [[`${number} ${anchor.key}-${anchor.lang}`, quote] as const],
      ),
    )
    expect(Object.fromEntries(marked)).toEqual(Object.fromEntries(expected))
  })

  it.each(marks.map((mark) => [mark.number, mark] as const))('no. %i comes back', (number, mark) => {
    const item = notes.get(`note-${number}`)
    if (item === undefined) throw new Error('No such note')
    const { annotation } = mark
    expect(attributeOf(item, 'data-id')).toBe(annotation.id)
    expect(byClass(item, 'author').map((author) => textIn(author))[0]).toBe(mark.author)
    expect(attributeOf(elementsOf(item, 'time')[0], 'datetime')).toBe(annotation.modified)
    expect(byClass(item, 'citation').map((each) => textIn(each))).toEqual([mark.citation('en')])
    const places = elementsOf(item, 'blockquote').filter((quote) => 'data-address' in quote.attributes)
    expect(
      places.map((quote) => [
        attributeOf(quote, 'data-address'),
        attributeOf(quote, 'data-lang'),
        byClass(quote, 'quote').map((words) => textIn(words))[0] ?? '',
      ]),
    ).toEqual(mark.places.map(({ anchor, quote }) => [anchor.key, anchor.lang ?? '', quote]))
    const words = byClass(item, 'words').map((each) => textIn(each))
    expect(words).toHaveLength((annotation.note === '' ? 0 : 1) + annotation.replies.length)
    // Marks of Markdown are form, not words.
    const plain = (note: string) => xmlText(note).replace(/[^\p{L}\p{N}\uFFFD]/gu, '')
    if (!/[[*`]|\d\./.test(annotation.note) && annotation.note !== '')
      expect(plain(words[0] ?? '')).toBe(plain(annotation.note))
    const replies = byClass(item, 'reply').map((reply) => textIn(reply))
    expect(replies.map((reply) => reply.includes('Trainer'))).toEqual(annotation.replies.map(() => true))
  })

  it('are reached by links, and lead back to where they are linked from', () => {
    const ids = new Map(
      file.spine.map((path) => [path, allOf(file.xmlOf(path)).map((element) => attributeOf(element, 'id'))]),
    )
    const links = file.spine.flatMap((path) =>
      elementsOf(file.xmlOf(path), 'a').map((link) => attributeOf(link, 'href')),
    )
    for (const link of links) {
      const [page = '', id = ''] = link.split('#')
      expect(ids.get(`EPUB/${page}`)).toContain(id)
    }
    for (const { number, unplaced } of marks) {
      expect(links.includes(`annotations.xhtml#note-${number}`)).toBe(!unplaced)
      expect(links.some((link) => link.endsWith(`#ref-${number}`))).toBe(!unplaced)
    }
  })

  it('go along as an exchange file, and load nothing from elsewhere', () => {
    expect(file.textOf('META-INF/annotations.annotation')).toBe('{"type":"AnnotationSet"}')
    for (const path of file.spine) {
      const page = file.xmlOf(path)
      expect(allOf(page).filter(({ name }) => ['script', 'img', 'iframe', 'object'].includes(name))).toEqual(
        [],
      )
      const targets = allOf(page).flatMap(({ attributes: { href, src } }) => [href, src])
      expect(targets.filter((target) => /^[a-z]+:/i.test(target ?? ''))).toEqual([])
    }
  })

  it('have no names when names are left out', () => {
    const request = requestWith({ format: 'epub', options: { withoutNames: true } })
    const page = readEpub(writeEpub({ ...source, request }).bytes).textOf('EPUB/annotations.xhtml')
    expect(page).not.toContain('Reviewer')
    expect(page).not.toContain('Trainer')
  })
})

describe('the file itself', () => {
  it('begins with its media type, not compressed, and is the same each time', () => {
    const [one, two] = [writeEpub(sourceOf(report, [], epub)), writeEpub(sourceOf(report, [], epub))]
    expect(one.bytes).toEqual(two.bytes)
    const beginning = new TextDecoder('latin1').decode((one.bytes as Uint8Array).subarray(30, 58))
    expect(beginning).toBe('mimetypeapplication/epub+zip')
  })

  it('names its languages, its day and the same publication whatever the layout', () => {
    const opf = (layout: 'columns' | 'single') =>
      readEpub(writeEpub(sourceOf(report, [], requestWith({ format: 'epub', layout }))).bytes).xmlOf(
        'EPUB/package.opf',
      )
    const said = (layout: 'columns' | 'single', name: string) =>
      elementsOf(opf(layout), name).map((element) => textIn(element))
    expect(said('columns', 'dc:language')).toEqual(['zh-Hans', 'en'])
    expect(said('single', 'dc:language')).toEqual(['zh-Hans'])
    expect(said('columns', 'dc:identifier')).toEqual(said('single', 'dc:identifier'))
    expect(said('columns', 'meta')).toContain('2026-11-21T03:00:00Z')
  })

  it('of one section has that section only', async () => {
    const request = requestWith({
      format: 'epub',
      scope: { of: 'section', key: blockOf(report.text, 'h2.B').key },
    })
    const source = sourceOf(report, [], request)
    const { bytes } = writeEpub(source)
    expect(await problems(bytes)).toEqual([])
    const keys = [...textsOf(readEpub(bytes)).keys()].map((key) => key.replace(/-(?:zh|en)$/, ''))
    expect([...new Set(keys)]).toEqual(source.reports[0]?.blocks.map(({ key }) => key))
  })
})
