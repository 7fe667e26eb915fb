/** Identification of an Akoma Ntoso document: IRIs of the work, its expressions (languages) and the file. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Lang, Report } from '../../model/report.ts'
import type { ExportedEdition } from '../export-source.ts'
import { onLines } from '../xml-text.ts'

/** ISO 639-2/T, as the standard's IRIs have it. */
const isoLang: Readonly<Record<Lang, string>> = { zh: 'zho', en: 'eng' }

/** The schema wants a date; this one says, with the name `unknown`, that the report gives none. */
const noDate = '0001-01-01'

/** Principal organs by the first part of their symbols (UN Editorial Manual, document symbols). */
const organs: Readonly<Record<string, string>> = { A: 'un-ga', E: 'un-ecosoc', S: 'un-sc', T: 'un-tc' }

export type AknNaming = {
  readonly report: Report
  readonly editions: readonly ExportedEdition[]
  /** Of the report; `generated` of the file. ISO 8601 days. */
  readonly date: { readonly day: string; readonly name: string }
  readonly generated: string
  /** What follows the document type in every IRI: actor, date, number. */
  readonly place: string
  readonly number: string
  readonly titleOf: (lang: Lang) => string
}

/** A report without symbol is numbered by its id, its actor is the United Nations as a whole. */
export function aknNaming(report: Report, editions: readonly ExportedEdition[], now: string): AknNaming {
  const { symbol, title } = report.fields
  const date = dateOf(report)
  const number = symbol === null ? report.id : symbol.replace(/[^\p{L}\p{N}.]+/gu, '-')
  const actor = organs[symbol?.split('/')[0] ?? ''] ?? 'un'
  return {
    report,
    editions,
    date,
    generated: now.slice(0, 10),
    place: `${actor}/${date.day}/${encodeURIComponent(number)}`,
    number,
    titleOf: (lang) => title[lang] ?? title.zh ?? title.en ?? report.id,
  }
}

/** The day of distribution, or else the first of the session. */
function dateOf({ fields }: Report): AknNaming['date'] {
  if (fields.date !== null) return { day: fields.date, name: 'distribution' }
  if (fields.sessionStart !== null) return { day: fields.sessionStart, name: 'session' }
  return { day: noDate, name: 'unknown' }
}

export function aknMeta(naming: AknNaming, edition: ExportedEdition): Element {
  const work = `/akn/un/doc/report/${naming.place}`
  const expression = `${work}/${isoLang[edition.lang]}@`
  const official = edition.status === 'official'
  const source = naming.editions.find(({ status }) => status === 'official')
  const translation =
    official || source === undefined
      ? []
      : [
          x('FRBRtranslation', {
            href: `${work}/${isoLang[source.lang]}@`,
            fromLanguage: isoLang[source.lang],
            authoritative: 'false',
            by: '#translator',
          }),
        ]
  return metaOf(naming, {
    work,
    expression,
    alias: `urn:duizhao:report:${naming.report.id}`,
    editionAlias: `urn:duizhao:report:${naming.report.id}:${edition.lang}`,
    subtype: 'report',
    author: official ? '#un' : '#translator',
    language: [
      x('FRBRauthoritative', { value: String(official) }),
      x('FRBRlanguage', { language: isoLang[edition.lang] }),
      ...translation,
    ],
    translated: !official,
  })
}

/** Of the collection that brings the languages together, a work of its own (AKN4UN: publication). */
export function aknCollectionMeta(naming: AknNaming): Element {
  const work = `/akn/un/collection/publication/${naming.place}`
  return metaOf(naming, {
    work,
    expression: `${work}/mul@`,
    alias: null,
    editionAlias: null,
    subtype: 'publication',
    author: '#duizhao',
    language: naming.editions.map(({ lang }) => x('FRBRlanguage', { language: isoLang[lang] })),
    translated: false,
  })
}

type Identified = {
  readonly work: string
  readonly expression: string
  readonly alias: string | null
  readonly editionAlias: string | null
  readonly subtype: string
  /** Of the expression. */
  readonly author: string
  readonly language: readonly Element[]
  readonly translated: boolean
}

function metaOf(naming: AknNaming, identified: Identified): Element {
  const { work, expression, subtype, author, language, translated } = identified
  const day = x('FRBRdate', { date: naming.date.day, name: naming.date.name })
  const identification = x(
    'identification',
    { source: '#duizhao' },
    onLines([
      x(
        'FRBRWork',
        onLines([
          ...iris(work, '', identified.alias),
          day,
          x('FRBRauthor', { href: '#un' }),
          x('FRBRcountry', { value: 'un' }),
          x('FRBRsubtype', { value: subtype }),
          x('FRBRnumber', { value: naming.number }),
        ]),
      ),
      x(
        'FRBRExpression',
        onLines([
          ...iris(expression, '', identified.editionAlias),
          day,
          x('FRBRauthor', { href: author }),
          ...language,
        ]),
      ),
      x(
        'FRBRManifestation',
        onLines([
          ...iris(expression, '.xml', null),
          x('FRBRdate', { date: naming.generated, name: 'export' }),
          x('FRBRauthor', { href: '#duizhao' }),
          x('FRBRformat', { value: 'application/xml' }),
        ]),
      ),
    ]),
  )
  return x('meta', onLines([identification, references(translated)]))
}

/** `this` is the document itself, without what may be attached to it. */
function iris(iri: string, ending: string, alias: string | null): readonly Element[] {
  return [
    x('FRBRthis', { value: `${iri}/!main${ending}` }),
    x('FRBRuri', { value: `${iri}${ending}` }),
    ...(alias === null ? [] : [x('FRBRalias', { value: alias, name: 'duizhao' })]),
  ]
}

/** Whom the identification names. */
function references(translated: boolean): Element {
  const translator = x('TLCRole', {
    eId: 'translator',
    href: '/akn/ontology/role/translator',
    showAs: 'Translator of a working translation, not an official document',
  })
  return x(
    'references',
    { source: '#duizhao' },
    onLines([
      x('TLCOrganization', { eId: 'un', href: '/akn/ontology/organization/un', showAs: 'United Nations' }),
      x('TLCObject', { eId: 'duizhao', href: '/akn/ontology/object/duizhao', showAs: 'Duizhao' }),
      ...(translated ? [translator] : []),
    ]),
  )
}
