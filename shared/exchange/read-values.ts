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
  return `${where}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(value: unknown, where: string): Properties {
  if (!isObject(value)) throw new Refusal('wrong-value', where)
  return value
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

const canonicalDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** In the one form that we write: ISO 8601 in UTC with milliseconds, years of four digits. */
export function dateAt(value: unknown, where: string): string {
  const text = textAt(value, where, 40)
  const time = date.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(time)) throw new Refusal('wrong-value', where)
  if (canonicalDate.test(text)) return text
  const written = new Date(time).toISOString()
  if (!canonicalDate.test(written)) throw new Refusal('wrong-value', where)
  return written
}

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
  const others: [string, unknown][] = []
  for (const name of Object.keys(object))
    if (!known.has(name)) others.push([nameAt(name, where), carried(object[name], below(where, name))])
  return others.length === 0 ? undefined : Object.fromEntries(others)
}

/** Without what is undefined; undefined when nothing is left. */
export function filled<Value extends object>(value: Value): Value | undefined {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Value)
}
