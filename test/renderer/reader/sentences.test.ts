/** Whole sentences by keyboard: at the caret, one more each time, on into the next text. */
import { expect, test } from 'vitest'
import { outlineOf } from '../../../renderer/reader/outline.ts'
import { nextSentences } from '../../../renderer/reader/sentences.ts'
import type { SelectedRange } from '../../../renderer/annotations/index.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { texts, unicri2024 } from '../fixture.ts'

const outline = outlineOf(texts.get(unicri2024) ?? { blocks: [], footnoteMarks: [] })
const p23 = 'p23' as BlockKey
const text = (lang: Lang): string => outline.blockOf(p23)?.text[lang] ?? ''
const place = (lang: Lang, offset: number) => ({ key: p23, lang, offset })

function words(lang: Lang, caret: number, selected: readonly SelectedRange[] = []): string {
  const stretch = nextSentences(outline, place(lang, caret), selected)
  if (stretch === null) return ''
  return text(lang).slice(stretch.from.offset, stretch.to.offset)
}
const select = (lang: Lang, start: number, end: number): readonly SelectedRange[] => [
  { key: p23, lang, start, end },
]

test.each([
  ['zh', 0, /^犯罪司法所协助.*设施。$/],
  ['zh', 40, /^犯罪司法所协助.*设施。$/],
  ['zh', 60, /^在人群密集场所.*问题。$/],
  ['en', 3, /^UNICRI assists .*infrastructure\.$/],
  ['en', 200, /^The continuing .*methods\.$/],
] as const)('at the caret in %s, character %i', (lang, caret, wanted) => {
  expect(words(lang, caret)).toMatch(wanted)
})

test('a part of a sentence becomes the whole; a whole one takes the next', () => {
  const first = words('en', 0)
  expect(words('en', 0, select('en', 7, 14))).toBe(first)
  expect(words('en', 0, select('en', 0, first.length))).toBe(text('en'))
})

test('after the last sentence of a text comes the first of the next', () => {
  const stretch = nextSentences(outline, place('zh', 0), select('zh', 0, text('zh').length))
  expect(stretch?.from).toEqual(place('zh', 0))
  expect(stretch?.to.key).toBe('p56')
  expect(stretch?.to.offset).toBe(outline.blockOf('p56' as BlockKey)?.text.zh?.length)
})

test('at the end of the report nothing is added', () => {
  const key = 'p56' as BlockKey
  const end = outline.blockOf(key)?.text.en?.length ?? 0
  const stretch = nextSentences(outline, { key, lang: 'en', offset: 0 }, [{ key, lang: 'en', start: 0, end }])
  expect(stretch?.to).toEqual({ key, lang: 'en', offset: end })
})
