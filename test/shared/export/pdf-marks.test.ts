/** No annotation is left out of an export, wherever its words are. */
import { expect, test } from 'vitest'
import { placeAnnotations } from '../../../shared/export/pdf/pdf-marks.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { anchorOn, annotationOn, bundledReport, placedIn } from './bundled-report.ts'

const { text } = bundledReport('unicri-2024')
const p1 = 'p1' as BlockKey
const inChinese = anchorOn(text, 'p1', 'zh', '自治机构')
const inEnglish = anchorOn(text, 'p1', 'en', 'an autonomous institution')

function place(annotation: Annotation, langs: readonly Lang[] = ['zh', 'en']) {
  const { highlights, notes, unplaced, marks } = placeAnnotations(
    text.blocks,
    [placedIn(text.blocks, annotation)],
    langs,
    exportWords('en'),
  )
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
  const placed = place(
    annotationOn('a', [{ key: 'p999' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }], {
      note: 'Keep me',
    }),
  )
  expect(placed).toMatchObject({ notes: 0, unplaced: 1 })
  expect(placed.contents).toMatch(/^Keep me\n— — —\n.*p999/)
})

test('an author without a name is called what the interface calls its user', () => {
  const { marks } = placeAnnotations(
    text.blocks,
    [placedIn(text.blocks, annotationOn('a', [inChinese], { author: '' }))],
    ['zh'],
    exportWords('zh'),
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
  const placed = [annotation, question].map((each) => placedIn(text.blocks, each))
  const names = new Map([[annotation.layer, { id: annotation.layer, name: 'Review round 2', owner: '' }]])
  const { marks } = placeAnnotations(text.blocks, placed, ['zh'], exportWords('en'), names)
  expect(marks[0]).toMatchObject({ style: 'underline', resolved: true, subject: 'Review round 2' })
  expect(marks[0]?.replies).toMatchObject([{ contents: '同意', author: 'Me' }])
  expect(marks[1]).toMatchObject({ style: 'highlight', resolved: false, contents: 'Why?\n— — —\nQuestion' })
})
