/** Headers and footers of an exported PDF as HTML: Chromium's own cannot use the app's fonts. */
import { statusOf } from '../../cite/citation.ts'
import type { Lang, Report } from '../../model/report.ts'
import { escapeHtml } from '../escape-html.ts'
import type { ExportWords } from '../export-words.ts'
import { langTags } from '../lang-tags.ts'

export type PdfFrameSource = {
  readonly report: Report
  readonly langs: readonly Lang[]
  readonly interfaceLang: Lang
  /** Date of the export as the footer prints it. */
  readonly date: string
  readonly annotations: number
  /** Pages in front that have neither header nor footer, and are not counted. */
  readonly coverPages: number
  readonly words: ExportWords
}

/** One sheet for each of the `pages` pages; its style sheet is `pdfFrameStyle`. */
export function pdfFrame(source: PdfFrameSource, pages: number): string {
  const { words, interfaceLang, coverPages } = source
  const titles = titleRuns(source).map(run).join('')
  const header = `<header><span class="titles">${titles}</span><span class="status">${statusRuns(source).map(run).join('')}</span></header>`
  const left = [words.annotationCount(source.annotations), words.exported(source.date)].join(' · ')
  const sheets = Array.from({ length: pages }, (_, index) => {
    if (index < coverPages) return '<section class="sheet"></section>'
    const right = words.pageOf(index + 1 - coverPages, pages - coverPages)
    const footer = `<footer lang="${langTags[interfaceLang]}"><span>${escapeHtml(left)}</span><span>${escapeHtml(right)}</span></footer>`
    return `<section class="sheet">${header}${footer}</section>`
  })
  return [
    `<!doctype html><html lang="${langTags[interfaceLang]}"><head><meta charset="utf-8"><title></title>`,
    '<link rel="stylesheet" href="/fonts/fonts.css"><link rel="stylesheet" href="style.css"></head><body>',
    ...sheets,
    '</body></html>',
  ].join('\n')
}

type Run = { readonly lang: Lang; readonly text: string }

function run({ lang, text }: Run): string {
  return `<span lang="${langTags[lang]}">${escapeHtml(text)}</span>`
}

function titleRuns({ report, langs }: PdfFrameSource): readonly Run[] {
  return langs.flatMap((lang) => {
    const text = report.fields.title[lang]
    return text === null ? [] : [{ lang, text }]
  })
}

/** What each edition is, in its own language; that it is no official document also in the reader's. */
export function statusRuns({
  report,
  langs,
  interfaceLang,
  words,
}: Omit<PdfFrameSource, 'date' | 'annotations' | 'coverPages'>): readonly Run[] {
  return langs.flatMap((lang) => {
    const status = statusOf(report, lang)
    const own = { lang, text: words.status(lang, status, lang) }
    if (status === 'official' || lang === interfaceLang) return [own]
    return [own, { lang: interfaceLang, text: words.status(lang, status, interfaceLang) }]
  })
}
