/** Names of places in the words of the interface, made once for all rows of the page. */
import type { TFunction } from 'i18next'
import type { Annotation, Colour } from '../../shared/model/annotation.ts'
import { annotationKinds, colours, isTextAnchor } from '../../shared/model/annotation.ts'
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
  // Looked up once: the page has thousands of annotations.
  const whole = t('annotation.whole')
  const kinds = namesOf(annotationKinds, (kind) => t(`kind.${kind}`))
  const colourNames = namesOf(colours, (colour) => t(`colour.${colour}`))
  const quote = ({ anchors }: Annotation): string =>
    anchors.map((anchor) => (isTextAnchor(anchor) ? anchor.exact : whole)).join(' … ')
  const sign = (annotation: Annotation): string =>
    t('marks.sign', { kind: kinds[annotation.kind], words: annotation.note || quote(annotation) })
  return {
    place,
    placeAndCount: (block, count) =>
      count === 0 ? place(block) : `${place(block)} · ${t('annotation.count', { count })}`,
    missing: (lang) => t(`reader.missingText.${lang}`),
    toFootnote: (_mark, label) => t('reader.toFootnote', { label }),
    fromFootnote: (label) => t('reader.fromFootnote', { label }),
    annotationsHere: t('annotation.listOfBlock'),
    annotation: (annotation) => {
      const { kind, colour, note } = annotation
      const words = { kind: kinds[kind], colour: colourNames[colour], quote: quote(annotation), note }
      return note === '' ? t('annotation.asText', words) : t('annotation.asTextNote', words)
    },
    sign,
    edge: (colour, annotations) =>
      t('marks.edge', {
        colour: colourNames[colour],
        count: annotations.length,
        quote: annotations[0] === undefined ? '' : quote(annotations[0]),
      }),
  }
}

function namesOf<Name extends string>(
  all: readonly Name[],
  nameOf: (each: Name) => string,
): Readonly<Record<Name, string>> {
  return Object.fromEntries(all.map((each) => [each, nameOf(each)])) as Record<Name, string>
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
