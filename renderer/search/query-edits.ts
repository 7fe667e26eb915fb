/** Changes to a query as text: what a chip, a facet or a suggestion puts in or takes out. Pure. */
import type { TextRange } from '../../shared/model/block.ts'
import { foldText } from '../../shared/search/fold.ts'
import { parseQuery } from '../../shared/search/query.ts'
import type { SearchFilter } from '../../shared/search/query.ts'
import type { FieldName } from '../../shared/search/query-fields.ts'

/** Without the part, nor the gap and the operator that it would leave. */
export function without(text: string, source: TextRange): string {
  return replaced(text, source, '')
}

export function replaced(text: string, [start, end]: TextRange, words: string): string {
  const before = text.slice(0, start).trim()
  const rest = text.slice(end).trim()
  const after = before === '' && words === '' ? rest.replace(/^(?:AND|OR|NEAR(?:\/\d+)?)\s+/, '') : rest
  return [before, words, after].filter((part) => part !== '').join(' ')
}

export function added(text: string, words: string): string {
  return [text.trim(), words].filter((part) => part !== '').join(' ')
}

/** As a phrase: found as it stands. */
export function phrase(words: string): string {
  return `"${words}"`
}

/** A field as it is typed; a value of several words in quotation marks. */
export function fieldText(name: FieldName, value: string): string {
  return `${name}:${/\s/.test(value) ? phrase(value) : value}`
}

/** What a filter of one value asks for, as text; years as they are typed. */
export function valueOf({ field }: SearchFilter): string {
  if (field.name !== 'year') return field.value
  return field.from === field.to ? String(field.from) : `${field.from}-${field.to}`
}

/** The filters of the field; those that are wanted, or those that are not. */
export function filtersOf(text: string, name: FieldName, not = false): readonly SearchFilter[] {
  return parseQuery(text).filters.filter((filter) => filter.field.name === name && filter.not === not)
}

/** The query without any wanted value of the field. `lang:any` is no choice of a language: it stays. */
export function withoutField(text: string, name: FieldName): string {
  return filtersOf(text, name)
    .filter((filter) => valueOf(filter) !== 'any')
    .toReversed()
    .reduce((left, { source }) => without(left, source), text)
}

/** Whether the value is asked for, or with `not` kept out. */
export function isChosen(text: string, name: FieldName, value: string, not = false): boolean {
  return filtersOf(text, name, not).some((filter) => valueOf(filter) === foldText(value))
}

/** The query with the value asked for, or without it when it was. */
export function toggled(text: string, name: FieldName, value: string, not = false): string {
  const own = filtersOf(text, name, not).filter((filter) => valueOf(filter) === foldText(value))
  if (own.length > 0) return own.toReversed().reduce((left, { source }) => without(left, source), text)
  // One language is not either of the two; what is wanted is not kept out.
  const opposed = [
    ...filtersOf(text, name, !not).filter((filter) => valueOf(filter) === foldText(value)),
    ...(name === 'lang' ? filtersOf(text, name).filter((filter) => valueOf(filter) === 'any') : []),
  ].toSorted((a, b) => b.source[0] - a.source[0])
  const free = opposed.reduce((left, { source }) => without(left, source), text)
  return added(free, `${not ? '-' : ''}${fieldText(name, value)}`)
}
