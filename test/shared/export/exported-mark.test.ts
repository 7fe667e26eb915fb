/** Places of marks as every format is given them. */
import { expect, test } from 'vitest'
import { exportWords } from '../../../shared/export/export-words.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { anchorOn, annotationOn, bundledReport, sourceOf } from './bundled-report.ts'

const unicri = bundledReport('unicri-2024')

test('a mark that begins or ends within a surrogate pair takes the character whole', () => {
  const source = sourceOf(unicri, [annotationOn('a', [anchorOn(unicri.text, 'p24', 'zh', '犯罪司法所应')])])
  const cut: ExportSource = {
    ...source,
    reports: source.reports.map((report) => ({
      ...report,
      blocks: report.blocks.map((block) =>
        block.key === 'p24' ? { ...block, text: { ...block.text, zh: '甲𠮷乙𠮷丙' } } : block,
      ),
      annotations: report.annotations.map((annotation) => ({
        ...annotation,
        placements: [{ state: 'exact' as const, range: [2, 5] as const }],
      })),
    })),
  }
  const [mark] = exportedMarks(cut, exportWords('zh').names)
  expect(mark?.places[0]).toMatchObject({ range: [1, 6], quote: '𠮷乙𠮷' })
})

test('a citation in either language says of the words that are cited whether they are a working translation', () => {
  const zh = anchorOn(unicri.text, 'p24', 'zh', '犯罪司法所')
  const en = anchorOn(unicri.text, 'p24', 'en', 'UNICRI')
  const whole = { key: zh.key, lang: null, textLang: 'zh', exact: '', hash: '' } as const
  const source = sourceOf(unicri, [
    annotationOn('a', [zh]),
    annotationOn('b', [en]),
    annotationOn('c', [zh, en]),
    annotationOn('d', [whole]),
  ])
  const working = (cited: string) => /working translation|工作译文/.test(cited)
  const marks = new Map(
    exportedMarks(source, exportWords('zh').names).map((mark) => [mark.annotation.id as string, mark]),
  )
  const said = (id: string) => {
    const mark = marks.get(id)
    if (mark === undefined) throw new Error(id)
    return [mark.citation('zh'), mark.citation('en'), mark.citation('en', 'zh')].map(working)
  }
  expect(said('a')).toEqual([false, false, false])
  expect(said('b')).toEqual([true, true, false])
  // Of both languages, or of neither: that of the citation itself.
  expect(said('c')).toEqual([false, true, false])
  expect(said('d')).toEqual([false, true, false])
})
