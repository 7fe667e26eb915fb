/** A note comes back from a comment as it was typed, whatever stands in it and behind it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentSeparator, commentText, joinComment, noteOf } from '../../../shared/export/comment-text.ts'
import { placesOf } from '../../../shared/export/exported-mark.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import { anchorOn, annotationOn, bundledReport, placedIn } from './bundled-report.ts'

const line = fc.oneof(
  fc.constantFrom('', commentSeparator, `${commentSeparator}  `, ` ${commentSeparator}`, '—', '\r', '𠮷'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))

test('the note is what stands before the last separator', () => {
  fc.assert(
    fc.property(text, text, (note, more) => {
      expect(noteOf(joinComment({ note, more }))).toBe(note)
    }),
  )
})

test('a note alone is the whole comment', () => {
  expect(joinComment({ note: '一\n\n二', more: '' })).toBe('一\n\n二')
  expect(joinComment({ note: '', more: '' })).toBe('')
})

test('kind, tags and words that are not shown are said after the note', () => {
  const { text: report } = bundledReport('unicri-2024')
  const anchor = anchorOn(report, 'p1', 'en', 'an autonomous institution')
  const annotation = placedIn(
    report.blocks,
    annotationOn('a', [anchor], { kind: 'question', note: 'Why?', tags: ['核对'] }),
  )
  const places = placesOf(annotation, new Map(report.blocks.map((block) => [block.key, block])))
  expect(commentText({ annotation, places }, ['zh'], exportWords('en'))).toEqual({
    note: 'Why?',
    more: 'Question\nTags: 核对\nOn the English text: “an autonomous institution”',
  })
})
