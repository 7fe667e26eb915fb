/** Annotations for benchmarks: the same in every run, all over the paragraphs of one report. */
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import type { AnnotationDraft } from '../../../shared/model/annotation.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { ReportId } from '../../../shared/model/ids.ts'

/** Marks of 4 to 15 characters in the Chinese, every third with a note, every fifth with a tag. */
export function drafts(
  report: ReportId,
  blocks: readonly Block[],
  count: number,
): readonly AnnotationDraft[] {
  const texts = blocks.flatMap(({ key, kind, text }) =>
    kind === 'paragraph' && text.zh !== null && text.zh.length > 20 ? [{ key, zh: text.zh }] : [],
  )
  return Array.from({ length: count }, (_, index): AnnotationDraft => {
    const text = texts[index % texts.length]
    const colour = colours[index % colours.length]
    if (text === undefined || colour === undefined) throw new Error(`no text in ${report}`)
    const start = (index * 7) % (text.zh.length - 15)
    const end = start + 4 + (index % 12)
    return {
      report,
      kind: 'highlight',
      anchors: [describeAnchor(text.zh, { key: text.key, lang: 'zh', start, end })],
      colour,
      note: index % 3 === 0 ? `请与英文本核对第 ${index} 处；另见 **2018 年报告**。` : '',
      tags: index % 5 === 0 ? ['核对'] : [],
    }
  })
}
