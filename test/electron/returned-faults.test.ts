/** A fault of ours is not told as a damaged file, and damage deep in a file is not told as a fault of ours. */
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { attachSet } from '../../electron/services/export/pdf/attached-set.ts'
import { readDocument } from '../../electron/services/returned/read-document.ts'
import type { ReadContext } from '../../shared/exchange/read-set.ts'
import { docxParts, library, setOf } from '../shared/returned/returned-material.ts'

/** What nobody has thought of. */
const faulty: ReadContext = {
  ...library,
  reports: () => {
    throw new TypeError('not a function')
  },
}

const details = { file: 'a' }

async function docx(edit: (name: string, text: string) => string = (_name, text) => text): Promise<Buffer> {
  const parts = Object.entries(await docxParts([]))
  return Buffer.from(
    zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(edit(name, text))]))),
  )
}

async function pdf(change: (document: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const document = await PDFDocument.create()
  const page = document.addPage([500, 500])
  const mark = {
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [0, 0, 9, 9],
    QuadPoints: [0, 9, 9, 9, 0, 0, 9, 0],
  }
  page.node.addAnnot(document.context.register(document.context.obj(mark)))
  await attachSet(document, setOf([]), '2026-11-21T00:00:00Z')
  change(document)
  return Buffer.from(await document.save())
}

describe('a fault of ours', () => {
  test.each([
    ['Word', docx],
    ['PDF', pdf],
  ])('in a %s file is thrown as it is', async (_kind, make) => {
    const bytes = await make()
    await expect(readDocument(bytes, details, library)).resolves.toMatchObject({
      refused: expect.anything() as [],
    })
    await expect(readDocument(bytes, details, faulty)).rejects.toThrow(TypeError)
  })
})

describe('damage', () => {
  const deep = `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`
  test.each([
    ['a body that is no XML', (text: string) => text.slice(0, -20)],
    ['a body nested without end', (text: string) => text.replace('<w:body>', `<w:body>${deep}`)],
    ['a document type', (text: string) => text.replace('<w:document', '<!DOCTYPE a><w:document')],
  ])('in Word: %s', async (_what, edit) => {
    const bytes = await docx((name, text) => (name === 'word/document.xml' ? edit(text) : text))
    await expect(readDocument(bytes, details, library)).rejects.toMatchObject({ code: 'set-damaged' })
  })

  test.each([
    ['no pages', (document: PDFDocument) => document.catalog.delete(PDFName.of('Pages'))],
    [
      'pages that contain themselves',
      ({ catalog, context }: PDFDocument) => {
        const pages = catalog.get(PDFName.of('Pages'))
        catalog.Pages().set(PDFName.of('Kids'), context.obj([pages ?? null]))
      },
    ],
    [
      'a set that is not what it says',
      ({ catalog, context }: PDFDocument) => {
        const stream = context.stream('not deflated', { Filter: 'FlateDecode' })
        const file = context.obj({
          F: PDFHexString.fromText('annotations.annotation'),
          EF: { F: context.register(stream) },
        })
        catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: [file] } }))
      },
    ],
    [
      'a page whose content cannot be unpacked',
      (document: PDFDocument) => {
        const stream = document.context.stream('not deflated', { Filter: 'NoFilter' })
        document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream))
      },
    ],
  ])('in a PDF: %s', async (_what, change) => {
    const read = readDocument(await pdf(change), details, library).then(
      () => 'read',
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    )
    expect(['read', 'set-damaged', 'file-not-exported']).toContain(await read)
  })

  test('an encrypted PDF, one cut short, no PDF', async () => {
    const encrypted = await pdf((document) => document.encrypt({ userPassword: 'a', ownerPassword: 'b' }))
    for (const bad of [encrypted, encrypted.subarray(0, 200), Buffer.from('%PDF-1.7 nothing')])
      await expect(readDocument(bad, details, library)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:set-damaged|file-not-exported)$/) as string,
      })
  })
})
