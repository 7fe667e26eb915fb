/** Which annotation or reply of the exported set a comment is, in files whose programs have lost its id. */
import type { ReadSet } from '../exchange/read-set.ts'
import { replyOf } from '../merge/annotation-entry.ts'
import type { ReplyValue } from '../merge/annotation-entry.ts'
import { isRemoved } from '../merge/entry.ts'

export type KnownComment = {
  readonly id: string
  readonly note: string
  /** ISO 8601; null where it is not known. */
  readonly created: string | null
  readonly modified: string | null
  /** In the form that files have, so that the reader's own may be no name. */
  readonly author: string
}

/** Annotations and replies of the set, each annotation before its replies. */
export function knownComments({ set }: ReadSet): readonly KnownComment[] {
  return [...set.annotations.values()].flatMap((entry) => {
    if (isRemoved(entry)) return []
    const value = (name: string) => (entry.fields.get(name)?.value as string | undefined) ?? null
    const replies = [...entry.fields].flatMap(([field, register]) => {
      const reply = replyOf(field)
      const answer = register.value as ReplyValue
      return reply === null || answer === null ? [] : [{ id: reply, ...answer }]
    })
    const [created, modified] = [value('created'), value('modified')]
    return [
      { id: entry.id, note: value('note') ?? '', author: value('author') ?? '', created, modified },
      ...replies,
    ]
  })
}

/** Dates of exported comments are cut to the second. */
export function isSameSecond(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.slice(0, 19) === other.slice(0, 19)
}
