/** What the library cannot write into a Word file: names of comments, threads, the annotations as data, the time. */
import { commentIdToParaId } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escapeHtml } from '../escape-html.ts'
import type { DocxComment } from './docx-comments.ts'
import { asTyped } from './docx-words.ts'

/** Namespace of the part that holds the annotations (docs/formats.md, DOCX). */
export const annotationsNamespace = 'urn:duizhao:annotations'

/** Word knows a data part again by this name. */
const itemId = '{6B1F3D0A-8C54-4E0B-9D57-2A4E7C1F9B60}'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const extendedNamespace = 'http://schemas.microsoft.com/office/word/2012/wordml'
const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const extendedRelation = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
const extendedType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml'
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export type DocxExtras = {
  readonly comments: readonly DocxComment[]
  /** The annotations as an exchange file; null for none. */
  readonly set: string | null
  /** ISO 8601, UTC. */
  readonly now: string
}

/** `docx` as the library wrote it, with the parts and names that it lacks. */
export function completePackage(docx: Uint8Array, { comments, set, now }: DocxExtras): Uint8Array {
  const files = unzipSync(docx)
  const change = (path: string, edit: (xml: string) => string) => {
    const bytes = files[path]
    if (bytes !== undefined) files[path] = strToU8(edit(strFromU8(bytes)))
  }
  const write = (path: string, xml: string) => {
    files[path] = strToU8(declaration + xml)
  }
  if (comments.length > 0) {
    write('word/commentsExtended.xml', extendedComments(comments))
    declare(change, extendedRelation, 'commentsExtended.xml', '/word/commentsExtended.xml', extendedType)
  }
  if (set !== null) {
    write(
      'customXml/item1.xml',
      `<annotations xmlns="${annotationsNamespace}">${escapeHtml(xmlJson(set))}</annotations>`,
    )
    write('customXml/itemProps1.xml', itemProperties)
    write('customXml/_rels/item1.xml.rels', itemRelations)
    declare(
      change,
      `${officeRelation}/customXml`,
      '../customXml/item1.xml',
      '/customXml/itemProps1.xml',
      propertiesType,
    )
  }
  const names = new Map(comments.map(({ number, paraId }) => [commentIdToParaId(number), paraId]))
  change('word/document.xml', asTyped)
  change('word/comments.xml', (xml) => asTyped(wholeSeconds(renamed(xml, names))))
  change('word/commentsIds.xml', (xml) => renamed(xml, names))
  write('word/fontTable.xml', fontTable)
  const time = now.replace(/\.\d+Z$/, 'Z')
  change('docProps/core.xml', (xml) => xml.replace(/(<dcterms:[^>]+>)[^<]*(?=<)/g, `$1${time}`))
  return zipSync(files, { mtime: new Date(now) })
}

/** A relation of the document, and the type of a part. */
function declare(
  change: (path: string, edit: (xml: string) => string) => void,
  relation: string,
  target: string,
  part: string,
  type: string,
): void {
  change('word/_rels/document.xml.rels', (xml) => {
    const id = `dz${xml.match(/<Relationship /g)?.length ?? 0}`
    const added = `<Relationship Id="${id}" Type="${relation}" Target="${target}"/>`
    return xml.replace('</Relationships>', `${added}</Relationships>`)
  })
  change('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="${part}" ContentType="${type}"/></Types>`),
  )
}

/** Which comment answers which, and which are resolved ([MS-DOCX] 2.5.3). */
function extendedComments(comments: readonly DocxComment[]): string {
  const entries = comments.map(({ paraId, answers, resolved }) => {
    const parent = answers === null ? '' : ` w15:paraIdParent="${answers}"`
    return `<w15:commentEx w15:paraId="${paraId}"${parent} w15:done="${resolved ? 1 : 0}"/>`
  })
  return `<w15:commentsEx xmlns:w15="${extendedNamespace}">${entries.join('')}</w15:commentsEx>`
}

const itemProperties = `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${annotationsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
const itemRelations = `<Relationships xmlns="${relationsNamespace}"><Relationship Id="rId1" Type="${officeRelation}/customXmlProps" Target="itemProps1.xml"/></Relationships>`

/** Where the Chinese font is missing Word takes 宋体, which comes with it. */
const fontTable = `<w:fonts xmlns:w="${wordNamespace}"><w:font w:name="Noto Serif SC"><w:altName w:val="宋体"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font><w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

/** JSON can name the characters that XML cannot hold; they are only in its strings. */
function xmlJson(json: string): string {
  return json.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The library counts the names of comments; in attributes no other quotation mark stands as itself. */
function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  return xml
    .replace(/(w14:paraId|w16cid:paraId)="([0-9A-F]{8})"/g, (whole, attribute: string, name: string) => {
      const known = names.get(name)
      return known === undefined ? whole : `${attribute}="${known}"`
    })
    .replace(/ w14:textId="[0-9A-F]{8}"/g, ' w14:textId="77777777"')
}

function wholeSeconds(xml: string): string {
  return xml.replace(/( w:date="[0-9T:-]+)\.\d+Z"/g, '$1Z"')
}
