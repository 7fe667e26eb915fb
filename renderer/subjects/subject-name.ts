/** What a subject is called on screen. */
import type { Lang } from '../../shared/model/report.ts'
import type { SubjectId } from '../../shared/model/subject.ts'
import { subjectNames } from '../../shared/subjects/subject-names.ts'

/** With a capital letter, as a title. */
export function subjectTitle(subject: SubjectId, lang: Lang): string {
  const name = subjectNames[subject][lang]
  return name.charAt(0).toUpperCase() + name.slice(1)
}
