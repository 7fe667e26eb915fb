/** A Word document that we exported -> what its comments say, with ids and addresses as far as Word has kept them. */
import { describeAnchor } from '../anchor/describe.ts'
import { hashText } from '../anchor/text-hash.ts'
import type { ReadSet } from '../exchange/read-set.ts'
import { noteOf } from '../export/comment-text.ts'
import { paraIdOf } from '../export/docx/para-id.ts'
import type { Anchor } from '../model/annotation.ts'
import type { TextRange } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { DocxComment } from './docx-comments.ts'
import type { DocxText } from './docx-text.ts'
import { isSameSecond, knownComments } from './known-ids.ts'
import type { KnownComment } from './known-ids.ts'
import type { ReturnedComment, ReturnedReply } from './returned-comment.ts'

export type AddressedText = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly range: TextRange
}

export function returnedOfDocx(
  base: ReadSet,
  comments: readonly DocxComment[],
  text: DocxText,
): readonly ReturnedComment[] {
  const ids = idsOf(base, comments, text)
  const addresses = addressesIn(text)
  const byPara = new Map(comments.map((comment) => [comment.paraId, comment]))
  const rootOf = (comment: DocxComment): DocxComment => {
    const parent = comment.parent === '' ? undefined : byPara.get(comment.parent)
    return parent === undefined || parent === comment ? comment : parent
  }
  const replies = new Map<DocxComment, DocxComment[]>(comments.map((comment) => [comment, []]))
  for (const comment of comments) if (rootOf(comment) !== comment) replies.get(rootOf(comment))?.push(comment)
  const identities = identifier()
  return comments
    .filter((comment) => rootOf(comment) === comment)
    .map((comment) => {
      const range = text.comments.get(comment.id) ?? null
      const anchors = range === null ? [] : anchorsIn(text.text, addresses, range)
      const place = anchors.map(({ key, lang }) => `${lang ?? ''} ${key}`).join(' ')
      const reply = (answer: DocxComment): ReturnedReply => ({
        ...saidBy(answer, ids),
        identity: identities(answer, ''),
      })
      return {
        ...saidBy(comment, ids),
        identity: identities(comment, place),
        kind: anchors.some(({ lang }) => lang !== null) ? 'highlight' : 'note',
        tags: [],
        colour: null,
        status: comment.done === null ? null : comment.done ? 'resolved' : 'open',
        anchors,
        moved: null,
        quote: range === null ? '' : text.text.slice(...range).trim(),
        replies: (replies.get(comment) ?? []).map(reply),
      }
    })
}

function saidBy({ text, author, date, id }: DocxComment, ids: ReadonlyMap<string, string>) {
  return { id: ids.get(id) ?? null, text, author, created: date, modified: null }
}

/** Word gives no id that every program keeps: author, date and place tell comments apart, and their order those left. */
function identifier(): (comment: DocxComment, place: string) => string {
  const counts = new Map<string, number>()
  return ({ author, date, paraId, id }, place) => {
    const name = [author, date ?? (paraId || id), place].join('\n')
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}\n${count}`
  }
}

/** By the comment's `w:id`. Each annotation or reply is one comment at most. */
function idsOf(
  base: ReadSet,
  comments: readonly DocxComment[],
  { bookmarks, comments: ranges }: DocxText,
): ReadonlyMap<string, string> {
  const left = new Map(knownComments(base).map((known) => [known.id, known]))
  const found = new Map<string, string>()
  const take = (find: (comment: DocxComment) => string | undefined): void => {
    for (const comment of comments) {
      const id = found.has(comment.id) ? undefined : find(comment)
      if (id === undefined || !left.delete(id)) continue
      found.set(comment.id, id)
    }
  }
  const byPara = new Map<string, string>()
  for (const id of left.keys()) {
    const para = paraIdOf(id)
    if (!byPara.has(para)) byPara.set(para, id)
  }
  take(({ paraId }) => byPara.get(paraId))
  const marked = new Map<string, string[]>()
  for (const { name, range } of bookmarks) {
    const id = annotationOf(name)
    if (id !== null) marked.set(String(range), [...(marked.get(String(range)) ?? []), id])
  }
  // Several may stand on the same words.
  const onItsWords = (comment: DocxComment): readonly KnownComment[] =>
    (marked.get(String(ranges.get(comment.id))) ?? []).flatMap((id) => left.get(id) ?? [])
  const isSame = (comment: DocxComment) => (known: KnownComment) =>
    hasDateOf(comment, known) && hasNoteOf(comment, known)
  take((comment) => onItsWords(comment).find(isSame(comment))?.id)
  take((comment) => [...left.values()].find(isSame(comment))?.id)
  take(
    (comment) =>
      onItsWords(comment).find((known) => hasDateOf(comment, known) || hasNoteOf(comment, known))?.id,
  )
  take((comment) => datedLike(comment, [...left.values()], base.generated))
  return found
}

/**
 * By date and author; by the date alone when it is before the export, since the file calls the notebook's reader
 * otherwise and may leave out all authors.
 */
function datedLike(
  comment: DocxComment,
  left: readonly KnownComment[],
  exported: string | null,
): string | undefined {
  const dated = left.filter((known) => hasDateOf(comment, known))
  const [one, ...others] = dated.filter(({ author }) => author === comment.author)
  if (one !== undefined && others.length === 0) return one.id
  const isExported = comment.date !== null && exported !== null && comment.date < exported
  return isExported && dated.length === 1 ? dated[0]?.id : undefined
}

function hasDateOf({ date }: DocxComment, { created, modified }: KnownComment): boolean {
  return isSameSecond(date, created) || isSameSecond(date, modified)
}

function hasNoteOf({ text }: DocxComment, { note }: KnownComment): boolean {
  return noteOf(text).trim() === note.trim()
}

const markPattern = /^dz_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i
const addressPattern = /^(zh|en)_([A-Za-z0-9_]{1,60})$/

/** Of the bookmark around an annotation's words. */
function annotationOf(name: string): string | null {
  const parts = markPattern.exec(name)?.slice(1)
  return parts === undefined ? null : parts.join('-').toLowerCase()
}

/** Blocks of the report, by the bookmarks around their words. */
export function addressesIn({ bookmarks }: DocxText): readonly AddressedText[] {
  return bookmarks
    .flatMap(({ name, range }) => {
      const [, lang, key] = addressPattern.exec(name) ?? []
      if (lang === undefined || key === undefined) return []
      return [{ key: key.replaceAll('_', '.') as BlockKey, lang: lang as Lang, range }]
    })
    .toSorted((one, other) => one.range[0] - other.range[0])
}

/** One for each block that the range touches; the whole block where it marks no words. */
function anchorsIn(
  text: string,
  addresses: readonly AddressedText[],
  [start, end]: TextRange,
): readonly Anchor[] {
  const touched = addresses.flatMap(({ key, lang, range }) => {
    const within = [Math.max(start, range[0]), Math.min(end, range[1])] as const
    if (within[1] <= within[0] || text.slice(...within).trim() === '') return []
    const block = text.slice(...range)
    return [describeAnchor(block, { key, lang, start: within[0] - range[0], end: within[1] - range[0] })]
  })
  if (touched.length > 0) return touched
  const at = addresses.find(({ range }) => range[0] <= start && start <= range[1])
  if (at === undefined) return []
  const { key, lang, range } = at
  const block = text.slice(...range)
  return [{ key, lang: null, textLang: lang, exact: block.slice(0, 200), hash: hashText(block) }]
}
