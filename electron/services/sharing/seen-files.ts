/** What lies in a shared folder: names and marks only, nothing is opened. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { join, sep } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import type { Failure } from '../../../shared/result.ts'
import { isSharedName } from './own-name.ts'

/** More are not a team's folder: what is beyond is not read. */
export const fileLimit = 1000

export type SeenFile = {
  readonly name: string
  /** The same until somebody writes the file. */
  readonly mark: string
  /** Why it is not to be read at all. */
  readonly failure: Failure | null
}

export type SeenFolder = {
  /** By name. */
  readonly files: readonly SeenFile[]
  /** Files of annotations in the folder, those beyond the limit included. */
  readonly count: number
}

/** `own` is seen whatever the limit. Throws `folder-not-found` where there is no folder that can be read. */
export async function seeFiles(folder: string, own: string): Promise<SeenFolder> {
  const { names, inside } = await openFolder(folder)
  const within = names.filter((name, at) => at < fileLimit || name === own)
  const seen = await Promise.all(within.map((name) => seeFile(folder, inside, name)))
  return { files: seen.filter((file) => file !== null), count: names.length }
}

/** Mark of one file now; null when it is not there. */
export async function seeMark(file: string): Promise<string | null> {
  return await stat(file).then(markOf, () => null)
}

async function openFolder(folder: string): Promise<{ names: readonly string[]; inside: string }> {
  try {
    const names = (await readdir(folder)).filter(isSharedName)
    return { names: names.toSorted(), inside: await realpath(folder) }
  } catch {
    throw new AppError('folder-not-found', { folder })
  }
}

/** Null for one that has gone meanwhile. */
async function seeFile(folder: string, inside: string, name: string): Promise<SeenFile | null> {
  const path = join(folder, name)
  try {
    const link = await lstat(path)
    if (link.isSymbolicLink()) {
      const target = await realpath(path)
      if (!target.startsWith(inside.endsWith(sep) ? inside : inside + sep))
        return {
          name,
          mark: `link ${target}`,
          failure: { code: 'shared-file-outside', details: { file: name } },
        }
    }
    const file = link.isSymbolicLink() ? await stat(path) : link
    if (!file.isFile())
      return { name, mark: 'no file', failure: { code: 'file-not-readable', details: { file: name } } }
    return { name, mark: markOf(file), failure: null }
  } catch (error) {
    if (isGone(error)) return null
    return { name, mark: 'closed', failure: { code: 'file-not-readable', details: { file: name } } }
  }
}

/** Another file under the name, other bytes, or the same bytes written again. */
function markOf({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string {
  return `${size} ${mtimeMs} ${ino}`
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
