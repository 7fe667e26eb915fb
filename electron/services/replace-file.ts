/** Writes a file whole or not at all: what stood there before stays until the new one is safe on disk. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ErrorCode } from '../../shared/result.ts'
import { AppError } from '../../shared/result.ts'

/**
 * Throws `disk-full` or `file-not-writable`; then, and when the signal stops it, nothing has changed. `unfinishedName`:
 * of the file until it is whole, which must not be there yet; it stays when the process is killed.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  unfinishedName = `.${randomBytes(6).toString('hex')}.part`,
): Promise<void> {
  // Beside the target, because a rename is only atomic on one volume.
  const unfinished = join(dirname(file), unfinishedName)
  try {
    await writeSynced(unfinished, bytes)
    if (signal.aborted) throw new AppError('export-cancelled')
    await rename(unfinished, file)
  } catch (error) {
    // What cannot be cleared away is not what went wrong first.
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw readableError(error, file)
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'file-not-writable',
  EPERM: 'file-not-writable',
  EROFS: 'file-not-writable',
  EBUSY: 'file-not-writable',
  ENOENT: 'file-not-writable',
  ENOTDIR: 'file-not-writable',
  EISDIR: 'file-not-writable',
  EEXIST: 'file-not-writable',
  EINVAL: 'file-not-writable',
  ENAMETOOLONG: 'file-not-writable',
}

function readableError(error: unknown, file: string): unknown {
  const code = codes[(error as NodeJS.ErrnoException).code ?? '']
  return code === undefined ? error : new AppError(code, { file: basename(file) })
}
