/** The text of a Word document as it was exported, with the places of bookmarks and comments in it (ISO/IEC 29500-1, 17). */
import type { Element, Nodes, Root } from 'xast'
import type { TextRange } from '../model/block.ts'

export type DocxText = {
  readonly text: string
  readonly bookmarks: readonly { readonly name: string; readonly range: TextRange }[]
  /** By the comment's `w:id`. */
  readonly comments: ReadonlyMap<string, TextRange>
}

/**
 * `parts`: the document itself, its footnotes, its endnotes. What was inserted under tracking is left out, what was
 * deleted is still there: so offsets are those of the exported text.
 */
export function readDocxText(parts: readonly Root[]): DocxText {
  const walk = startWalk()
  for (const part of parts) {
    for (const child of part.children) visit(walk, child, true)
    walk.open.clear()
  }
  const { text, bookmarks, comments } = walk
  return { text: text.join(''), bookmarks, comments }
}

type Walk = {
  readonly text: string[]
  length: number
  readonly bookmarks: { readonly name: string; readonly range: TextRange }[]
  readonly comments: Map<string, TextRange>
  /** Bookmarks that have begun, by `w:id`. */
  readonly open: Map<string, { readonly name: string; readonly start: number }>
}

function startWalk(): Walk {
  return { text: [], length: 0, bookmarks: [], comments: new Map(), open: new Map() }
}

/** Of text that is there only under tracking, only the borders of bookmarks and comments count. */
function visit(walk: Walk, node: Nodes, counts: boolean): void {
  if (node.type !== 'element') return
  const { name } = node
  // The same content once more, for older programs.
  if (name === 'mc:Fallback' || name === 'w:instrText') return
  visitBorder(walk, node)
  const within = counts && name !== 'w:ins' && name !== 'w:moveTo'
  if (within) add(walk, wordsOf(node))
  if (name !== 'w:t' && name !== 'w:delText') for (const child of node.children) visit(walk, child, within)
  if (name === 'w:p' && within) add(walk, '\n')
}

function add(walk: Walk, words: string): void {
  if (words === '') return
  walk.text.push(words)
  walk.length += words.length
}

/** Of one element itself, without those in it. */
export function wordsOf(element: Element): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return textOf(element)
    case 'w:tab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00ad'
    default:
      return ''
  }
}

export function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
}

function visitBorder(walk: Walk, { name, attributes }: Element): void {
  const id = attributes['w:id'] ?? ''
  const at = walk.length
  if (name === 'w:bookmarkStart') walk.open.set(id, { name: attributes['w:name'] ?? '', start: at })
  else if (name === 'w:bookmarkEnd') {
    const open = walk.open.get(id)
    if (open !== undefined) walk.bookmarks.push({ name: open.name, range: [open.start, at] })
    walk.open.delete(id)
  } else if (name === 'w:commentRangeStart') walk.comments.set(id, [at, at])
  else if (name === 'w:commentRangeEnd') {
    const begun = walk.comments.get(id)
    if (begun !== undefined) walk.comments.set(id, [begun[0], at])
  } else if (name === 'w:commentReference' && !walk.comments.has(id)) walk.comments.set(id, [at, at])
}
