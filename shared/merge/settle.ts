/** What was chosen about conflicts, written so that it wins wherever it comes to. */
import { hashText } from '../anchor/text-hash.ts'
import type { ReplyId } from '../model/ids.ts'
import type { ConflictChoice } from '../model/exchange.ts'
import { replyField, replyOf } from './annotation-entry.ts'
import type { ReplyValue } from './annotation-entry.ts'
import { removedField } from './conflicts.ts'
import type { FieldConflict, FieldSide } from './conflicts.ts'
import { isRemoved } from './entry.ts'
import type { Entry } from './entry.ts'
import { isSameValue } from './same-value.ts'
import type { Stamp } from './stamp.ts'
import { removedAt, signOfLife, written } from './versions.ts'
import type { Values } from './versions.ts'

/**
 * `joined` is all sources of the conflicts joined; `stamp` is later than all of theirs. `latest` writes nothing:
 * joining has taken it. What is chosen otherwise is written even where joining would give the same, so that it stands
 * against what others choose meanwhile. Fields of what is to stay removed are not written: that would bring it back.
 */
export function settle(
  joined: Entry,
  conflicts: readonly FieldConflict[],
  choiceFor: (field: string) => ConflictChoice,
  stamp: Stamp,
): Entry {
  const removal = conflicts.find(({ field }) => field === removedField)
  const decided = removal === undefined ? null : decidedSide(removal, choiceFor(removedField))
  if (decided !== null && decided.value === null) return removedAt(joined, stamp)
  const kept = decided !== null || (removal !== undefined && choiceFor(removedField) === 'both')
  if (isRemoved(joined) && !kept) return joined
  const values = new Map(decided !== null || isRemoved(joined) ? signOfLife(joined) : [])
  for (const conflict of conflicts) {
    if (conflict === removal) continue
    for (const [name, value] of chosenValues(joined, conflict, choiceFor(conflict.field)))
      values.set(name, value)
  }
  return written(joined, values, stamp)
}

/** Null when nothing is to be written for it. */
function decidedSide({ sides }: FieldConflict, choice: ConflictChoice): FieldSide | null {
  if (choice === 'mine') return sides.find(({ file }) => file === null) ?? null
  if (choice !== 'theirs') return null
  return sides
    .filter(({ file }) => file !== null)
    .reduce<FieldSide | null>((last, side) => (last === null || side.stamp > last.stamp ? side : last), null)
}

function chosenValues(joined: Entry, conflict: FieldConflict, choice: ConflictChoice): Values {
  const { field } = conflict
  if (choice === 'both') {
    if (field === 'tags') return allTags(joined, conflict)
    return field === 'note' || replyOf(field) !== null ? lostTexts(joined, conflict) : new Map()
  }
  const side = decidedSide(conflict, choice)
  return side === null ? new Map() : new Map([[field, side.value]])
}

/** Those of the latest first, then by stamp: in the same order wherever it is chosen. */
function allTags({ fields }: Entry, { field, sides, latest }: FieldConflict): Values {
  const lists = [...sides.slice(latest, latest + 1), ...others(sides, latest)].map(({ value }) => value)
  const tags = [...new Set(lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [])))]
  return isSameValue(fields.get(field)?.value, tags) ? new Map() : new Map([[field, tags]])
}

function others(sides: readonly FieldSide[], latest: number): readonly FieldSide[] {
  return sides
    .filter((_side, at) => at !== latest)
    .toSorted((one, other) => (one.stamp < other.stamp ? -1 : 1))
}

/** Texts that the latest has taken the place of, as replies. One that is there already, or was removed, is left so. */
function lostTexts({ id, fields }: Entry, { field, sides, latest }: FieldConflict): Values {
  const replies = new Map<string, ReplyValue>()
  const noteOf = (value: unknown) => (replyOf(field) === null ? value : (value as ReplyValue)?.note)
  const standing = noteOf(sides[latest]?.value)
  for (const { stamp, author, value } of others(sides, latest)) {
    const note = noteOf(value)
    if (typeof note !== 'string' || note === '' || note === standing) continue
    const name = replyField(replyIdOf([id, field, stamp].join('\n')))
    const time = stamp.slice(0, 24)
    if (!fields.has(name)) replies.set(name, { note, author, created: time, modified: time })
  }
  return replies
}

/** A UUID of version 8 (RFC 9562, 5.8), the same wherever it is made of the same text: see `isKeptText`. */
function replyIdOf(text: string): ReplyId {
  const hash = hashText(text) + hashText(`${text}\n`)
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20)].join('-') as ReplyId
}
