/** The words around a place, and what is paired with them. */
import type { ConcordanceLine } from '../../shared/model/search.ts'
import { otherLang } from '../../shared/model/report.ts'
import { MarkedText } from '../MarkedText.tsx'

export function BothTexts({ line, none }: { readonly line: ConcordanceLine; readonly none: string }) {
  const { lang, sentence, at, match, pair, marks } = line
  return (
    <>
      <MarkedText className="line-own" lang={lang} text={sentence} marks={[[at, at + match.length]]} />
      {pair === null ? (
        <span className="line-pair muted">{none}</span>
      ) : (
        <MarkedText className="line-pair" lang={otherLang(lang)} text={pair} marks={marks} />
      )}
    </>
  )
}
