/** Word files hold every block by its address and every annotation as a comment on exactly its words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentText, joinComment, noteOf } from '../../../shared/export/comment-text.ts'
import { initialsOf } from '../../../shared/export/docx/docx-comments.ts'
import { blockBookmark, markBookmark, paraIdOf, paraIds } from '../../../shared/export/docx/para-id.ts'
import { writeDocx } from '../../../shared/export/docx/write-docx.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { xmlText } from '../../../shared/export/xml-text.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { langs } from '../../../shared/model/report.ts'
import {
  anchorOn,
  annotationOn,
  blockOf,
  bundledReport,
  gone,
  reply,
  requestWith,
  sourceOf,
} from './bundled-report.ts'
import { all, readDocx, rootOf } from './docx-reader.ts'

const unicri = bundledReport('unicri-2024')
const words = exportWords('en')

const inWord = (changes: Parameters<typeof requestWith>[0] = {}) =>
  requestWith({ format: 'docx', ...changes })

async function written(source: ExportSource) {
  const { bytes, ...counts } = await writeDocx(source, { onProgress: () => {} })
  if (typeof bytes === 'string') throw new Error('a Word file is no text')
  return { ...counts, bytes, docx: readDocx(bytes) }
}

function wordsAt(key: string, lang: Lang, start: number, end: number): Anchor {
  const text = blockOf(unicri.text, key).text[lang] ?? ''
  return { ...anchorOn(unicri.text, key, lang, text.slice(start, end)), start, end } as Anchor
}

const wholeBlock = (key: string): Anchor => ({
  key: key as BlockKey,
  lang: null,
  textLang: 'zh',
  exact: '',
  hash: '',
})

const uuid = (n: number) => `${String(n).padStart(8, '0')}-1111-4111-8111-111111111111`

test.each([
  ['columns', ['zh', 'en']],
  ['columns', ['en', 'zh']],
  ['interleaved', ['zh', 'en']],
  ['single', ['en']],
] as const)(
  'in the layout %s of %s every block is whole in the bookmark of its address',
  async (layout, of) => {
    const { docx } = await written(sourceOf(unicri, [], inWord({ layout, langs: of })))
    for (const block of unicri.text.blocks)
      for (const lang of langs) {
        const text = (of as readonly Lang[]).includes(lang) ? block.text[lang] : null
        expect(docx.bookmarks.get(blockBookmark(lang, block.key)) ?? null).toBe(text)
      }
    expect(new Set(docx.bookmarkIds).size).toBe(docx.bookmarkIds.length)
    expect(docx.files['word/comments.xml']).toBeUndefined()
  },
)

test('parts of a UN document are styles, their numbers text', async () => {
  const { docx } = await written(sourceOf(unicri, [], inWord({ layout: 'single', langs: ['en'] })))
  const styleOf = (text: string) => docx.paragraphs.find((paragraph) => paragraph.text.includes(text))
  expect(styleOf('Report of the United Nations Interregional')?.style).toBe('Title')
  expect(styleOf('Introduction')).toEqual({ style: 'Heading1', text: 'I.\tIntroduction' })
  expect(styleOf('Strategic Programme Framework 2023–2026')?.style).toBe('UNParagraph')
  expect(styleOf('A.\t')?.style).toBe('Heading2')
  expect(styleOf('Growing insecurity')).toEqual({
    style: 'UNItem1',
    text: '(a)\tGrowing insecurity and terrorism;',
  })
  expect(styleOf('E/CN.15/2024/1.')).toEqual({ style: 'UNFootnote', text: '*\tE/CN.15/2024/1.' })
  const links = all(docx.root, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])
  expect(links).toEqual(['en_fn_s1'])
})

test('columns are a table whose head says on each page what the texts are', async () => {
  const { docx } = await written(sourceOf(unicri, [], inWord()))
  const rows = all(docx.root, 'w:tr')
  expect(rows).toHaveLength(unicri.text.blocks.length + 1)
  expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0)).toEqual(rows.slice(0, 1))
  expect(rows.every((row) => all(row, 'w:tc').length === 2)).toBe(true)
  expect(docx.paragraphs.slice(0, 2).map(({ text }) => text)).toEqual([
    '中文：官方文本',
    'English: working translation, not an official document',
  ])
  expect([...new Set(all(docx.root, 'w:lang').map(({ attributes }) => attributes['w:val']))]).toEqual([
    'zh-CN',
    'en-GB',
  ])
})

test('any set of marks on a block leaves its text whole and each comment on exactly its words', async () => {
  const text = blockOf(unicri.text, 'p6').text.zh ?? ''
  const range = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => [start, Math.min(text.length, start + length)] as const)
  const kind = fc.constantFrom<Annotation['kind']>('highlight', 'underline', 'note', 'bookmark', 'question')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(range, kind, fc.nat(2)), { minLength: 1, maxLength: 8 }),
      async (marks) => {
        const annotations = marks.map(([[start, end], of, replies], index) =>
          annotationOn(uuid(index), [wordsAt('p6', 'zh', start, end)], {
            kind: of,
            replies: Array.from({ length: replies }, (_, at) => reply(`${index}-${at}`, 'Agreed')),
          }),
        )
        const request = inWord({
          langs: ['zh'],
          scope: { of: 'annotations', ids: annotations.map(({ id }) => id) },
        })
        const source = sourceOf(unicri, annotations, request)
        const { docx } = await written(source)
        expect(docx.bookmarks.get('zh_p6')).toBe(text)
        expect(new Set(docx.bookmarkIds).size).toBe(docx.bookmarkIds.length)
        for (const { annotation, replies, places } of exportedMarks(source, words.names)) {
          const quote = places[0]?.quote
          expect(docx.bookmarks.get(markBookmark(annotation.id))).toBe(quote)
          for (const { id } of [annotation, ...replies])
            expect(docx.comments.find(({ paraId }) => paraId === paraIdOf(id))?.words).toBe(quote)
        }
        const runs = all(docx.root, 'w:commentReference').map(({ attributes }) => attributes['w:id'])
        expect(runs.toSorted()).toEqual(docx.comments.map(({ id }) => id).toSorted())
      },
    ),
    { numRuns: 25 },
  )
})

const nasty = [
  '𠮷㐂龘堃喆 🙂\u{1F468}\u{200D}\u{1F469}',
  '\uD800 a \uDC00 \0\u0001\u001B\uFFFE\uFFFF',
  ']]> & < > " \' <b onclick="x()">bold</b>',
  '[x](javascript:alert(1)) ![i](https://example.invalid/i.png)',
  'CURRENT',
  '{default-bullet-numbering-0} {0}',
  '\tindented\n\nlines\r\nof\rall kinds\n',
  '— — —\nnot a separator',
  '行'.repeat(20_000),
  '',
]

test('whatever is typed as note or name comes back as far as XML can hold it', async () => {
  const annotations = nasty.map((note, index) =>
    annotationOn(uuid(index), [wordsAt(`p${index + 1}`, 'zh', 0, 5)], {
      note,
      author: note.slice(0, 60),
      tags: [note.slice(0, 20)],
      replies: [reply(`${index}`, note)],
      status: index % 2 === 0 ? 'resolved' : 'open',
    }),
  )
  const { docx } = await written(sourceOf(unicri, annotations, inWord(), { set: JSON.stringify(nasty) }))
  for (const { id, note, status } of annotations) {
    const comment = docx.comments.find(({ paraId }) => paraId === paraIdOf(id))
    expect(noteOf(comment?.text ?? 'none')).toBe(xmlText(note).replace(/\r\n|\r/g, '\n'))
    expect(comment?.done).toBe(status === 'resolved')
    expect(comment?.author).not.toBe('')
    expect(comment?.date).toBe('2026-11-20T08:00:00Z')
  }
  expect(docx.comments.filter(({ parent }) => parent !== null)).toHaveLength(nasty.length)
  const [data] = rootOf(docx.files['customXml/item1.xml'] ?? '').children
  expect(JSON.parse(data?.type === 'text' ? data.value : '')).toEqual(nasty)
  for (const [path, xml] of Object.entries(docx.files)) {
    expect({ path, root: rootOf(xml).type }).toEqual({ path, root: 'element' })
    expect(xml).not.toMatch(/TargetMode="External"|w:instrText[^>]*>\s*(?!PAGE|NUMPAGES)\w/)
  }
})

test('initials are the first letters of a name, of a Chinese one its first character', () => {
  expect(['Anna Maria Lopez', '王某', '𠮷田', 'trainer', 'J.-P. Roe', '🙂 x'].map(initialsOf)).toEqual([
    'AML',
    '王',
    '𠮷',
    'T',
    'JPR',
    '🙂X',
  ])
})

test('names of comments are told apart, and never 0 or above 31 bits', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => uuid(index))
  const names = [...paraIds(ids).values()]
  expect(new Set(names).size).toBe(ids.length)
  expect(names.every((name) => /^[0-7][0-9A-F]{7}$/.test(name) && name !== '00000000')).toBe(true)
  expect(paraIds([uuid(1), uuid(1)]).size).toBe(1)
  expect(markBookmark(uuid(1))).toBe('dz_00000001111141118111111111111111')
  expect(markBookmark('urn:x/ü')).toMatch(/^dz_[0-9A-F]{8}$/)
})

test('an annotation without a place is listed at the end, with its comment on the words it had', async () => {
  const annotations = [
    annotationOn(uuid(1), [gone], { note: 'Where is it?', author: 'Trainer {1}' }),
    annotationOn(uuid(2), [wholeBlock('p998')], { note: 'A whole paragraph' }),
    annotationOn(uuid(3), [wordsAt('p2', 'en', 0, 6)], { note: 'Here' }),
  ]
  const { docx, annotations: count, unplaced } = await written(sourceOf(unicri, annotations, inWord()))
  expect({ count, unplaced }).toEqual({ count: 3, unplaced: 2 })
  const at = docx.paragraphs.findIndex(({ text }) => text === words.docx.unplaced)
  const appendix = docx.paragraphs.slice(at + 1).map(({ text }) => text)
  expect(appendix).toContain('没有的段')
  expect(appendix).toContain('Where is it?')
  expect(appendix).toContain('Trainer {1} · 2026-11-20')
  const wordsOfComment = (id: string) => docx.comments.find(({ paraId }) => paraId === paraIdOf(id))?.words
  expect(wordsOfComment(uuid(1))).toBe('没有的段')
  expect(wordsOfComment(uuid(2))).toContain('Report of the United Nations Interregional')
  expect(wordsOfComment(uuid(3))).toBe('UNICRI')
})

test('a mark over several paragraphs of one language is one range, in columns it hangs on its first words', async () => {
  const zh = (key: string) => blockOf(unicri.text, key).text.zh ?? ''
  const over = annotationOn(uuid(1), [
    wordsAt('p1', 'zh', 5, zh('p1').length),
    wordsAt('p2', 'zh', 0, 4),
    wordsAt('p2', 'en', 0, 6),
  ])
  const single = await written(sourceOf(unicri, [over], inWord({ langs: ['zh'] })))
  expect(single.docx.comments[0]?.words).toBe(`${zh('p1').slice(5)}\n2.\t${zh('p2').slice(0, 4)}`)
  expect(
    joinComment(commentText(exportedMarks(sourceOf(unicri, [over]), words.names)[0]!, ['zh'], words)),
  ).toBe(single.docx.comments[0]?.text)
  const columns = await written(sourceOf(unicri, [over], inWord()))
  expect(columns.docx.comments[0]?.words).toBe(zh('p1').slice(5))
  const shaded = all(columns.docx.root, 'w:r').filter((run) => all(run, 'w:shd').length > 0)
  expect(shaded).toHaveLength(3)
})

test('a comment on a whole block, or on words in the other language, hangs on all of its text', async () => {
  const annotations = [
    annotationOn(uuid(1), [wholeBlock('p3')]),
    annotationOn(uuid(2), [wordsAt('p4', 'en', 0, 6)]),
    annotationOn(uuid(3), [wordsAt('fn.s1', 'zh', 0, 4)]),
    annotationOn(uuid(4), [wordsAt('h1', 'zh', 0, 1)]),
  ]
  const { docx } = await written(sourceOf(unicri, annotations, inWord({ langs: ['zh'] })))
  const byId = new Map(docx.comments.map(({ paraId, ...comment }) => [paraId, comment]))
  expect(byId.get(paraIdOf(uuid(1)))?.words).toBe(blockOf(unicri.text, 'p3').text.zh)
  expect(byId.get(paraIdOf(uuid(2)))?.words).toBe(blockOf(unicri.text, 'p4').text.zh)
  expect(byId.get(paraIdOf(uuid(2)))?.text).toContain('On the English text: “UNICRI”')
  expect(byId.get(paraIdOf(uuid(3)))?.words).toBe('E/CN')
  expect(byId.get(paraIdOf(uuid(4)))?.words).toBe((blockOf(unicri.text, 'h1').text.zh ?? '').slice(0, 1))
})

test('names are left out everywhere when they are to be, and the properties tell no more than the title', async () => {
  const note = annotationOn(uuid(1), [gone], {
    author: 'Secret Name',
    replies: [reply('r', 'Yes', 'Other Name')],
  })
  const request = inWord({ options: { withoutNames: true } })
  const { docx } = await written(sourceOf(unicri, [note], request))
  const all = Object.values(docx.files).join('\n')
  expect(all).not.toMatch(/Secret Name|Other Name|Un-named/)
  expect(docx.comments.map(({ author }) => author)).toEqual([words.docx.annotator, words.docx.annotator])
  expect(docx.files['docProps/core.xml']).toMatch(/<dc:creator>Duizhao<\/dc:creator>/)
  expect(docx.files['docProps/core.xml']).toMatch(/>2026-11-21T03:00:00Z<\/dcterms:modified>/)
})

test.each([
  ['A4', 'portrait', '11906', '16838'],
  ['A4', 'landscape', '16838', '11906'],
  ['Letter', 'landscape', '15840', '12240'],
] as const)('%s %s', async (paper, orientation, width, height) => {
  const { docx } = await written(sourceOf(unicri, [], inWord({ options: { paper, orientation } })))
  const [size] = all(docx.root, 'w:pgSz')
  expect(size?.attributes).toMatchObject({ 'w:w': width, 'w:h': height, 'w:orient': orientation })
})
