/** The words that an exported file adds to the report, from the catalogues' section `exported`. */
import { catalogueIn } from '../i18n/catalogue.ts'
import type { EditionStatus, Lang } from '../model/report.ts'
import type { NameWords } from '../shown-names.ts'

export type ExportWords = {
  /** What an edition is, in the words of the language `in`. */
  readonly status: (edition: Lang, status: EditionStatus, inLang: Lang) => string
  readonly pageOf: (page: number, pages: number) => string
  readonly annotationCount: (count: number) => string
  readonly exported: (date: string) => string
  readonly tags: (tags: readonly string[]) => string
  readonly names: NameWords
  /** Kinds that do not show as what they are. */
  readonly kind: { readonly question: string; readonly bookmark: string }
  /** Stands in the place of a block that an edition lacks. */
  readonly missingBlock: string
  /** Says of a mark that cannot be shown on its words where it belongs: words in an edition that is not in the file. */
  readonly quoteElsewhere: (lang: Lang, quote: string) => string
  /** The words marked are not in the text as it is now. */
  readonly quoteNotFound: (quote: string) => string
  /** The words marked are no longer quite these. */
  readonly quoteChanged: (quote: string) => string
  /** Their paragraph is not in the report as it is now. */
  readonly blockNotFound: (key: string) => string
  readonly docx: {
    /** Stands for an author whose name is left out: Word wants one. */
    readonly annotator: string
    /** Heading over the annotations that have no place in the text. */
    readonly unplaced: string
  }
}

/** Words in the interface language; the status of an edition can be had in either. */
export function exportWords(interfaceLang: Lang): ExportWords {
  const i18n = catalogueIn(interfaceLang)
  const t = i18n.getFixedT(interfaceLang, null, 'exported')
  return {
    status: (edition, status, inLang) =>
      i18n.getFixedT(inLang, null, 'exported')(`status.${edition}.${status}`),
    pageOf: (page, pages) => t('pageOf', { page, pages }),
    annotationCount: (count) => t('annotations', { count }),
    exported: (date) => t('exported', { date }),
    tags: (tags) => t('tags', { tags: tags.join(t('tagSeparator')) }),
    names: {
      you: t('ownName'),
      ownLayer: t('ownLayer'),
      reader: (mark) => i18n.getFixedT(interfaceLang)('annotation.reader', { mark }),
      nobodyKnown: i18n.getFixedT(interfaceLang)('annotation.nobodyKnown'),
    },
    kind: { question: t('kind.question'), bookmark: t('kind.bookmark') },
    missingBlock: t('missingBlock'),
    quoteElsewhere: (lang, quote) => t(`quoteElsewhere.${lang}`, { quote }),
    quoteNotFound: (quote) => t('quoteNotFound', { quote }),
    quoteChanged: (quote) => t('quoteChanged', { quote }),
    blockNotFound: (key) => t('blockNotFound', { key }),
    docx: {
      annotator: t('docx.annotator'),
      unplaced: t('docx.unplaced'),
    },
  }
}
