/** Prints a list as a PDF, by way of the pages that exports are printed with. */
import type { PrintDocument } from '../../shared/export/pdf/pdf-types.ts'
import type { PrintedList } from '../../shared/export/pdf/printed-list.ts'
import type { Host } from './dependencies.ts'

/** Throws `export-cancelled`, `export-failed`. */
export async function printList(
  host: Pick<Host, 'print'>,
  { document, frame, info }: PrintedList,
  signal: AbortSignal,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const print = (page: PrintDocument) => host.print(page, signal)
  const [pdf, { annotateDocument }] = await Promise.all([
    print(document),
    import('./export/pdf/annotate-document.ts'),
  ])
  const written = await annotateDocument(
    { pdf, marks: [], info, set: null, frame: (pages) => print(frame(pages)) },
    () => undefined,
  )
  return { pdf: written.pdf, pages: written.pages }
}
