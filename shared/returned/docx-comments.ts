/** The comments of a Word document, as Word itself keeps them: text, thread, state, dates ([MS-DOCX] 2.5). */
import type { Element, Nodes, Root } from 'xast'
import { wordsOf } from './docx-text.ts'

export type DocxComment = {
  /** `w:id`, by which the document points at it. */
  readonly id: string
  /** `w14:paraId` of its last paragraph, upper case; empty where there is none. */
  readonly paraId: string
  /** Of the comment that it answers; empty for none. */
  readonly parent: string
  /** Null where the file does not say. */
  readonly done: boolean | null
  readonly author: string
  /** ISO 8601 in UTC with milliseconds; null where there is none. */
  readonly date: string | null
  readonly text: string
}

/** Parts of the file; null for those that it does not have. */
export type CommentParts = {
  readonly comments: Root | null
  readonly extended: Root | null
  readonly ids: Root | null
  readonly extensible: Root | null
}

export function readDocxComments({
  comments,
  extended,
  ids,
  extensible,
}: CommentParts): readonly DocxComment[] {
  const threads = new Map(
    elements(extended, 'w15:commentEx').map((each) => [paraId(each, 'w15:paraId'), each]),
  )
  const durable = new Map(
    elements(ids, 'w16cid:commentId').map((each) => [
      paraId(each, 'w16cid:paraId'),
      paraId(each, 'w16cid:durableId'),
    ]),
  )
  const dates = new Map(
    elements(extensible, 'w16cex:commentExtensible').map((each) => [
      paraId(each, 'w16cex:durableId'),
      each.attributes['w16cex:dateUtc'] ?? '',
    ]),
  )
  return elements(comments, 'w:comment').map((comment) => {
    const paragraphs = elements(comment, 'w:p')
    const own = paraId(paragraphs.at(-1), 'w14:paraId')
    const thread = threads.get(own)
    const done = thread?.attributes['w15:done']
    return {
      id: comment.attributes['w:id'] ?? '',
      paraId: own,
      parent: paraId(thread, 'w15:paraIdParent'),
      done: done == null ? null : done === '1' || done === 'true',
      author: comment.attributes['w:author'] ?? '',
      // Word writes the local time into `w:date`, and the true one elsewhere.
      date: timeOf(dates.get(durable.get(own) ?? '')) ?? timeOf(comment.attributes['w:date']),
      text: paragraphs.map(paragraphText).join('\n'),
    }
  })
}

function paraId(element: Element | undefined, name: string): string {
  return (element?.attributes[name] ?? '').toUpperCase()
}

/** Null for what is no date; without a zone it is taken as UTC. */
export function timeOf(text: string | null | undefined): string | null {
  if (text == null || text === '') return null
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text)
  const time = new Date(hasZone ? text : `${text}Z`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** As it reads with all tracked changes accepted: a comment is its writer's own. */
function paragraphText(paragraph: Element): string {
  const words: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type !== 'element' || node.name === 'w:del' || node.name === 'mc:Fallback') return
    words.push(wordsOf(node))
    node.children.forEach(visit)
  }
  paragraph.children.forEach(visit)
  return words.join('')
}

/** All of this name, in order, not those inside each other. */
export function elements(root: Root | Element | null, name: string): readonly Element[] {
  const found: Element[] = []
  const visit = (node: Nodes): void => {
    if (node.type !== 'element') return
    if (node.name === name) found.push(node)
    else node.children.forEach(visit)
  }
  root?.children.forEach(visit)
  return found
}
