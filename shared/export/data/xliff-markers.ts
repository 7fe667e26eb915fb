/** The words of annotations in XLIFF: `sm` and `em` around them, because marks overlap and go over sentences. */
import type { ElementContent } from 'xast'
import { x } from 'xastscript'
import { isTextAnchor } from '../../model/annotation.ts'
import type { TextRange } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { TextPiece } from './text-pieces.ts'

export type Marker = {
  /** Unique in its unit, through both languages. */
  readonly id: string
  /** Of the note in the same unit. */
  readonly note: string
  readonly lang: Lang
  /** In the block's text; not empty. */
  readonly range: TextRange
}

/** Of the marks that have words in this block. */
export function markersOf(marks: readonly ExportedMark[], key: BlockKey): readonly Marker[] {
  const places = marks.flatMap(({ annotation, places: all }) =>
    all.flatMap(({ anchor, range }) =>
      anchor.key === key && isTextAnchor(anchor) && range !== null && range[0] < range[1]
        ? [{ note: annotation.id, lang: anchor.lang, range }]
        : [],
    ),
  )
  return places.map((place, index) => ({ ...place, id: `m${index + 1}` }))
}

/** The text of a piece with the ends of the marks that lie in it. A mark may begin in one piece and end in another. */
export function markedText(
  text: string,
  piece: TextPiece,
  lang: Lang,
  { markers, pieces }: { readonly markers: readonly Marker[]; readonly pieces: readonly TextPiece[] },
): ElementContent[] {
  const range = piece[lang]
  if (range === null) return []
  const inLang = pieces.filter((each) => each[lang] !== null)
  const ends = markers
    .filter((marker) => marker.lang === lang)
    .flatMap((marker) => endsIn(piece, marker, inLang))
    .toSorted((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes))
  const content: ElementContent[] = []
  let from = range[0]
  for (const { at, closes, marker } of ends) {
    if (at > from) content.push({ type: 'text', value: text.slice(from, at) })
    from = at
    content.push(
      closes
        ? x('em', { startRef: marker.id })
        : x('sm', { id: marker.id, type: 'comment', ref: `#n=${marker.note}` }),
    )
  }
  if (from < range[1]) content.push({ type: 'text', value: text.slice(from, range[1]) })
  return content
}

type MarkerEnd = { readonly at: number; readonly closes: boolean; readonly marker: Marker }

/** None of a mark on nothing but the space between two sentences. */
function endsIn(piece: TextPiece, marker: Marker, inLang: readonly TextPiece[]): readonly MarkerEnd[] {
  const [start, end] = marker.range
  const startOf = (each: TextPiece) => each[marker.lang]?.[0] ?? 0
  const endOf = (each: TextPiece) => each[marker.lang]?.[1] ?? 0
  const first = inLang.findIndex((each) => endOf(each) > start)
  const last = inLang.findLastIndex((each) => startOf(each) < end)
  if (first === -1 || first > last) return []
  return [
    ...(inLang[first] === piece ? [{ at: Math.max(start, startOf(piece)), closes: false, marker }] : []),
    ...(inLang[last] === piece ? [{ at: Math.min(end, endOf(piece)), closes: true, marker }] : []),
  ]
}
