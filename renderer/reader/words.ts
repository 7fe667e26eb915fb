/** Names of places in the words of the interface, made once for all rows of the page. */
import type { TFunction } from 'i18next'
import type { Annotation, Colour } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Block, FootnoteMark } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { Outline } from './outline.ts'

export type Words = {
  /** `第34段(b)`, `Heading`, `Footnote 1`. */
  readonly place: (block: Block) => string
  /** The place, and how many annotations hang on it. */
  readonly placeAndCount: (block: Block, count: number) => string
  readonly missing: (lang: Lang) => string
  readonly toFootnote: (mark: FootnoteMark, label: string) => string
  readonly fromFootnote: (label: string) => string
  readonly annotationsHere: string
  readonly annotation: (annotation: Annotation) => string
  /** Of the sign of a note, a question or a bookmark. */
  readonly sign: (annotation: Annotation) => string
  /** Of the bar at the edge of a text that is not marked itself. */
  readonly edge: (colour: Colour, annotations: readonly Annotation[]) => string
}

export function wordsOf(t: TFunction, outline: Outline): Words {
  const place = (block: Block): string => placeWords(t, outline, block)
  return {
    place,
    placeAndCount: (block, count) =>
      count === 0 ? place(block) : `${place(block)} · ${t('annotation.count', { count })}`,
    missing: (lang) => t(`reader.missingText.${lang}`),
    toFootnote: (_mark, label) => t('reader.toFootnote', { label }),
    fromFootnote: (label) => t('reader.fromFootnote', { label }),
    annotationsHere: t('annotation.listOfBlock'),
    annotation: (annotation) => annotationWords(t, annotation),
    sign: (annotation) =>
      t('marks.sign', {
        kind: t(`kind.${annotation.kind}`),
        words: annotation.note || quoteWords(t, annotation),
      }),
    edge: (colour, annotations) =>
      t('marks.edge', {
        colour: t(`colour.${colour}`),
        count: annotations.length,
        quote: annotations[0] === undefined ? '' : quoteWords(t, annotations[0]),
      }),
  }
}

function placeWords(t: TFunction, outline: Outline, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return t('reader.paragraph', { number: block.number ?? '' })
    case 'item': {
      const number = outline.numberOf(block.key) ?? ''
      return block.label === null
        ? t('reader.bullet', { number })
        : t('reader.item', { number, label: block.label })
    }
    case 'heading':
      return t('reader.heading')
    case 'footnote':
      return t('reader.footnote', { label: block.label ?? '' })
    case 'front':
      return t('reader.front')
  }
}

/** Words of an annotation that a screen reader needs to tell it from others. */
function annotationWords(t: TFunction, annotation: Annotation): string {
  const { colour, kind, note } = annotation
  const words = {
    colour: t(`colour.${colour}`),
    kind: t(`kind.${kind}`),
    quote: quoteWords(t, annotation),
    note,
  }
  return note === '' ? t('annotation.asText', words) : t('annotation.asTextNote', words)
}

function quoteWords(t: TFunction, { anchors }: Annotation): string {
  return anchors.map((anchor) => (isTextAnchor(anchor) ? anchor.exact : t('annotation.whole'))).join(' … ')
}
