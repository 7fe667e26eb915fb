/** A text of a report with what answers the query marked, and what stands for it in the other language underlined. */
import { langTag } from './i18n.ts'
import type { Piece, RowText } from './excerpt.ts'

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, kind }, index) => {
    if (kind === 'mark') return <mark key={index}>{text}</mark>
    return (
      <span key={index} className={kind === 'plain' ? undefined : `piece-${kind}`}>
        {text}
      </span>
    )
  })
}

export type RowTextProps = {
  readonly text: RowText
  readonly pieces: readonly Piece[]
  readonly className: string
}

/** In the face of its language; the text without hits is less strong. */
export function TextOfRow({ text, pieces, className }: RowTextProps) {
  const { lang, marks } = text
  return (
    <span
      className={`${className} reading-${lang} ${marks.length > 0 ? 'hit-leading' : 'hit-pair'}`}
      lang={langTag(lang)}
    >
      <Pieces pieces={pieces} />
    </span>
  )
}
