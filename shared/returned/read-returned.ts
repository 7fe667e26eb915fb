/**
 * What was changed in a file that we exported: the annotations as they were exported, and only what the comments say
 * otherwise written anew. A comment that is missing says nothing: programs lose comments, people crop pages
 * (docs/formats.md, What comes back).
 */
import { noteOf } from '../export/comment-text.ts'
import { xmlText } from '../export/xml-text.ts'
import type { ReadSet } from '../exchange/read-set.ts'
import { layerOfOthers } from '../exchange/foreign-item.ts'
import { uuidOf } from '../exchange/set-names.ts'
import { replyField, replyOf } from '../merge/annotation-entry.ts'
import type { ReplyValue, TargetValue } from '../merge/annotation-entry.ts'
import type { Entry } from '../merge/entry.ts'
import { laterStamp, nextStamp, noStamp, otherProgram, stampOfTime } from '../merge/stamp.ts'
import type { Stamp } from '../merge/stamp.ts'
import { entryOf, versionsAt, written } from '../merge/versions.ts'
import type { Anchor } from '../model/annotation.ts'
import { noteLimit } from '../model/annotation.ts'
import type { RefusedEntry } from '../model/exchange.ts'
import { nowhere } from '../model/ids.ts'
import type { ReplyId, ReportId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { ReturnedComment, ReturnedFile, ReturnedReply } from './returned-comment.ts'

/** `base` is the set that the file carries; `report` the one that new comments are on, null when nobody can tell. */
export function readReturned(
  base: ReadSet,
  { comments, saved }: Pick<ReturnedFile, 'comments' | 'saved'>,
  report: ReportId | null,
): ReadSet {
  const reading: Reading = {
    base,
    saved,
    report,
    parents: parentsOf(base),
    annotations: new Map(base.set.annotations),
    layers: new Map(base.set.layers),
    authors: new Set(base.authors),
    refused: [...base.refused],
  }
  for (const [index, comment] of comments.entries()) {
    if ([comment, ...comment.replies].some(({ text }) => text.length > noteLimit))
      reading.refused.push({ where: `/comments/${index}`, reason: 'too-long', id: comment.id })
    else takeComment(reading, comment)
  }
  return {
    ...base,
    authors: [...reading.authors].toSorted(),
    set: { annotations: reading.annotations, layers: reading.layers },
    refused: reading.refused,
  }
}

type Reading = {
  readonly base: ReadSet
  readonly saved: string | null
  readonly report: ReportId | null
  /** By the id of each reply of the base: what it answers. */
  readonly parents: ReadonlyMap<string, string>
  readonly annotations: Map<string, Entry>
  readonly layers: Map<string, Entry>
  readonly authors: Set<string>
  readonly refused: RefusedEntry[]
}

function parentsOf({ set }: ReadSet): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  for (const [id, { fields }] of set.annotations)
    for (const field of fields.keys()) {
      const reply = replyOf(field)
      if (reply !== null) parents.set(reply, id)
    }
  return parents
}

/** Programs that know no threads show our replies as comments of their own. */
function takeComment(reading: Reading, comment: ReturnedComment): void {
  const parent = comment.id === null ? undefined : reading.parents.get(comment.id)
  const id = parent ?? comment.id ?? newId(reading, comment)
  const known = reading.annotations.get(id)
  const { report } = reading
  if (parent !== undefined) takeReply(reading, parent, comment)
  else if (known === undefined && report === null)
    reading.refused.push({ where: '/comments', reason: 'no-target', id: null })
  else if (known === undefined && report !== null) {
    reading.annotations.set(id, newAnnotation(reading, id, comment, report))
    addAuthor(reading, comment)
  } else if (known !== undefined) reading.annotations.set(id, changed(reading, known, comment))
  for (const reply of comment.replies) takeReply(reading, id, reply)
}

function newId({ report }: Reading, { identity }: ReturnedReply): string {
  return uuidOf(['returned', report ?? '', identity].join('\n'))
}

function changed(reading: Reading, entry: Entry, comment: ReturnedComment): Entry {
  const values = new Map<string, unknown>()
  const note = noteOf(comment.text)
  if (!isSameText(note, entry.fields.get('note')?.value ?? '')) values.set('note', note)
  const { status, colour, moved } = comment
  if (status !== null && status !== (entry.fields.get('status')?.value ?? 'open'))
    values.set('status', status)
  if (colour !== null && colour !== (entry.fields.get('colour')?.value ?? 'amber'))
    values.set('colour', colour)
  const target = entry.fields.get('target')?.value as TargetValue | undefined
  if (moved !== null && target !== undefined) values.set('target', { ...target, anchors: moved })
  if (values.size === 0) return entry
  const stamp = editStamp(reading, entry, comment)
  return written(entry, values.set('modified', stamp.slice(0, 24)), stamp)
}

