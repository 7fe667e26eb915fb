/** What a mark says, whoever made it and when. Pure. */
import type { Annotation } from '../model/annotation.ts'

type Content = Pick<Annotation, 'report' | 'kind' | 'anchors' | 'colour' | 'note' | 'tags'>

/** The same text for marks that say the same of the same words; tags in whatever order. */
export function markContent({ report, kind, anchors, colour, note, tags }: Content): string {
  const places = anchors.map((anchor) =>
    anchor.lang === null ? [anchor.key] : [anchor.key, anchor.lang, anchor.start, anchor.end, anchor.exact],
  )
  return JSON.stringify([report, kind, places, colour, note, tags.toSorted()])
}
