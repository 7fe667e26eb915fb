/** Reads an EPUB by the standard's own steps, with a zip and an XML reader that the writer does not use. */
import { unzipSync } from 'fflate'
import type { Element, ElementContent, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

export type EpubFiles = {
  readonly names: readonly string[]
  readonly textOf: (path: string) => string
  readonly xmlOf: (path: string) => Root
  /** Paths of the pages, in reading order. */
  readonly spine: readonly string[]
}

export function readEpub(bytes: Uint8Array | string): EpubFiles {
  if (typeof bytes === 'string') throw new Error('An EPUB is an archive')
  const files = unzipSync(bytes)
  const textOf = (path: string) => {
    const file = files[path]
    if (file === undefined) throw new Error(`No ${path}`)
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  }
  const xmlOf = (path: string) => fromXml(textOf(path))
  const [rootfile] = elementsOf(xmlOf('META-INF/container.xml'), 'rootfile')
  const path = attributeOf(rootfile, 'full-path')
  const book = xmlOf(path)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const items = new Map(
    elementsOf(book, 'item').map((item) => [attributeOf(item, 'id'), attributeOf(item, 'href')]),
  )
  const spine = elementsOf(book, 'itemref').map((item) => `${folder}${items.get(attributeOf(item, 'idref'))}`)
  return { names: Object.keys(files), textOf, xmlOf, spine }
}

export function attributeOf(element: Element | undefined, name: string): string {
  return element?.attributes[name] ?? ''
}

export function elementsOf(tree: Root | Element, name: string): readonly Element[] {
  return allOf(tree).filter((element) => element.name === name)
}

export function byClass(tree: Root | Element, name: string): readonly Element[] {
  return allOf(tree).filter((element) => attributeOf(element, 'class').split(' ').includes(name))
}

export function allOf(tree: Root | Element): readonly Element[] {
  return (tree.children as readonly ElementContent[]).flatMap((child) =>
    child.type === 'element' ? [child, ...allOf(child)] : [],
  )
}

/** Its text, without elements that `skip` says. */
export function textIn(tree: Element, skip: (element: Element) => boolean = () => false): string {
  return tree.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' && !skip(child) ? textIn(child, skip) : ''
    })
    .join('')
}

/** Links behind marked words are not of the report. */
export const isReference = (element: Element): boolean => attributeOf(element, 'class') === 'ref'
