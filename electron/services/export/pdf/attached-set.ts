/** The annotations in the PDF as an exchange file too, so that they can be taken in again whole (docs/formats.md). */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { pack } from './write-file.ts'

/** Name of the embedded file. */
export const attachedSetName = 'annotations.annotation'

/** An associated file of the document (ISO 32000-2, 7.11.4 and 14.13). `created`: ISO 8601, UTC. */
export async function attachSet(document: PDFDocument, set: string, created: string): Promise<void> {
  const { context, catalog } = document
  const bytes = Buffer.from(set)
  const date = PDFString.fromDate(new Date(created))
  const file = context.stream(await pack(bytes), {
    Type: 'EmbeddedFile',
    Subtype: 'application/ld+json',
    Filter: 'FlateDecode',
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  })
  const name = PDFHexString.fromText(attachedSetName)
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(attachedSetName),
      UF: name,
      EF: { F: context.register(file) },
      AFRelationship: 'Data',
    }),
  )
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({})
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [name, specification] }))
  catalog.set(PDFName.of('Names'), names)
  catalog.set(PDFName.of('AF'), context.obj([specification]))
}
