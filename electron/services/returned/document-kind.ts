/** Tells documents from files of annotations by how they begin, whatever their names. */

export type DocumentKind = 'docx' | 'pdf'

/** Null for what is neither. */
export function documentKind(bytes: Buffer): DocumentKind | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'docx'
  // Readers of PDF allow something before it (ISO 32000-1, annex H.3.4.1).
  return bytes.subarray(0, 1024).includes('%PDF-') ? 'pdf' : null
}

/** Text that begins as JSON is JSON, whatever it says. */
export function isDocument(bytes: Buffer): boolean {
  return documentKind(bytes) !== null && !/^\s*[[{]/.test(bytes.toString('latin1', 0, 16))
}
