/** Keeps the structure tree true when links give way to annotations (ISO 32000-1, 14.7.4.3 and 14.8.4.4). */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'

export type TagMover = {
  /** The link is gone from its page: its element lets it go. */
  readonly release: (link: PDFRef) => void
  /** Ties the annotation to the element that held the link. */
  readonly attach: (annotation: PDFRef, link: PDFRef, page: PDFRef) => void
  /** Elements that held links and hold nothing now are plain text. */
  readonly finish: () => void
}

type Element = { readonly ref: PDFRef; readonly dict: PDFDict }

/** A document without a structure tree is left as it is. */
export function createTagMover(document: PDFDocument): TagMover {
  const { context } = document
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const holders = root === undefined ? new Map<PDFRef, Element>() : findHolders(document)
  const emptied = new Set<Element>()
  return {
    release(link) {
      const element = holders.get(link)
      if (element === undefined) return
      dropReference(element.dict, link)
      emptied.add(element)
    },
    attach(annotation, link, page) {
      const element = holders.get(link)
      if (element === undefined || root === undefined) return
      childrenOf(element.dict).push(context.obj({ Type: 'OBJR', Obj: annotation, Pg: page }))
      element.dict.set(PDFName.of('S'), PDFName.of('Annot'))
      emptied.delete(element)
      context
        .lookup(annotation, PDFDict)
        .set(PDFName.of('StructParent'), PDFNumber.of(addParent(document, root, element.ref)))
    },
    finish() {
      for (const { dict } of emptied) dict.set(PDFName.of('S'), PDFName.of('Span'))
    },
  }
}

/** The element that refers to each object, by the object. */
function findHolders(document: PDFDocument): Map<PDFRef, Element> {
  const holders = new Map<PDFRef, Element>()
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('StructElem')) continue
    for (const child of childrenOf(object).asArray()) {
      const target = child instanceof PDFDict ? child.get(PDFName.of('Obj')) : undefined
      if (target !== undefined) holders.set(target as PDFRef, { ref, dict: object })
    }
  }
  return holders
}

/** The element's children as an array, made one if there is a single child or none. */
function childrenOf(element: PDFDict): PDFArray {
  const children = element.lookup(PDFName.of('K'))
  if (children instanceof PDFArray) return children
  const array = element.context.obj([])
  const single = element.get(PDFName.of('K'))
  if (single !== undefined) array.push(single)
  element.set(PDFName.of('K'), array)
  return array
}

function dropReference(element: PDFDict, target: PDFRef): void {
  const children = childrenOf(element)
  const kept = children
    .asArray()
    .filter((child) => !(child instanceof PDFDict && child.get(PDFName.of('Obj')) === target))
  element.set(PDFName.of('K'), element.context.obj(kept))
}

/** Enters the element into the tree's parent table; returns its key. */
function addParent(document: PDFDocument, root: PDFDict, element: PDFRef): number {
  const nextKey = PDFName.of('ParentTreeNextKey')
  const key = root.lookup(nextKey, PDFNumber).asNumber()
  root.set(nextKey, PDFNumber.of(key + 1))
  const tree = root.lookup(PDFName.of('ParentTree'), PDFDict)
  const numbers = tree.lookupMaybe(PDFName.of('Nums'), PDFArray)
  if (numbers === undefined) {
    const leaf = document.context.obj({ Nums: [key, element], Limits: [key, key] })
    tree.lookup(PDFName.of('Kids'), PDFArray).push(document.context.register(leaf))
  } else {
    numbers.push(PDFNumber.of(key))
    numbers.push(element)
  }
  return key
}
