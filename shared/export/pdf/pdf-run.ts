/** Small pieces of a printed page's HTML. Whatever they are given comes out as text. */
import type { AnnotationId } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import { escapeHtml } from '../escape-html.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { langTags, tagOfWords } from '../lang-tags.ts'
import { xmlText } from '../xml-text.ts'
import { withCodes } from './pdf-rare.ts'

/** Words of a known language. */
export function runIn(lang: Lang, text: string): string {
  return `<span lang="${langTags[lang]}">${safe(text)}</span>`
}

/** Words of an unknown language: what people wrote, their names, the names of their layers. */
export function ownRun(text: string): string {
  return text === '' ? '' : `<span lang="${tagOfWords(text)}">${safe(text)}</span>`
}

/** Without the characters that no text may hold; what may come out blank is named. */
export function safe(text: string): string {
  return coded(escapeHtml(xmlText(text)))
}

/** Such HTML, which has no such character in its tags, with the codes of characters that may come out blank. */
export function coded(html: string): string {
  return withCodes(html, (code) => `<span class="code" lang="en">[${code}]</span>`)
}

/** Author, layer, status, day and time on the exporting machine's own clock, as far as they are known. */
export function byLine({ author, layer, annotation }: ExportedMark, status: string): string {
  return joined([
    ownRun(author),
    ownRun(layer),
    ownRun(status),
    `<span class="when">${timeOf(annotation.created)}</span>`,
  ])
}

export function joined(runs: readonly string[]): string {
  return runs.filter((run) => run !== '').join(' · ')
}

/** ISO 8601 -> `2026-11-20 09:42`, which is read alike in both languages. */
export function timeOf(iso: string): string {
  // Swedish writes dates so.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso))
}

/** Boxes for the icons of notes on a whole block. */
export function noteLinks(ids: readonly AnnotationId[]): string {
  return ids.map((id) => `<a href="x-block:${idList([id])}"></a>`).join('')
}

/** As the links of marks name them. */
export function idList(ids: readonly AnnotationId[]): string {
  return ids.map((id) => escapeHtml(encodeURIComponent(id))).join('+')
}

/** Names of places on the pages; no block's key has a hyphen. */
export const placeOfMark = (number: number) => `mark-${number}`
export const placeOfNote = (number: number) => `note-${number}`
export const placeOfEntry = (number: number) => `entry-${number}`
