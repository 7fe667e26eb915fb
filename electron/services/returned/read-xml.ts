/** XML from outside: plain documents only, none with a document type, in which entities could be declared. */
import type { Nodes, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'
import { readByLibrary } from './read-by-library.ts'

/** So deep no document is; our readers follow it level by level. */
const depthLimit = 500

/** Throws `set-damaged`. */
export function readXml(bytes: Uint8Array, details: ErrorDetails): Root {
  const root = readByLibrary(details, () => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('<!DOCTYPE')) throw new AppError('set-damaged', details)
    return fromXml(text)
  })
  if (isTooDeep(root)) throw new AppError('set-damaged', details)
  return root
}

function isTooDeep(root: Root): boolean {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
