/** Fields of a query (`kind:heading`, `类型：标题`): their names and values in both languages. */
import { blockKinds } from '../model/block.ts'
import type { BlockKind } from '../model/block.ts'
import { foldText } from './fold.ts'

/** What narrows a search. A report or section is named by id, or by words of its title; `any` language is either of the two. */
export type QueryField =
  | { readonly name: 'lang'; readonly value: 'zh' | 'en' | 'any' }
  | { readonly name: 'kind'; readonly value: BlockKind }
  | { readonly name: 'has'; readonly value: 'note' | 'mark' | 'tag' }
  | { readonly name: 'year'; readonly from: number; readonly to: number }
  | { readonly name: 'report' | 'section' | 'tag'; readonly value: string }

export type FieldName = QueryField['name']

const names: Readonly<Record<string, FieldName>> = {
  lang: 'lang',
  语言: 'lang',
  语: 'lang',
  report: 'report',
  报告: 'report',
  section: 'section',
  章节: 'section',
  节: 'section',
  kind: 'kind',
  类型: 'kind',
  year: 'year',
  年份: 'year',
  年: 'year',
  has: 'has',
  有: 'has',
  tag: 'tag',
  标签: 'tag',
}

const langNames = {
  zh: 'zh',
  中文: 'zh',
  中: 'zh',
  chinese: 'zh',
  en: 'en',
  英文: 'en',
  英: 'en',
  english: 'en',
  any: 'any',
  任一: 'any',
} as const

const hasNames = {
  note: 'note',
  notes: 'note',
  附注: 'note',
  mark: 'mark',
  marks: 'mark',
  批注: 'mark',
  tag: 'tag',
  tags: 'tag',
  标签: 'tag',
} as const

const kindNames: Readonly<Record<string, BlockKind>> = {
  ...Object.fromEntries(blockKinds.map((kind) => [kind, kind])),
  标题: 'heading',
  段: 'paragraph',
  段落: 'paragraph',
  项: 'item',
  分项: 'item',
  脚注: 'footnote',
  文首: 'front',
}

/** Null when no field is called so: then the colon is a sign like any other. */
export function fieldOf(name: string): FieldName | null {
  const folded = foldText(name)
  return Object.hasOwn(names, folded) ? (names[folded] ?? null) : null
}

/** Null when the field cannot have that value. */
export function readField(name: FieldName, typed: string): QueryField | null {
  const value = foldText(typed).trim()
  if (name === 'lang') return known(langNames, value, (lang) => ({ name, value: lang }))
  if (name === 'has') return known(hasNames, value, (has) => ({ name, value: has }))
  if (name === 'kind') return known(kindNames, value, (kind) => ({ name, value: kind }))
  if (name === 'year') return yearsOf(value)
  return value === '' ? null : { name, value }
}

function known<Value>(
  values: Readonly<Record<string, Value>>,
  typed: string,
  field: (value: Value) => QueryField,
): QueryField | null {
  const value = Object.hasOwn(values, typed) ? values[typed] : undefined
  return value === undefined ? null : field(value)
}

/** `2020`, `2018-2024`, `2020-`, `-2020`. */
function yearsOf(typed: string): QueryField | null {
  const match = /^(\d{4})?(-|\.\.)?(\d{4})?$/.exec(typed.replace(/年$/, ''))
  const [, first, dash, last] = match ?? []
  if (first === undefined && last === undefined) return null
  if (dash === undefined && (first === undefined || last !== undefined)) return null
  const from = first === undefined ? 0 : Number(first)
  const to = dash === undefined ? from : last === undefined ? 9999 : Number(last)
  return from <= to ? { name: 'year', from, to } : { name: 'year', from: to, to: from }
}
