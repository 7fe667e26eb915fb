/** People by IRI. */
import { hashText } from '../anchor/text-hash.ts'

/** Readium wants an id of everybody: the same for the same name. */
export function personIri(author: string): string {
  const known = iris.get(author)
  if (known !== undefined) return known
  const iri = `urn:duizhao:person:${hashText(author)}`
  if (iris.size < mostIris) iris.set(author, iri)
  return iri
}

/** A file names few people many times. */
const iris = new Map<string, string>()
const mostIris = 10_000
