/** Writes annotations as one exchange file: a Readium AnnotationSet of Web Annotations (docs/annotation-format.md). */
import { hashText } from '../anchor/text-hash.ts'
import type { Entry, EntrySet } from '../merge/entry.ts'
import { isRemoved } from '../merge/entry.ts'
import { noStamp } from '../merge/stamp.ts'
import { seenBy, versionsOf } from '../merge/versions.ts'
import type { ReportId } from '../model/ids.ts'
import type { Bilingual, EditionStatus, Lang } from '../model/report.ts'
import { inOrder } from './rest.ts'
import { context, formatVersion, reportIri, uuidIri, uuidOf } from './set-names.ts'
import { writeItems } from './write-item.ts'
import { markedTexts } from './write-target.ts'
import type { TextOf } from './write-target.ts'

export type SetAbout = {
  readonly title: string
  /** ISO 8601, UTC. */
  readonly generated: string
  /** Of the app. */
  readonly version: string
  /** Those that the annotations are on and the library has. */
  readonly reports: readonly AboutReport[]
  /** Leaves out who wrote what: authors, owners of layers, what other programs say of people. */
  readonly withoutNames: boolean
  /**
   * The texts at hand, from which offsets are counted in characters; where one is missing, an anchor's place is
   * written in UTF-16 units only.
   */
  readonly textOf: TextOf
}

export type AboutReport = {
  readonly id: ReportId
  readonly title: Bilingual
  readonly symbol: string | null
  readonly editions: readonly {
    readonly lang: Lang
    readonly status: EditionStatus
    /** `editionHash` of its blocks. */
    readonly sha256: string
  }[]
}

/** A plain JSON value; the same set gives the same value, in whatever order it was put together. */
export function writeSet(set: EntrySet, about: SetAbout): object {
  const entries = byId(set.annotations.values())
  const options = { markedText: markedTexts(about.textOf), withoutNames: about.withoutNames }
  const items = entries.filter((entry) => !isRemoved(entry)).flatMap((entry) => writeItems(entry, options))
  const reports = about.reports.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return {
    '@context': context,
    id: uuidIri(uuidOf(`${about.title}\n${about.generated}\n${hashText(JSON.stringify(items))}`)),
    type: 'AnnotationSet',
    generator: {
      id: `urn:duizhao:app:${about.version}`,
      type: 'Software',
      name: `Duizhao ${about.version}`,
    },
    generated: about.generated,
    title: about.title,
    about: aboutReports(reports),
    'duizhao:format': formatVersion,
    'duizhao:editions': reports.flatMap(writeEditions),
    'duizhao:layers': byId(set.layers.values()).map((layer) => writeLayer(layer, about.withoutNames)),
    items,
    'duizhao:removed': entries.filter(isKnownRemoved).map(writeRemoved),
  }
}

/** The bytes of a file, as text. */
export function setText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function byId(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Also one that somebody has answered since: nothing but its replies is left. */
function isKnownRemoved(entry: Entry): boolean {
  return isRemoved(entry) || (entry.removed !== noStamp && !entry.fields.has('target'))
}

/** Readium's description of the publication, in Dublin Core; a title only when there is but one. */
function aboutReports(reports: readonly AboutReport[]): object {
  const identifiers = reports.flatMap(({ id, symbol }) => [
    reportIri(id, null),
    ...(symbol === null ? [] : [symbol]),
  ])
  const [only] = reports
  if (only === undefined || reports.length > 1) return { 'dc:identifier': identifiers }
  const title = only.title.zh ?? only.title.en
  return {
    'dc:identifier': identifiers,
    ...(title === null ? {} : { 'dc:title': title }),
    'dc:language': only.editions.map(({ lang }) => lang),
  }
}

function writeEditions({ id, title, symbol, editions }: AboutReport): readonly object[] {
  return editions.map(({ lang, status, sha256 }) => ({
    report: id,
    lang,
    status,
    title: title[lang],
    symbol,
    sha256,
  }))
}

const layerFields = ['name', 'owner', 'colour', 'description'] as const

function writeLayer(entry: Entry, withoutNames: boolean): object {
  const fields = new Map([...entry.fields].filter(([name]) => !withoutNames || name !== 'owner'))
  const known = layerFields.filter((name) => fields.has(name))
  const { stamps, seen, removed, more } = versionsOf({ ...entry, fields }, new Set(known))
  return {
    id: entry.id,
    ...Object.fromEntries(known.map((name) => [name, fields.get(name)?.value])),
    stamps,
    ...(Object.keys(seen).length === 0 ? {} : { seen }),
    ...(removed === noStamp ? {} : { removed }),
    ...(Object.keys(more).length === 0 ? {} : { fields: inOrder(more) }),
  }
}

/** That it is gone and since when; of what it said nothing is left. */
function writeRemoved({ id, fields, removed, seen }: Entry): object {
  const all = [...seenBy({ fields, removed }, seen)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { id: uuidIri(id), removed, seen: Object.fromEntries(all) }
}
