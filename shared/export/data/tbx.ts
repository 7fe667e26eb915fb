/** The glossary of the reports: TBX (ISO 30042:2019), dialect TBX-Basic, style DCA. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import { reportReference } from '../../cite/citation.ts'
import type { ReportId } from '../../model/ids.ts'
import type { Lang, Report } from '../../model/report.ts'
import type { Term } from '../../model/term.ts'
import { AppError } from '../../result.ts'
import type { ExportedDocument, ExportSource } from '../export-source.ts'
import { langTags } from '../lang-tags.ts'
import { onLines, xmlDocument } from '../xml-text.ts'

/** Concepts in the glossary's order. Throws `no-terms`: TBX knows no file without concepts, and nobody would want one. */
export function writeTbx({ request, reports, terms, version }: ExportSource): ExportedDocument {
  if (terms.length === 0) {
    const names = reports.map(({ report }) => reportReference(report, request.interfaceLang))
    throw new AppError('no-terms', { reports: names.join(request.interfaceLang === 'zh' ? '、' : ', ') })
  }
  const known = new Map(reports.map(({ report }) => [report.id, report]))
  const bytes = tbxText(terms, { reports: known, version, lang: request.interfaceLang })
  return { bytes, annotations: 0, unplaced: 0, pages: null }
}

export type TbxAbout = {
  /** Of these, each concept names those that it is from; may be empty. */
  readonly reports: ReadonlyMap<ReportId, Report>
  /** Of the app. */
  readonly version: string
  readonly lang: Lang
}

/** A whole document. */
export function tbxText(terms: readonly Term[], { reports: known, version, lang }: TbxAbout): string {
  const names = [...known.values()].map(sourceName)
  const titles = (names.length > 0 ? names : ['Duizhao']).map((name) => x('p', name))
  const title = x('title', `Duizhao ${version}`)
  const header = x('fileDesc', onLines([x('titleStmt', onLines([title])), x('sourceDesc', onLines(titles))]))
  const entries = terms.map((term, index) => {
    const sources = term.reports.flatMap((id) => known.get(id) ?? [])
    return conceptEntry(term, `c${index + 1}`, sources)
  })
  const tree = x(
    'tbx',
    {
      xmlns: 'urn:iso:std:iso:30042:ed-2',
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': langTags[lang],
    },
    onLines([x('tbxHeader', onLines([header])), x('text', onLines([x('body', onLines(entries))]))]),
  )
  return xmlDocument(tree)
}

function conceptEntry(
  { en, acronym, kind, zh, variants, note }: Term,
  id: string,
  sources: readonly Report[],
) {
  const about = [
    x('descrip', { type: 'subjectField' }, kind),
    ...sources.map((report) => x('admin', { type: 'source' }, sourceName(report))),
    ...(note === null ? [] : [x('note', note)]),
  ]
  const english = [
    termSection(en, 'preferred', acronym === null ? null : 'fullForm'),
    ...(acronym === null ? [] : [termSection(acronym, 'admitted', 'acronym')]),
  ]
  const chinese = [
    termSection(zh, 'preferred', null),
    ...variants.map((variant) => termSection(variant, 'admitted', 'variant')),
  ]
  const sections = [
    x('langSec', { 'xml:lang': langTags.en }, onLines(english)),
    x('langSec', { 'xml:lang': langTags.zh }, onLines(chinese)),
  ]
  return x('conceptEntry', { id }, onLines([...about, ...sections]))
}

function termSection(
  term: string,
  status: 'preferred' | 'admitted',
  type: 'fullForm' | 'acronym' | 'variant' | null,
): Element {
  const notes = [
    x('termNote', { type: 'administrativeStatus' }, `${status}Term-admn-sts`),
    ...(type === null ? [] : [x('termNote', { type: 'termType' }, type)]),
  ]
  return x('termSec', onLines([x('term', term), ...notes]))
}

function sourceName(report: Report): string {
  return `${report.id}: ${reportReference(report, 'en')}`
}
