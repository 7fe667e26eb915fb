/** A text of a report with places marked in it. */
import type { TextRange } from '../shared/model/block.ts'
import type { Lang } from '../shared/model/report.ts'
import { langTag } from './i18n.ts'

export type MarkedTextProps = {
  readonly text: string
  readonly lang: Lang
  /** In order, without overlap. */
  readonly marks: readonly TextRange[]
  readonly className: string
}

export function MarkedText({ text, lang, marks, className }: MarkedTextProps) {
  const starts = [0, ...marks.map(([, end]) => end)]
  return (
    <span className={`${className} reading-${lang}`} lang={langTag(lang)}>
      {starts.map((start, at) => {
        const mark = marks[at]
        return (
          <span key={start}>
            {text.slice(start, mark?.[0])}
            {mark !== undefined && <mark>{text.slice(...mark)}</mark>}
          </span>
        )
      })}
    </span>
  )
}
