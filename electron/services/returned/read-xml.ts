/** XML from outside: plain documents only, none with a document type, in which entities could be declared. */
import type { Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'

/** Throws `set-damaged`. */
export function readXml(bytes: Uint8Array, details: ErrorDetails): Root {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('<!DOCTYPE')) throw new AppError('set-damaged', details)
    return fromXml(text)
  } catch {
    // What is nested too deep to be followed is damaged like what cannot be parsed.
    throw new AppError('set-damaged', details)
  }
}
