/** What files call the kinds of terms, in either language. */
import { foldText } from '../search/fold.ts'
import type { termKinds } from '../model/term.ts'

const names: Readonly<Record<(typeof termKinds)[number], readonly string[]>> = {
  concept: ['concept', '概念', 'term', '术语'],
  organization: ['organization', 'organisation', '机构', '组织', 'body'],
  programme: ['programme', 'program', '方案', '项目'],
  instrument: ['instrument', '文书', '条约', 'treaty'],
  place: ['place', '地方', '地名', '地点'],
  publication: ['publication', '出版物'],
  tool: ['tool', '工具'],
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
)

/** A kind that is not known stays as it is written; none is a concept. */
export function kindNamed(word: string): string {
  return word.trim() === '' ? 'concept' : (kinds.get(foldText(word.trim())) ?? word.trim())
}
