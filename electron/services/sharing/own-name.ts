/** Name of the one file that a notebook writes in a shared folder. */
import type { Writer } from '../../../shared/merge/stamp.ts'

export const ending = '.annotation'

/** What file systems refuse or treat in ways of their own, and what nobody could tell apart in a list. */
const unsafe = /[<>:"/\\|?*~\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
/** In UTF-8 bytes: with the rest well under the 255 that every file system allows. */
const longest = 60

/**
 * `duizhao-<author>-<writer>.annotation`. The author stands in it only as it is: a name that some file system would
 * refuse is not changed into something alike, the file then is of a `reader`.
 */
export function ownFileName(author: string, writer: Writer): string {
  const name = author.normalize('NFC').trim().replaceAll(/\s+/gu, '-')
  const isSafe = name !== '' && !unsafe.test(name) && new TextEncoder().encode(name).length <= longest
  return `duizhao-${isSafe ? name : 'reader'}-${writer.slice(0, 8)}${ending}`
}

/** While it is being written it has a name that no one else takes for a file of annotations. */
export function unfinishedName(name: string): string {
  return `.${name}.part`
}

/** Whether a file of this name is somebody's: not what systems and sync programs put beside files for themselves. */
export function isSharedName(name: string): boolean {
  return name.toLowerCase().endsWith(ending) && !/^[.~]/.test(name) && name.length > ending.length
}

/** Whether some notebook's own file is called so. */
export function isOwnName(name: string): boolean {
  return /^duizhao-.+-[0-9a-z]{1,8}\.annotation$/i.test(name)
}
