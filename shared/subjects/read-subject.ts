/** Which subject a reader means: by id or by its name in either language. */
import { distance } from 'fastest-levenshtein'
import { subjectIds } from '../model/subject.ts'
import type { SubjectId } from '../model/subject.ts'
import { foldText } from '../search/fold.ts'
import { subjectNames } from './subject-names.ts'

/** Null when it is none of them: see `nearestSubjects`. */
export function readSubject(text: string): SubjectId | null {
  const name = foldName(text)
  return subjectIds.find((id) => namesOf(id).includes(name)) ?? null
}

/** Share of a name's characters that may be other ones. */
const likelyUpTo = 0.6

/** The likeliest of those that are not quite it: names that contain the text before those that are spelt alike. */
export function nearestSubjects(text: string, most = 3): readonly SubjectId[] {
  const name = foldName(text)
  const away = (id: SubjectId) => Math.min(...namesOf(id).map((own) => unlikeness(name, own)))
  return subjectIds
    .map((id) => ({ id, away: away(id) }))
    .filter((one) => one.away <= likelyUpTo)
    .toSorted((one, other) => one.away - other.away)
    .slice(0, most)
    .map(({ id }) => id)
}

function namesOf(id: SubjectId): readonly string[] {
  const { zh, en } = subjectNames[id]
  return [id, en, zh].map(foldName)
}

/** Hyphens and spaces are one: `money laundering` is `money-laundering`. */
function foldName(text: string): string {
  return foldText(text)
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
}

/** 0 when the name contains the text, 1 when no character stands where it should. */
function unlikeness(text: string, name: string): number {
  if (text === '') return 1
  if (name.includes(text)) return 0
  return distance(text, name) / Math.max(text.length, name.length)
}
