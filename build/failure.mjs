// The one kind of error that set-up expects: it carries a sentence for a person and no stack is shown for it.

export class SetupError extends Error {}

/**
 * The sentence to print for anything that was thrown.
 * @param {unknown} error
 */
export function sentenceFor(error) {
  if (error instanceof SetupError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const where = error instanceof Error && 'path' in error ? ` (${error.path})` : ''
  if (code === 'ENOSPC')
    return `The disk is full${where}. Free some space and run the same command again; nothing has to be undone.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Not allowed to write${where}. Check who owns this folder and run the same command again.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
