/** Names of the annotation file: what the standards call things, and ours beside them (docs/annotation-format.md). */
import { hashText } from '../anchor/text-hash.ts'
import type { Lang } from '../model/report.ts'
import { langs } from '../model/report.ts'

/** JSON-LD context of sets and of every item (Web Annotation Data Model 3.1). */
export const context = 'http://www.w3.org/ns/anno.jsonld'

/**
 * Version of our own properties. It rises only when an older app would misread a file; what is merely added is carried
 * along by older apps.
 */
export const formatVersion = 1

/** Block keys can serve as ids in XHTML (shared/model/ids.ts): a fragment of that kind. */
export const fragmentStandard = 'http://tools.ietf.org/rfc/rfc3236'

const uuidPrefix = 'urn:uuid:'
const reportPrefix = 'urn:duizhao:report:'

export function uuidIri(uuid: string): string {
  return `${uuidPrefix}${uuid}`
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The UUID that an id names, plain or as a URN; any other id always leads to the same UUID (RFC 9562, version 8). */
export function uuidOf(id: string): string {
  const named = (id.startsWith(uuidPrefix) ? id.slice(uuidPrefix.length) : id).toLowerCase()
  if (uuid.test(named)) return named
  const digits = hashText(id) + hashText(`${id}\n`)
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}

/** Null language: the report itself, whatever the edition. */
export function reportIri(report: string, lang: Lang | null): string {
  return lang === null ? `${reportPrefix}${report}` : `${reportPrefix}${report}:${lang}`
}

const reportPattern = /^urn:duizhao:report:([a-z0-9][a-z0-9-]{0,79})(?::([a-z]{2}))?$/

/** Null for the IRI of anything else. */
export function reportOfIri(iri: string): { readonly report: string; readonly lang: Lang | null } | null {
  const found = reportPattern.exec(iri)
  if (found?.[1] === undefined) return null
  const lang = langs.find((known) => known === found[2]) ?? null
  return found[2] !== undefined && lang === null ? null : { report: found[1], lang }
}

/** Properties of an annotation that are understood, whoever wrote it (Web Annotation Data Model 3.1 and 3.3). */
export const ofAnnotation: readonly string[] = [
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'target',
]
