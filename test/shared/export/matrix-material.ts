/** Annotations that every table and hand-out has to survive. */
import type { Annotation, Anchor } from '../../../shared/model/annotation.ts'
import type { ReportText } from '../../../shared/model/block.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import { annotationOn } from './bundled-report.ts'
import { describeAnchor } from '../../../shared/anchor/describe.ts'

export const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  ' =1',
  '"=1"',
  '“@x',
  '=HYPERLINK("http://example.org/","x")',
  "=cmd|' /C calc'!A0",
]

const texts = [
  ...formulas,
  '𠮷 㐂 龘 堃 喆 😀',
  'a\u0000b\u0001c\uFFFEd\uD800e',
  ']]> & < > " \'',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1)) ![y](http://example.org/a.png)',
  '<img src="http://example.org/a.png" onerror="alert(1)">',
  '_x0041_ _x005F_',
  'line\nline\r\nline\n\n- a\n- b',
  ' spaces ',
  '建议：改为别的话',
  '{{ marks }} {% if x %} {% raw %}',
  '',
  '12',
  '2024-01-02',
  'x'.repeat(40_000),
]

/** One on each block in turn with each text as note, author and tag; then the shapes that annotations can have. */
export function nastyAnnotations(text: ReportText): readonly Annotation[] {
  const { blocks } = text
  const both = blocks.filter(({ text: { zh, en } }) => (zh?.length ?? 0) > 6 && (en?.length ?? 0) > 6)
  const at = (index: number) => both[index % both.length] ?? blocks[0]!
  const on = (index: number, lang: 'zh' | 'en', end = 6): Anchor => {
    const block = at(index)
    return describeAnchor(block.text[lang] ?? '', { key: block.key, lang, start: 0, end })
  }
  const whole: Anchor = { key: at(3).key, lang: null, textLang: 'zh', exact: '', hash: '' }
  const gone: Anchor = { ...on(4, 'zh'), key: 'p9999' as BlockKey }
  const notThere: Anchor = { ...on(5, 'en'), exact: 'words that nobody wrote', hash: 'other' } as Anchor
  const reply = (note: string, number: number) => ({
    id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}` as ReplyId,
    note,
    author: 'Trainer',
    created: '2026-11-21T10:00:00.000Z',
    modified: '2026-11-21T10:05:00.000Z',
  })
  const shapes: Partial<Annotation>[] = [
    { anchors: [whole], kind: 'bookmark' },
    { anchors: [whole], kind: 'question', note: 'Why?' },
    { anchors: [gone], note: 'away' },
    { anchors: [notThere], note: 'not there' },
    { anchors: [on(6, 'zh'), on(7, 'zh'), on(6, 'en')], note: 'both', kind: 'underline', status: 'resolved' },
    { anchors: [on(8, 'zh', 4)], replies: [reply('Yes', 1), reply('=2+2', 2)] },
    { anchors: [on(8, 'zh', 3)], colour: 'rose' },
  ]
  return [
    ...texts.map((said, index) => ({
      anchors: [on(index, index % 2 === 0 ? 'zh' : 'en')],
      note: said,
      author: said.slice(0, 60),
      tags: [said.slice(0, 40), 'b'].filter((tag) => tag !== ''),
    })),
    ...shapes,
  ].map(({ anchors = [whole], ...more }, index) =>
    annotationOn(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, anchors, more),
  )
}
