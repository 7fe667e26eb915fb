/** What our sets have beside their items: layers, removed annotations, and the editions that they were made on. */
import type { Entry, Register } from '../merge/entry.ts'
import { noStamp } from '../merge/stamp.ts'
import { seenBy } from '../merge/versions.ts'
import { colours } from '../model/annotation.ts'
import type { ReportId } from '../model/ids.ts'
import { langs } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import { readFields, readSeen, readStamps } from './read-item.ts'
import { below, isObject, objectAt, oneOf, Refusal, stampAt, textAt } from './read-values.ts'
import { uuidOf } from './set-names.ts'

const longestName = 200
const longestDescription = 10_000

/** Throws `Refusal`. */
export function readRemoved(value: unknown, where: string): Entry {
  const entry = objectAt(value, where)
  if (typeof entry['id'] !== 'string' || entry['id'] === '') throw new Refusal('no-id', where)
  const removed = stampAt(entry['removed'], below(where, 'removed'))
  const seen = readSeen(entry['seen'], below(where, 'seen'))
  const fields = new Map(readFields(entry['fields'], below(where, 'fields')))
  return { id: uuidOf(entry['id']), fields, removed, seen: seenBy({ fields, removed }, seen) }
}

/** Throws `Refusal`. */
export function readLayer(value: unknown, where: string): Entry {
  const layer = objectAt(value, where)
  if (typeof layer['id'] !== 'string' || layer['id'] === '') throw new Refusal('no-id', where)
  const id = textAt(layer['id'], below(where, 'id'), longestName)
  const stampFor = readStamps(layer['stamps'], below(where, 'stamps'))
  const fields = new Map<string, Register>()
  const take = (name: string, read: (value: unknown, where: string) => unknown): void => {
    if (layer[name] === undefined) return
    fields.set(name, { value: read(layer[name], below(where, name)), stamp: stampFor(name) })
  }
  take('name', (text, place) => textAt(text, place, longestName))
  take('owner', (text, place) => textAt(text, place, longestName))
  take('colour', (colour, place) => oneOf(colours, colour, place))
  take('description', (text, place) => textAt(text, place, longestDescription))
  for (const [name, register] of readFields(layer['fields'], below(where, 'fields')))
    fields.set(name, register)
  const removed =
    layer['removed'] === undefined ? noStamp : stampAt(layer['removed'], below(where, 'removed'))
  const seen = readSeen(layer['seen'], below(where, 'seen'))
  return { id, fields, removed, seen: seenBy({ fields, removed }, seen) }
}

export type ReadEdition = { readonly report: ReportId; readonly lang: Lang; readonly sha256: string }

/** Only told: one that cannot be read is left out. */
export function readEditions(value: unknown): readonly ReadEdition[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100_000) : []
  return list.flatMap((edition) => {
    if (!isObject(edition)) return []
    const { report, sha256 } = edition
    const lang = langs.find((known) => known === edition['lang'])
    const isReport = typeof report === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(report)
    const isHash = typeof sha256 === 'string' && /^[0-9a-f]{1,64}$/.test(sha256)
    return isReport && isHash && lang !== undefined ? [{ report: report as ReportId, lang, sha256 }] : []
  })
}
