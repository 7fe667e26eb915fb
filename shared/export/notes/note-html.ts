/** A note as safe HTML that is well-formed XML too, and as plain text. */
import { toHtml } from 'hast-util-to-html'
import type { NoteTree } from './note-tree.ts'
import { noteTree } from './note-tree.ts'

/**
 * Blocks (`<p>`, `<ul>`, …) without attributes but `ol start`; links, images and HTML that were typed stand there as
 * text. Fit for HTML, and for XHTML inside its namespace: void elements are closed and no reference has a name but the
 * five of XML. Empty for an empty note.
 */
export function noteHtml(note: string): string {
  const html = toHtml(noteTree(note), {
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  })
  // Forbidden in the text of XML (XML 1.0, 2.4); only text can hold it here.
  return html.replaceAll(']]>', ']]&#x3E;')
}

/** The same without any form: a line for each block and line break, items behind `•` or their number, quotes behind `>`. */
export function notePlain(note: string): string {
  return note.trim() === '' ? '' : linesOf(noteTree(note)).join('\n')
}

type Tree = NoteTree | Extract<NoteTree, { children: readonly unknown[] }>['children'][number]

const phrasing = new Set(['strong', 'em', 'code', 'br'])

/** The lines of a block with all that is in it. */
function linesOf(tree: Tree): readonly string[] {
  const name = tree.type === 'element' ? tree.tagName : ''
  if (name === 'hr') return ['———']
  if (name === 'ol' || name === 'ul')
    return itemsOf(tree).flatMap((item, at) => itemLines(item, signOf(tree, at)))
  const lines = childrenOf(tree).every(isPhrasing)
    ? wordsOf(tree).replace(/\n$/, '').split('\n')
    : itemsOf(tree).flatMap((part) => (isPhrasing(part) ? wordsOf(part).split('\n') : linesOf(part)))
  return name === 'blockquote' ? lines.map((line) => `> ${line}`) : lines
}

function itemLines(item: Tree, sign: string): readonly string[] {
  return linesOf(item).map((line, at) => `${at === 0 ? sign : ' '.repeat(sign.length)}${line}`)
}

/** What stands before an item. */
function signOf(list: Tree, at: number): string {
  if (list.type !== 'element' || list.tagName === 'ul') return '• '
  return `${Number(list.properties['start'] ?? 1) + at}. `
}

/** Without the line ends that stand between blocks. */
function itemsOf(tree: Tree): readonly Tree[] {
  return childrenOf(tree).filter((child) => child.type !== 'text' || child.value.trim() !== '')
}

function isPhrasing(tree: Tree): boolean {
  return tree.type === 'text' || (tree.type === 'element' && phrasing.has(tree.tagName))
}

function wordsOf(tree: Tree): string {
  return tree.type === 'text' ? tree.value : childrenOf(tree).map(wordsOf).join('')
}

function childrenOf(tree: Tree): readonly Tree[] {
  return 'children' in tree ? tree.children : []
}
