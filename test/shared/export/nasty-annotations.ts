/** Annotations that an exporter may stumble over, on the report of 2024. */
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import type { BundledReport } from './bundled-report.ts'
import { anchorOn, annotationOn, blockOf } from './bundled-report.ts'

const uuid = (number: number) => `7c9e6679-7425-40de-944b-${String(number).padStart(12, '0')}`

export function nastyAnnotations({ text }: BundledReport): readonly Annotation[] {
  const on = (key: string, lang: 'zh' | 'en', start: number, end: number) =>
    anchorOn(text, key, lang, (blockOf(text, key).text[lang] ?? '').slice(start, end))
  const whole = (key: string) =>
    ({ key: key as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }) as const
  const gone = { ...on('p2', 'zh', 0, 5), exact: '文中没有这些词', prefix: '', suffix: '', hash: '' }
  const made: readonly (readonly [Annotation['anchors'], Partial<Annotation>])[] = [
    [
      [on('p1', 'zh', 3, 12), on('p1', 'en', 10, 40)],
      { note: '**both** <script>alert(1)</script>', tags: ['甲', '<b>'] },
    ],
    [[on('p1', 'en', 30, 60)], { kind: 'underline', colour: 'sky', note: '' }],
    [[on('p1', 'en', 35, 50)], { colour: 'rose', note: ']]> & " \' <![CDATA[' }],
    [[on('h1.A', 'zh', 0, 4)], { author: '𠮷㐂龘堃喆 <x>', note: 'a\u0000b\u001Fc\uD800d\uFFFEe 😀' }],
    [
      [on('p6.a', 'zh', 0, 5), on('p6.b', 'zh', 0, 5)],
      { note: '[go](javascript:alert(1)) ![i](https://example.org/a.png)' },
    ],
    [[on('fn.s1', 'zh', 0, 4)], { note: '1. a\n2. b\n\n> c\n\n`d`', colour: 'mint' }],
    [[on('front.9', 'zh', 2, 6)], { note: 'across the call of a footnote' }],
    [[whole('p3')], { kind: 'bookmark', note: '' }],
    [[whole('h2')], { kind: 'question', note: '为什么？', status: 'resolved' }],
    [[gone], { note: 'words gone' }],
    [[{ ...gone, key: 'p999' as BlockKey }], { note: 'block gone', colour: 'violet' }],
    [
      [on('p4', 'en', 0, 10)],
      {
        note: '长'.repeat(30_000),
        replies: [
          {
            id: uuid(900) as ReplyId,
            note: 'A *reply*',
            author: 'Trainer',
            created: '2026-11-21T10:00:00.000Z',
            modified: '2026-11-21T10:00:00.000Z',
          },
        ],
      },
    ],
  ]
  return made.map(([anchors, more], at) => annotationOn(uuid(at + 1), anchors, more))
}
