/** An annotation as it is read out: all that its card and the page show of it. */
import type { TFunction } from 'i18next'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { placementState } from '../../shared/model/placement.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { ColourNames } from '../colour-names.ts'
import type { Layers } from '../layers/index.ts'
import type { Outline } from './outline.ts'
import type { Words } from './words.ts'

/** Units of a quote or a note that are read out: whoever wants more goes to the card. */
const spokenLength = 240

export type SpokenOptions = {
  readonly t: TFunction
  readonly words: Words
  readonly outline: Outline
  readonly layers: Layers
  readonly colours: ColourNames
  readonly unsaved: boolean
}

/** Quote, kind, colour with its meaning, note, tags, replies, place, layer, status, and how sure its place is. */
export function spokenAnnotation(annotation: PlacedAnnotation, options: SpokenOptions): string {
  const { t, words, outline, layers, colours, unsaved } = options
  const { anchors, kind, colour, note, tags, replies, status } = annotation
  const block = outline.blockOf(anchors[0]?.key ?? ('' as BlockKey))
  const layer = layers.byId(annotation.layer)
  const state = placementState(annotation)
  const quotes = anchors.map((anchor) =>
    isTextAnchor(anchor) ? t('marks.quote', { quote: cut(anchor.exact) }) : t('annotation.whole'),
  )
  const parts = [
    ...new Set(quotes),
    t(`kind.${kind}`),
    colours.full(colour),
    ...(note === '' ? [] : [t('marks.saysNote', { note: cut(note) })]),
    ...(tags.length === 0 ? [] : [t('marks.saysTags', { tags: tags.join(t('marks.and')) })]),
    ...(replies.length === 0 ? [] : [t('marks.saysReplies', { count: replies.length })]),
    block === undefined ? (anchors[0]?.key ?? '') : words.place(block),
    t('marks.saysLayer', { layer: layer === null ? annotation.layer : layers.nameOf(layer) }),
    t(`status.${status}`),
    t(`marks.state.${state}`),
    ...(unsaved ? [t('marks.unsavedShort')] : []),
  ]
  return parts.join(t('marks.then'))
}

function cut(text: string): string {
  return text.length > spokenLength ? `${text.slice(0, spokenLength)}…` : text
}
