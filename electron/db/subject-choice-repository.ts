/** What the reader has put under a subject or taken away from it. */
import * as v from 'valibot'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { SubjectChoice, SubjectId } from '../../shared/model/subject.ts'
import { subjectChoice, subjectId } from '../../shared/schemas/subject.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

export type ChosenBlock = {
  readonly subject: SubjectId
  readonly report: ReportId
  readonly key: BlockKey
  readonly choice: SubjectChoice
}

/** A row that the disk has changed into something else counts as not chosen. */
const isChoice = (row: unknown): row is ChosenBlock =>
  v.is(v.object({ subject: subjectId, choice: v.nonNullable(subjectChoice) }), row)

/** Also of blocks that no pack has any more. */
export function listSubjectChoices(db: ReadableDb): readonly ChosenBlock[] {
  return statement(
    db,
    'SELECT subject, report_id AS report, key, choice FROM subject_choices ORDER BY report_id, key, subject',
  )
    .all()
    .filter(isChoice)
}

/** In place of what was chosen before. `at`: ISO 8601. */
export function saveSubjectChoice(db: WritableDb, chosen: ChosenBlock, at: string): void {
  statement(
    db,
    `INSERT INTO subject_choices (subject, report_id, key, choice, at)
     VALUES (:subject, :report, :key, :choice, :at)
     ON CONFLICT (subject, report_id, key) DO UPDATE SET choice = excluded.choice, at = excluded.at`,
  ).run({ ...chosen, at })
}

export function removeSubjectChoice(db: WritableDb, chosen: Omit<ChosenBlock, 'choice'>): void {
  statement(
    db,
    'DELETE FROM subject_choices WHERE subject = :subject AND report_id = :report AND key = :key',
  ).run(chosen)
}
