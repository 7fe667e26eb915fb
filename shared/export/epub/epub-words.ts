/** The words that an EPUB adds to the report, in the interface's language. */
import { catalogueIn } from '../../i18n/catalogue.ts'
import type { Lang } from '../../model/report.ts'

export type EpubWords = {
  readonly contents: string
  readonly about: string
  readonly annotations: string
  readonly unplaced: string
  readonly annotation: (number: number) => string
  readonly back: string
  readonly wholePassage: string
  readonly resolved: string
  readonly reply: string
  readonly layer: (name: string) => string
  readonly made: (version: string) => string
  /** What readers who cannot see the page find in the file. */
  readonly accessibility: string
}

export function epubWords(interfaceLang: Lang): EpubWords {
  const t = catalogueIn(interfaceLang).getFixedT(interfaceLang)
  return {
    contents: t('exported.epub.contents'),
    about: t('exported.epub.about'),
    annotations: t('exported.epub.annotations'),
    unplaced: t('exported.epub.unplaced'),
    annotation: (number) => t('exported.epub.annotation', { number }),
    back: t('exported.epub.back'),
    wholePassage: t('exported.epub.wholePassage'),
    resolved: t('exported.epub.resolved'),
    reply: t('exported.epub.reply'),
    layer: (name) => t('exported.epub.layer', { name }),
    made: (version) => t('exported.epub.made', { version }),
    accessibility: t('exported.epub.accessibility'),
  }
}
