/** Reads a Word document that we exported: the set that it carries, and what its comments say now. */
import type { Root } from 'xast'
import type { ReadSet } from '../../../shared/exchange/read-set.ts'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'
import { elements, readDocxComments, timeOf } from '../../../shared/returned/docx-comments.ts'
import { returnedOfDocx } from '../../../shared/returned/docx-returned.ts'
import { readDocxText, textOf } from '../../../shared/returned/docx-text.ts'
import type { DocxText } from '../../../shared/returned/docx-text.ts'
import type { ReturnedComment } from '../../../shared/returned/returned-comment.ts'
import { readXml } from './read-xml.ts'
import { unzipParts } from './unzip-parts.ts'

export type DocxFile = {
  /** JSON of the exchange file in it. */
  readonly set: string
  readonly saved: string | null
  readonly text: DocxText
  readonly commentsBeside: (base: ReadSet) => readonly ReturnedComment[]
}

const setNamespace = 'urn:duizhao:annotations'
const wanted =
  /^(?:customXml\/item\d+|docProps\/core|word\/(?:document|comments\w*|footnotes|endnotes))\.xml$/

/** Throws `file-too-large`, `set-damaged`, and `file-not-exported` for one that carries no set. */
export function readDocx(bytes: Uint8Array, details: ErrorDetails): DocxFile {
  const parts = unzipParts(bytes, (name) => wanted.test(name), details)
  const xml = (name: string): Root | null => {
    const part = parts.get(name)
    return part === undefined ? null : readXml(part, details)
  }
  const set = setIn(parts, details)
  const body = xml('word/document.xml')
  if (body === null) throw new AppError('set-damaged', details)
  const texts = [body, xml('word/footnotes.xml'), xml('word/endnotes.xml')].filter((root) => root !== null)
  const text = readDocxText(texts)
  const comments = readDocxComments({
    comments: xml('word/comments.xml'),
    extended: xml('word/commentsExtended.xml'),
    ids: xml('word/commentsIds.xml'),
    extensible: xml('word/commentsExtensible.xml'),
  })
  const [modified] = elements(xml('docProps/core.xml'), 'dcterms:modified')
  return {
    set,
    saved: modified === undefined ? null : timeOf(textOf(modified)),
    text,
    commentsBeside: (base) => returnedOfDocx(base, comments, text),
  }
}

/** Word numbers such parts anew. */
function setIn(parts: ReadonlyMap<string, Uint8Array>, details: ErrorDetails): string {
  for (const [name, part] of parts) {
    if (!name.startsWith('customXml/')) continue
    // Other programs' parts may be in other encodings: they are not ours to read.
    if (!Buffer.from(part).includes(setNamespace)) continue
    const [root] = elements(readXml(part, details), 'annotations')
    if (root?.attributes['xmlns'] === setNamespace) return textOf(root)
  }
  throw new AppError('file-not-exported', details)
}
