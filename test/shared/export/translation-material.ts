/** For the tests of the files for translators' tools: annotations of every kind, and a reader of XML. */
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import type { ExportedMark } from '../../../shared/export/exported-mark.ts'
import type { ExportSource } from '../../../shared/export/export-source.ts'
import { exportWords } from '../../../shared/export/export-words.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import type { ReportText } from '../../../shared/model/block.ts'
import type { BlockKey, ReplyId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { annotationOn, blockOf } from './bundled-report.ts'

export const reportIds = ['unicri-2024', 'unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const

export function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find((child): child is Element => child.type === 'element')
  if (root === undefined) throw new Error('no root')
  return root
}

/** Itself and all below that have the name, in order. */
export function named(element: Element, name: string): readonly Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => (child.type === 'element' ? named(child, name) : [])),
  ]
}

export function textIn(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (child.type === 'element' ? textIn(child) : child.type === 'text' ? child.value : ''))
    .join('')
}

export const nastyNote = `]]> &amp; <script src="http://example.com/x.js"></script>\u{0}\u{1B}\u{FFFE}\u{D800}
[x](javascript:alert(1)) ![](https://example.com/a.png) "quoted" 'single' 𠮷㐂龘堃喆🙂

=HYPERLINK("x")`

/** From a place in the text to another. */
export function anchorAt(text: ReportText, key: string, lang: Lang, start: number, end: number): Anchor {
  return describeAnchor(blockOf(text, key).text[lang] ?? '', { key: key as BlockKey, lang, start, end })
}

/** Of unicri-2024: overlapping, in headings, items and footnotes, over blocks and languages, and on nothing. */
export function everyKind(text: ReportText): readonly Annotation[] {
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const keyOf = (kind: string) => text.blocks.find((block) => block.kind === kind)?.key ?? ''
  const end = (key: string, lang: Lang) => blockOf(text, key).text[lang]?.length ?? 0
  const whole = { lang: null, textLang: 'zh', exact: '', hash: '' } as const
  const on = (number: number, anchors: readonly Anchor[], more: Partial<Annotation> = {}) =>
    annotationOn(id(number), anchors, more)
  const lost = { ...anchorAt(text, 'p9', 'zh', 0, 4), exact: '这些文字并不在报告里', hash: '' }
  return [
    on(1, [anchorAt(text, 'p7', 'zh', 0, 12)], {
      note: nastyNote,
      author: '𠮷㐂龘堃喆 <b>&"\u{1}',
      tags: ['甲', 'b&c'],
    }),
    on(2, [anchorAt(text, 'p7', 'zh', 5, 20)], { kind: 'underline', status: 'resolved' }),
    on(3, [anchorAt(text, 'p7', 'zh', 0, end('p7', 'zh'))], { note: '长'.repeat(20_000) }),
    on(4, [anchorAt(text, 'p8', 'zh', 2, 9), anchorAt(text, 'p8', 'en', 4, 30)], {
      note: 'Both languages',
      replies: [
        {
          id: id(90) as ReplyId,
          note: 'A <reply> ]]>',
          author: 'Trainer',
          created: '2026-11-21T01:02:03.000Z',
          modified: '2026-11-21T01:02:03.000Z',
        },
      ],
    }),
    on(5, [anchorAt(text, 'p8', 'en', 20, end('p8', 'en')), anchorAt(text, 'p9', 'en', 0, 15)]),
    on(6, [anchorAt(text, keyOf('heading'), 'en', 0, 5)], { note: '标题' }),
    on(7, [anchorAt(text, keyOf('item'), 'zh', 1, 6)], { note: 'item' }),
    on(8, [anchorAt(text, keyOf('footnote'), 'en', 0, 8)], { note: 'footnote' }),
    on(9, [{ ...whole, key: 'p10' as BlockKey }], { kind: 'bookmark' }),
    on(10, [{ ...whole, key: 'p11' as BlockKey }], { kind: 'question', note: '为什么？' }),
    on(11, [lost], { note: 'words gone' }),
    on(12, [{ ...lost, key: 'p999' as BlockKey }], { note: 'block gone' }),
  ]
}

export function marksOf(source: ExportSource): readonly ExportedMark[] {
  return exportedMarks(source, exportWords(source.request.interfaceLang).names)
}
