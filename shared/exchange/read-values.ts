/** Reads values of a file one by one: what is not as it must be is refused, with its place in the file. */
import { isStamp } from '../merge/stamp.ts'
import type { Stamp } from '../merge/stamp.ts'
import type { RefusedReason } from '../model/exchange.ts'
import type { Properties } from './rest.ts'

/** Thrown while one entry is read, caught where entries are listed: nothing of the entry is taken in. */
export class Refusal extends Error {
  readonly reason: RefusedReason
  /** JSON Pointer (RFC 6901). */
  readonly where: string

  constructor(reason: RefusedReason, where: string) {
    super(reason)
    this.reason = reason
    this.where = where
  }
}

export function below(where: string, name: string | number): string {
  const isPlain = typeof name === 'number' || !(name.includes('/') || name.includes('~'))
  return isPlain ? `${where}/${name}` : `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(value: unknown, where: string): Properties {
  if (!isObject(value)) throw new Refusal('wrong-value', where)
  return value
}

/** JSON-LD lets one value stand for a list of one. */
export function has(value: unknown, wanted: string): boolean {
  return value === wanted || (Array.isArray(value) && value.includes(wanted))
}

export function textAt(value: unknown, where: string, longest: number): string {
  if (typeof value !== 'string') throw new Refusal('wrong-value', where)
  if (value.length > longest) throw new Refusal('too-long', where)
  return value
}

export function oneOf<Value extends string>(known: readonly Value[], value: unknown, where: string): Value {
  const found = known.find((candidate) => candidate === value)
  if (found === undefined) throw new Refusal('wrong-value', where)
  return found
}

/** Nearly all dates of our own files, which need no counting of days. */
const ownDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const datePattern = /^\d{4}-\d\d-\d\d(?<time>T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d\d:\d\d)?)?$/

/**
 * In the one form that we write: ISO 8601 in UTC with milliseconds, years of four digits. A time without its zone is
 * taken as UTC, so that it is the same everywhere.
 */
export function dateAt(value: unknown, where: string): string {
  const text = textAt(value, where, 40)
  if (ownDate.test(text)) return text
  const { time, zone } = datePattern.exec(text)?.groups ?? { time: '', zone: '' }
  const at = Date.parse(time !== undefined && zone === undefined ? `${text}Z` : text)
  const isDate = time !== '' && at >= firstDate && at <= lastDate
  if (!isDate) throw new Refusal('wrong-value', where)
  return new Date(at).toISOString()
}

const firstDate = Date.parse('0000-01-01T00:00:00.000Z')
const lastDate = Date.parse('9999-12-31T23:59:59.999Z')

const stampShape = /^\+?\d{4,6}-\d\d-\d\dT[\d:.]+Z-[0-9a-f]{4}-[0-9a-z]{1,32}$/

export function stampAt(value: unknown, where: string): Stamp {
  const text = textAt(value, where, 100)
  if (isStamp(text)) return text
  const year = stampShape.test(text) ? parseInt(text, 10) : 0
  throw new Refusal(year >= 2200 ? 'clock-ahead' : 'wrong-value', where)
}

/** Names by which careless code reaches what all objects share. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function nameAt(name: string, where: string): string {
  if (dangerous.has(name) || name.length > 1000) throw new Refusal('wrong-value', below(where, name))
  return name
}

const deepest = 40
const mostParts = 20_000
const mostText = 4_000_000

/** A value that we only carry along: of any shape, but not so large or deep that it could be used against us. */
export function carried(value: unknown, where: string): unknown {
  measure(value, where, { depth: 0, budget: { parts: mostParts, text: mostText } })
  return value
}

type Budget = { parts: number; text: number }

function measure(
  value: unknown,
  where: string,
  { depth, budget }: { readonly depth: number; readonly budget: Budget },
): void {
  if (typeof value === 'string') budget.text -= value.length
  budget.parts -= 1
  if (budget.text < 0) throw new Refusal('too-long', where)
  if (budget.parts < 0) throw new Refusal('too-many', where)
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) throw new Refusal('wrong-value', where)
  for (const [name, part] of Object.entries(value)) {
    if (!Array.isArray(value)) budget.text -= nameAt(name, where).length
    measure(part, below(where, name), { depth: depth + 1, budget })
  }
}

/** What the object has besides the names that are known; undefined when that is nothing. */
export function unknownOf(
  object: Properties,
  known: ReadonlySet<string>,
  where: string,
): Properties | undefined {
  let others: [string, unknown][] | undefined
  for (const name in object)
    if (!known.has(name))
      (others ??= []).push([nameAt(name, where), carried(object[name], below(where, name))])
  return others === undefined ? undefined : Object.fromEntries(others)
}

/** Without what is undefined; undefined when nothing is left. */
export function filled<Value extends object>(value: Value): Value | undefined {
  const names = (Object.keys(value) as (keyof Value)[]).filter((name) => value[name] !== undefined)
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Value
}
