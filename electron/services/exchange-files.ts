/** Reads and writes files that travel: `.annotation`, `.assignment` and what other programs write, in JSON. */
import { hash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve } from 'node:path'
import { AppError } from '../../shared/result.ts'
import type { ErrorCode } from '../../shared/result.ts'
import { replaceFile } from './replace-file.ts'
import { isTooDeep, textOfJson } from './untrusted-json.ts'

export type ReadFile = {
  /** Of the file as it lies there, protected or not; hex. */
  readonly sha256: string
  readonly bytes: number
  /** What its JSON says; nothing is known of its shape. */
  readonly value: unknown
}

/** In megabytes: many times the largest real set. */
export const sizeLimit = 100

/**
 * Reads one file whole. `within`: a folder that it has to lie in, links followed; null for a file that the reader has
 * named. Throws `file-not-found`, `file-not-readable`, `file-too-large`, `set-damaged`, `set-not-a-set` (no JSON at
 * all), `passphrase-needed`, `passphrase-wrong`.
 */
export async function readExchangeFile(
  path: string,
  passphrase: string | null,
  within: string | null = null,
): Promise<ReadFile> {
  const { sha256, bytes, plain } = await readPlainBytes(path, passphrase, within)
  return { sha256, bytes, value: parsedJson(plain, { file: basename(path) }) }
}

export type PlainFile = Pick<ReadFile, 'sha256' | 'bytes'> & { readonly plain: Buffer }

/** As `readExchangeFile`, before anything is known of what is in it. */
export async function readPlainBytes(
  path: string,
  passphrase: string | null,
  within: string | null,
): Promise<PlainFile> {
  const details = { file: basename(path) }
  const bytes = await readBytes(path, within, details)
  const plain = isProtected(bytes) ? await decrypted(bytes, passphrase, details) : bytes
  return { sha256: hash('sha256', bytes), bytes: bytes.length, plain }
}

/** Throws `disk-full` or `file-not-writable`; what stood there before is unchanged then. Gives the count of bytes. */
export async function writeExchangeFile(
  file: string,
  text: string,
  passphrase: string | null,
): Promise<number> {
  const plain = new TextEncoder().encode(text)
  const bytes = passphrase === null ? plain : await encrypted(plain, passphrase)
  await replaceFile(resolve(file), bytes, new AbortController().signal)
  return bytes.length
}

type Details = { readonly file: string }

async function readBytes(path: string, within: string | null, details: Details): Promise<Buffer> {
  try {
    if (within !== null && !(await isInside(path, within))) throw new AppError('file-not-readable', details)
    // A pipe that nobody writes to would be waited for without end.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await readRegular(handle, details)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readableError(error, details)
  }
}

async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(path))
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

/** What grows while it is read is not read without end. */
async function readRegular(handle: FileHandle, details: Details): Promise<Buffer> {
  const stat = await handle.stat()
  if (!stat.isFile()) throw new AppError('file-not-readable', details)
  const tooLarge = (bytes: number): void => {
    if (bytes > sizeLimit * 1_000_000) throw new AppError('file-too-large', { ...details, limit: sizeLimit })
  }
  tooLarge(stat.size)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    tooLarge(bytes)
  }
  return Buffer.concat(chunks)
}

function readableError(error: unknown, details: Details): unknown {
  if (error instanceof AppError) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) return error
  const away: readonly string[] = ['ENOENT', 'ENOTDIR']
  const reason: ErrorCode = away.includes(code) ? 'file-not-found' : 'file-not-readable'
  return new AppError(reason, details)
}

/** Throws `set-damaged`, `set-not-a-set`. */
export function parsedJson(bytes: Buffer, details: Details): unknown {
  const text = textOfJson(bytes)
  if (text === 'no-json') throw new AppError('set-not-a-set', details)
  if (text === null || isTooDeep(bytes)) throw new AppError('set-damaged', details)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new AppError('set-damaged', details)
  }
}

const ageHeader = 'age-encryption.org/v1\n'
const armorHeader = '-----BEGIN AGE ENCRYPTED FILE-----'

function isProtected(bytes: Buffer): boolean {
  return startsWith(bytes, ageHeader) || startsWith(bytes, armorHeader)
}

function startsWith(bytes: Buffer, text: string): boolean {
  return bytes.subarray(0, text.length).equals(Buffer.from(text))
}

/**
 * The exponent of scrypt's cost that `age` itself writes: 256 MB. A file that asks for more is not obeyed: each step
 * doubles memory and time.
 */
const workLimit = 18

/** One wrong bit and a wrong passphrase cannot be told apart: nothing is read of either. */
async function decrypted(bytes: Buffer, passphrase: string | null, details: Details): Promise<Buffer> {
  if (passphrase === null) throw new AppError('passphrase-needed', details)
  const { Decrypter, armor } = await import('age-encryption')
  try {
    const file = startsWith(bytes, armorHeader) ? armor.decode(bytes.toString('latin1')) : bytes
    const head = Buffer.from(file.subarray(0, 200)).toString('latin1')
    const work = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(head)?.[1]
    if (work === undefined || Number(work) > workLimit) throw new Error('not by passphrase, or too costly')
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return Buffer.from(await decrypter.decrypt(file))
  } catch {
    throw new AppError('passphrase-wrong', details)
  }
}

async function encrypted(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workLimit)
  return await encrypter.encrypt(bytes)
}
