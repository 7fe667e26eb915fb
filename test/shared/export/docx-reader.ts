/** Reads an exported Word file without the library that wrote it: text, bookmarks and comments by their markers. */
import { strFromU8, unzipSync } from 'fflate'
import { fromXml } from 'xast-util-from-xml'
import type { Element, Nodes } from 'xast'

export type ReadComment = {
  readonly id: string
  readonly paraId: string
  readonly author: string
  readonly initials: string
  readonly date: string
  /** Lines joined by `\n`. */
  readonly text: string
  /** Words between its markers; paragraphs joined by `\n`. */
  readonly words: string
  readonly parent: string | null
  readonly done: boolean
}

export type ReadDocx = {
  readonly files: Readonly<Record<string, string>>
  readonly bookmarks: ReadonlyMap<string, string>
  readonly comments: readonly ReadComment[]
  /** Texts and style of the paragraphs, in order. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[]
  /** Every `w:id` of bookmarks. */
  readonly bookmarkIds: readonly string[]
  readonly root: Element
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  )
  const root = rootOf(files['word/document.xml'] ?? '')
  const walk = walkText(root)
  const extended = files['word/commentsExtended.xml']
  const threads = new Map(
    (extended === undefined ? [] : all(rootOf(extended), 'w15:commentEx')).map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'] ?? null, done: attributes['w15:done'] === '1' },
    ]),
  )
  const comments =
    files['word/comments.xml'] === undefined ? [] : all(rootOf(files['word/comments.xml']), 'w:comment')
  return {
    files,
    root,
    bookmarks: walk.bookmarks,
    bookmarkIds: walk.bookmarkIds,
    paragraphs: all(root, 'w:p').map((paragraph) => ({
      style: all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
      text: wordsOf(paragraph),
    })),
    comments: comments.map((comment) => {
      const lines = all(comment, 'w:p')
      const paraId = lines.at(-1)?.attributes['w14:paraId'] ?? ''
      return {
        id: comment.attributes['w:id'] ?? '',
        paraId,
        author: comment.attributes['w:author'] ?? '',
        initials: comment.attributes['w:initials'] ?? '',
        date: comment.attributes['w:date'] ?? '',
        text: lines.map(wordsOf).join('\n'),
        words: walk.comments.get(comment.attributes['w:id'] ?? '') ?? '',
        parent: threads.get(paraId)?.parent ?? null,
        done: threads.get(paraId)?.done ?? false,
      }
    }),
  }
}

export function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find((child) => child.type === 'element')
  if (root === undefined) throw new Error('no XML')
  return root
}

export function all(node: Nodes, name: string): readonly Element[] {
  const children = 'children' in node ? node.children.flatMap((child) => all(child as Nodes, name)) : []
  return node.type === 'element' && node.name === name ? [node, ...children] : children
}

export function wordsOf(node: Nodes): string {
  if (node.type === 'element' && node.name === 'w:tab') return '\t'
  if (node.type === 'element' && node.name === 'w:t')
    return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : ''
}

function walkText(root: Element) {
  let text = ''
  const open = new Map<string, { readonly name: string; readonly at: number }>()
  const started = new Map<string, number>()
  const bookmarks = new Map<string, string>()
  const bookmarkIds: string[] = []
  const comments = new Map<string, string>()
  const visit = (element: Element) => {
    const { name, attributes } = element
    const id = attributes['w:id'] ?? ''
    if (name === 'w:bookmarkStart') {
      open.set(id, { name: attributes['w:name'] ?? '', at: text.length })
      bookmarkIds.push(id)
    }
    if (name === 'w:bookmarkEnd') {
      const bookmark = open.get(id)
      if (bookmark !== undefined) bookmarks.set(bookmark.name, text.slice(bookmark.at))
    }
    if (name === 'w:commentRangeStart') started.set(id, text.length)
    if (name === 'w:commentRangeEnd') comments.set(id, text.slice(started.get(id)))
    if (name === 'w:t' || name === 'w:tab') text += wordsOf(element)
    // Stops belong to the style of a paragraph, not to its text.
    else if (name !== 'w:pPr')
      for (const child of element.children) if (child.type === 'element') visit(child)
    if (name === 'w:p') text += '\n'
  }
  visit(root)
  return { bookmarks, bookmarkIds, comments }
}
