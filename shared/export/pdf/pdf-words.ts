/** The words that a PDF adds besides those of every export: lists at the end, the cover sheet. */
import { catalogueIn } from '../../i18n/catalogue.ts'
import type { AnnotationKind, AnnotationStatus, Colour } from '../../model/annotation.ts'
import type { Lang } from '../../model/report.ts'

export type PdfWords = {
  readonly heading: { readonly annotations: string; readonly cutNotes: string; readonly unplaced: string }
  /** Ends a note that goes on in a list at the end. */
  readonly seeEntry: (number: number) => string
  readonly replies: (count: number) => string
  readonly status: (status: AnnotationStatus) => string
  readonly cover: CoverWords
}

export type CoverWords = {
  readonly about: string
  readonly label: Readonly<Record<'editions' | 'layers' | 'filters' | 'kinds' | 'scope' | 'made', string>>
  readonly none: string
  readonly wholeReport: string
  readonly section: (title: string) => string
  readonly chosen: (count: number) => string
  /** Nothing is filtered. */
  readonly all: string
  readonly filter: Readonly<
    Record<'layers' | 'authors' | 'tags' | 'colours' | 'kinds' | 'statuses', (values: string) => string>
  >
  /** Stands for their names when names are left out. */
  readonly someAuthors: (count: number) => string
  readonly kind: (kind: AnnotationKind) => string
  readonly colour: (colour: Colour) => string
  readonly status: (status: AnnotationStatus) => string
  readonly separator: string
  readonly more: (count: number) => string
  readonly countOf: (kind: string, count: number) => string
  readonly total: (count: number) => string
  readonly unplaced: (count: number) => string
  readonly withoutNames: string
  readonly program: (version: string) => string
  readonly working: string
}

export function pdfWords(interfaceLang: Lang): PdfWords {
  const t = catalogueIn(interfaceLang).getFixedT(interfaceLang)
  return {
    heading: {
      annotations: t('exported.pdf.annotations'),
      cutNotes: t('exported.pdf.cutNotes'),
      unplaced: t('exported.pdf.unplaced'),
    },
    seeEntry: (number) => t('exported.pdf.seeEntry', { number }),
    replies: (count) => t('exported.pdf.replies', { count }),
    status: (status) => t(`status.${status}`),
    cover: coverWords(interfaceLang),
  }
}

function coverWords(interfaceLang: Lang): CoverWords {
  const t = catalogueIn(interfaceLang).getFixedT(interfaceLang)
  return {
    about: t('exported.pdf.about'),
    label: {
      editions: t('exported.pdf.editions'),
      layers: t('exported.pdf.layers'),
      filters: t('exported.pdf.filters'),
      kinds: t('exported.pdf.kinds'),
      scope: t('exported.pdf.scope'),
      made: t('exported.pdf.made'),
    },
    none: t('exported.pdf.none'),
    wholeReport: t('exported.pdf.wholeReport'),
    section: (title) => t('exported.pdf.section', { title }),
    chosen: (count) => t('exported.pdf.chosen', { count }),
    all: t('exported.pdf.all'),
    filter: {
      layers: (values) => t('exported.pdf.filterLayers', { values }),
      authors: (values) => t('exported.pdf.filterAuthors', { values }),
      tags: (values) => t('exported.pdf.filterTags', { values }),
      colours: (values) => t('exported.pdf.filterColours', { values }),
      kinds: (values) => t('exported.pdf.filterKinds', { values }),
      statuses: (values) => t('exported.pdf.filterStatuses', { values }),
    },
    someAuthors: (count) => t('exported.pdf.someAuthors', { count }),
    kind: (kind) => t(`kind.${kind}`),
    colour: (colour) => t(`colour.${colour}`),
    status: (status) => t(`status.${status}`),
    separator: t('exported.pdf.separator'),
    more: (count) => t('exported.pdf.more', { count }),
    countOf: (kind, count) => t('exported.pdf.countOf', { kind, count }),
    total: (count) => t('exported.pdf.total', { count }),
    unplaced: (count) => t('exported.pdf.unplacedCount', { count }),
    withoutNames: t('exported.pdf.withoutNames'),
    program: (version) => t('exported.pdf.program', { version }),
    working: t('exported.pdf.working'),
  }
}
