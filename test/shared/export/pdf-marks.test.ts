/** No annotation is left out of an export, wherever its words are. */
import { expect, test } from 'vitest'
import { placeAnnotations } from '../../../shared/export/pdf/pdf-marks.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ExportRequest } from '../../../shared/model/export.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { anchorOn, annotationOn, bundledReport, requestWith, sourceOf } from './bundled-report.ts'

const bundled = bundledReport('unicri-2024')
const { text } = bundled
const p1 = 'p1' as BlockKey
const ownLayerNamed = {
  id: ownLayer,
  name: '',
  owner: '',
  colour: 'amber',
  description: '',
  shown: true,
  locked: false,
} as const
const inChinese = anchorOn(text, 'p1', 'zh', '自治机构')
const inEnglish = anchorOn(text, 'p1', 'en', 'an autonomous institution')

function placed(
  annotations: readonly Annotation[],
  request: ExportRequest,
  more: Partial<ExportSource> = {},
) {
  const words = exportWords(request.interfaceLang)
  const source = sourceOf(bundled, annotations, request, more)
  return placeAnnotations(exportedMarks(source, words.names), text.blocks, request.langs, words)
}

function place(annotation: Annotation, langs: readonly Lang[] = ['zh', 'en']) {
  const { highlights, notes, unplaced, marks } = placed([annotation], requestWith({ langs }))
  return {
    zh: highlights(p1, 'zh').length,
    en: highlights(p1, 'en').length,
    notes: notes(p1).length,
    unplaced: unplaced.length,
    contents: marks[0]?.contents,
  }
}

test('words of an exported edition are marked', () => {
  expect(place(annotationOn('a', [inChinese, inEnglish]))).toEqual({
    zh: 1,
    en: 1,
    notes: 0,
    unplaced: 0,
    contents: '',
  })
})

test('the pop-up has the note as typed, and the tags', () => {
  const note = '**看** <b>这里</b>\n=1+1'
  expect(place(annotationOn('a', [inChinese], { note, tags: ['核对', 'later'] })).contents).toBe(
    `${note}\n— — —\nTags: 核对, later`,
  )
})

test('words of an edition that is not exported hang on their block and are quoted', () => {
  expect(place(annotationOn('a', [inEnglish], { note: 'Why?' }), ['zh'])).toEqual({
    zh: 0,
    en: 0,
    notes: 1,
    unplaced: 0,
    contents: 'Why?\n— — —\nOn the English text: “an autonomous institution”',
  })
})

test('words that the text no longer has hang on their block and are quoted', () => {
  const words = '可持续海洋经济'
  const lost = { ...inChinese, exact: words, prefix: '', suffix: '', hash: '' }
  expect(place(annotationOn('a', [lost]))).toEqual({
    zh: 0,
    en: 0,
    notes: 1,
    unplaced: 0,
    contents: '— — —\nThe words marked are not in the text as it is now: “可持续海洋经济”',
  })
})

test('a note on a block that is gone is kept, with its address', () => {
  const found = place(
    annotationOn('a', [{ key: 'p999' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }], {
      note: 'Keep me',
    }),
  )
  expect(found).toMatchObject({ notes: 0, unplaced: 1 })
  expect(found.contents).toMatch(/^Keep me\n— — —\n.*p999/)
})

test('an author without a name is called what the interface calls its user', () => {
  const { marks } = placed(
    [annotationOn('a', [inChinese], { author: '' })],
    requestWith({ langs: ['zh'], interfaceLang: 'zh' }),
  )
  expect(marks[0]?.author).toBe('本人')
})

test('an underline stays one; kind, layer, replies and the resolved state are told', () => {
  const annotation = annotationOn('a', [inChinese], {
    kind: 'underline',
    note: 'See 2018',
    status: 'resolved',
    replies: [
      {
        id: 'r' as ReplyId,
        note: '同意',
        author: '',
        created: '2026-11-21T10:00:00.000Z',
        modified: '2026-11-21T10:00:00.000Z',
      },
    ],
  })
  const question = annotationOn('q', [inChinese], { kind: 'question', note: 'Why?' })
  const layer = { ...ownLayerNamed, name: 'Review round 2' }
  const { marks } = placed([annotation, question], requestWith({ langs: ['zh'] }), { layers: [layer] })
  expect(marks[0]).toMatchObject({ style: 'underline', resolved: true, subject: 'Review round 2' })
  expect(marks[0]?.replies).toMatchObject([{ contents: '同意', author: 'Me' }])
  expect(marks[1]).toMatchObject({ style: 'highlight', resolved: false, contents: 'Why?\n— — —\nQuestion' })
})
