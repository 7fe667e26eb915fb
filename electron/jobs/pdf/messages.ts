/** What the process that annotates a PDF and the main process say to each other. */
import type { AnnotateRequest, AnnotatedPdf } from '../../../shared/export/pdf-types.ts'

export type ToAnnotateJob =
  | { readonly kind: 'start'; readonly request: Omit<AnnotateRequest, 'frame'> }
  /** Answer to `pages`: headers and footers of that many pages. */
  | { readonly kind: 'frame'; readonly pdf: Uint8Array }

export type FromAnnotateJob =
  | { readonly kind: 'pages'; readonly pages: number }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly result: AnnotatedPdf }
  | { readonly kind: 'failed'; readonly reason: string }
