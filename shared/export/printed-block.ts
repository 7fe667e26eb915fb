/** What of a block every printed form needs to know: its label, and which field of the front matter it says. */
import type { Block } from '../model/block.ts'
import type { Bilingual, Lang } from '../model/report.ts'

/** As the edition prints it, without a bullet before it; empty for a paragraph, whose number is no label. */
export function printedLabel({ kind, printed }: Pick<Block, 'kind' | 'printed'>, lang: Lang): string {
  return kind === 'paragraph' ? '' : withoutBullet(printed[lang] ?? '')
}

export function withoutBullet(printed: string): string {
  return printed.replace(/^[-–•·]\s*/u, '')
}

/** Whether the block is the field's text, in either language. */
export function says({ text }: Pick<Block, 'text'>, field: Bilingual): boolean {
  return (field.zh !== null && field.zh === text.zh) || (field.en !== null && field.en === text.en)
}