/**
 * Exported texts differ from stored ones by line ends, by what XML cannot hold, by space at the end of a line, and by
 * tabs, which LibreOffice leaves out of comments.
 */
function isSameText(one: string, other: unknown): boolean {
  if (typeof other !== 'string') return false
  return [' ', ''].some((tab) => plainText(one, tab) === plainText(other, tab))
}

function plainText(text: string, tab: string): string {
  return xmlText(text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n'))
    .replace(/[ \t\u00a0]+(?=\n|$)/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\t', tab)
    .trimEnd()
    .normalize('NFC')
}

/**
 * By the date of the edit where there is one, else by when the file was saved; always later than all that was known when
 * it was exported, so that the edit counts.
 */
function editStamp({ saved, base }: Reading, entry: Entry, { modified, created }: ReturnedReply): Stamp {
  let last = noStamp
  for (const stamp of [...entry.seen.values(), entry.removed]) last = laterStamp(last, stamp)
  const exported = [last.slice(0, 24), base.generated ?? ''].toSorted().at(-1) ?? ''
  const time = [modified, created, saved].find((candidate) => candidate !== null && candidate > exported)
  return time == null ? nextStamp(last, exported, otherProgram) : stampOfTime(time, otherProgram)
}

function takeReply(reading: Reading, parent: string, comment: ReturnedReply): void {
  const entry = reading.annotations.get(parent)
  if (entry === undefined) return
  const id = (comment.id ??
    newId(reading, { ...comment, identity: `${parent}\n${comment.identity}` })) as ReplyId
  const field = replyField(id)
  const known = entry.fields.get(field)
  // Removed meanwhile: what the file still shows does not bring it back.
  if (known?.value === null) return
  const note = noteOf(comment.text)
  if (known === undefined) {
    const created = comment.created ?? comment.modified ?? reading.saved ?? ''
    const stamp = stampOfTime(comment.modified ?? created, otherProgram)
    const time = created === '' ? stamp.slice(0, 24) : created
    const value = { note, author: comment.author, created: time, modified: comment.modified ?? time }
    reading.annotations.set(parent, written(entry, new Map([[field, value]]), stamp))
    addAuthor(reading, comment)
    return
  }
  const value = known.value as NonNullable<ReplyValue>
  if (isSameText(note, value.note)) return
  const stamp = editStamp(reading, entry, comment)
  const edited = { ...value, note, modified: stamp.slice(0, 24) }
  reading.annotations.set(parent, written(entry, new Map([[field, edited]]), stamp))
}

function newAnnotation(reading: Reading, id: string, comment: ReturnedComment, report: ReportId): Entry {
  const { saved } = reading
  const stamp = stampOfTime(comment.modified ?? comment.created ?? saved ?? '', otherProgram)
  const created = comment.created ?? stamp.slice(0, 24)
  const target: TargetValue = {
    report,
    anchors: comment.anchors.length > 0 ? comment.anchors : [lost(comment)],
  }
  const values = new Map<string, unknown>([
    ['target', target],
    ['kind', comment.kind],
    ['colour', comment.colour ?? 'amber'],
    ['note', noteOf(comment.text)],
    ['tags', comment.tags],
    ['author', comment.author],
    ['layer', layerFor(reading, comment, report)],
    ['status', comment.status ?? 'open'],
    ['created', created],
    ['modified', comment.modified ?? created],
  ])
  return entryOf(id, values, versionsAt(stamp))
}

/** Words, or what has none, that nobody knows the place of. */
function lost({ quote }: ReturnedComment): Anchor {
  const exact = quote.normalize('NFC')
  if (exact.trim() === '') return { key: nowhere, lang: null, textLang: 'zh', exact: '', hash: '' }
  const lang: Lang = /\p{Script=Han}/u.test(exact) ? 'zh' : 'en'
  return { key: nowhere, lang, start: 0, end: exact.length, exact, prefix: '', suffix: '', hash: '' }
}

/** One for each who comments in a file that we exported: the same whichever file it is. */
function layerFor({ layers, base, saved }: Reading, { author }: ReturnedComment, report: ReportId): string {
  const id = uuidOf(['layer', 'returned', author === '' ? report : author].join('\n'))
  const name = author || base.title || report
  if (!layers.has(id))
    layers.set(id, layerOfOthers({ id, name, owner: name, generated: base.generated ?? saved }))
  return id
}

function addAuthor({ authors }: Reading, { author }: ReturnedReply): void {
  if (author !== '') authors.add(author)
}
