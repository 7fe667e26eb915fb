/** A text of a report with places marked in it. */
import type { TextRange } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { ConcordanceLine } from '../../shared/model/search.ts'
import { otherLang } from '../../shared/model/report.ts'
import { langTag } from '../i18n.ts'

export type MarkedProps = {
  readonly text: string
  readonly lang: Lang
  /** In order, without overlap. */
  readonly marks: readonly TextRange[]
  readonly className: string
}

export function Marked({ text, lang, marks, className }: MarkedProps) {
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

/** The words around a place, and what is paired with them. */
export function BothTexts({ line, none }: { readonly line: ConcordanceLine; readonly none: string }) {
  const { lang, sentence, at, match, pair, marks } = line
  return (
    <>
      <Marked className="line-own" lang={lang} text={sentence} marks={[[at, at + match.length]]} />
      {pair === null ? (
        <span className="line-pair muted">{none}</span>
      ) : (
        <Marked className="line-pair" lang={otherLang(lang)} text={pair} marks={marks} />
      )}
    </>
  )
}
