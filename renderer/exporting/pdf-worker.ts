/** Reads PDF files for the preview, beside the page. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
