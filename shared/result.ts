/** Results that cross a process, and the closed list of what can go wrong. */

/** Every code has a sentence in both interface languages (`error.<code>` in shared/i18n). */
export const errorCodes = [
  'internal',
  'bad-input',
  'report-not-found',
  'block-not-found',
  'annotation-not-found',
  'annotations-apart',
  'anchor-mismatch',
  'layer-not-found',
  'layer-locked',
  'layer-last',
  'quote-not-found',
  'quote-ambiguous',
  'nothing-to-undo',
  'nothing-to-redo',
  'pack-missing',
  'pack-damaged',
  'pack-newer',
  'notebook-damaged',
  'notebook-newer',
  'notebook-read-only',
  'notebook-busy',
  'notebook-missing',
  'annotation-damaged',
  'backup-not-found',
  'backup-damaged',
  'backup-newer',
  'disk-full',
  'file-not-writable',
  'search-cancelled',
  'export-cancelled',
  'export-failed',
  'template-not-found',
  'template-damaged',
  'no-terms',
  'format-not-supported',
  'file-not-found',
  'file-not-readable',
  'file-too-large',
  'set-damaged',
  'set-not-a-set',
  'file-not-exported',
  'set-newer',
  'set-changed',
  'passphrase-needed',
  'passphrase-wrong',
  'merge-outdated',
  'merge-deletes-much',
  'merge-cancelled',
  'folder-not-found',
  'folder-not-writable',
  'shared-file-outside',
  'shared-file-protected',
  'shared-files-many',
  'assignment-damaged',
  'assignment-not-found',
  'term-not-found',
  'term-exists',
  'terms-columns',
  'terms-encoding',
  'terms-table',
  'terms-xml',
  'terms-many',
  'terms-empty',
  'terms-changed',
  'terms-none',
  'check-cancelled',
  'subject-not-found',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Values that the sentence of the code names, e.g. `{file: 'core.dzpack'}`. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/** A failure that the user is told of by its code; anything else that is thrown is a fault of the program. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export type Failure = { readonly code: ErrorCode; readonly details: ErrorDetails }

/** Errors do not survive IPC with their class, so every reply is one of these. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }
