/** A report as Akoma Ntoso 3.0 (OASIS LegalDocML), named as the guidelines of the United Nations (AKN4UN) say. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { ExportedEdition, ExportedDocument, ExportedReport, ExportSource } from '../export-source.ts'
import { onLines, xmlDocument } from '../xml-text.ts'
import { aknBody } from './akn-body.ts'
import type { AknNaming } from './akn-meta.ts'
import { aknCollectionMeta, aknMeta, aknNaming } from './akn-meta.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** Of the first report of the source. It holds no annotations: the standard has no place for readers' remarks. */
export function writeAkn(source: ExportSource): ExportedDocument {
  const [exported] = source.reports
  if (exported === undefined) throw new Error('an Akoma Ntoso document is made of a report')
  return { bytes: xmlDocument(aknRoot(exported, source.now)), annotations: 0, unplaced: 0, pages: null }
}

/** An expression has one language: a report in two is a collection of two documents. */
function aknRoot(exported: ExportedReport, now: string): Element {
  const naming = aknNaming(exported.report, exported.editions, now)
  const [first, ...others] = exported.editions
  if (first !== undefined && others.length === 0)
    return x('akomaNtoso', { xmlns: namespace }, onLines([documentOf(exported, first, naming)]))
  const components = exported.editions.map((edition) =>
    x('component', { eId: componentId(edition) }, onLines([documentOf(exported, edition, naming)])),
  )
  return x(
    'akomaNtoso',
    { xmlns: namespace },
    onLines([collectionOf(exported, naming), x('components', onLines(components))]),
  )
}

/**
 * The documents stand beside the collection, which refers to them: every `eId` has to be unique in its document, and
 * inside the collection the same paragraph in two languages would not be.
 */
function collectionOf({ editions }: ExportedReport, naming: AknNaming): Element {
  const references = editions.map((edition) =>
    x(
      'component',
      { eId: `${componentId(edition)}_ref` },
      x('documentRef', { href: `#${componentId(edition)}`, showAs: naming.titleOf(edition.lang) }),
    ),
  )
  return x(
    'documentCollection',
    { name: 'publication' },
    onLines([aknCollectionMeta(naming), x('collectionBody', onLines(references))]),
  )
}

function componentId({ lang }: ExportedEdition): string {
  return `component_${lang}`
}

function documentOf(exported: ExportedReport, edition: ExportedEdition, naming: AknNaming): Element {
  const { preface, mainBody } = aknBody(exported, edition.lang)
  return x(
    'doc',
    { name: 'report' },
    onLines([aknMeta(naming, edition), ...(preface === null ? [] : [preface]), mainBody]),
  )
}
