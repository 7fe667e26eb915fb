/** The annotations in the PDF as an exchange file too, so that they can be taken in again whole (docs/formats.md). */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { AFRelationship } from '@cantoo/pdf-lib'

/** Name of the embedded file. */
export const attachedSetName = 'annotations.annotation'

/** An associated file of the document (ISO 32000-2, 7.11.4 and 14.13). `created`: ISO 8601, UTC. */
export async function attachSet(document: PDFDocument, set: string, created: string): Promise<void> {
  const date = new Date(created)
  await document.attach(Buffer.from(set), attachedSetName, {
    mimeType: 'application/ld+json',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  })
}
