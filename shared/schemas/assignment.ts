/** Schemas of an assignment as it is made, and as it stands in a file. */
import * as v from 'valibot'
import type { AssignmentDraft, SentAssignment } from '../model/assignment.ts'
import type { AssignmentId, QuestionId } from '../model/ids.ts'
import { colour, description, distinct, hash, lang, name, word } from './basics.ts'
import { blockKey, layerId, reportId } from './ids.ts'

export const assignmentId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as AssignmentId),
)

const question = v.strictObject({
  id: v.pipe(
    v.string(),
    v.uuid(),
    v.transform((id) => id as QuestionId),
  ),
  tag: word,
  text: description,
  report: v.nullable(reportId),
  keys: v.pipe(v.array(blockKey), v.maxLength(10_000)),
})

/** A mark answers the question whose tag it has: no two have the same. */
const haveDistinctTags = (questions: readonly { readonly tag: string }[]): boolean =>
  distinct(questions.map(({ tag }) => tag))

const term = v.strictObject({ en: name, zh: name, note: description })

const assignmentEntries = {
  title: word,
  trainer: name,
  instructions: v.pipe(v.string(), v.maxLength(100_000)),
  tags: v.pipe(v.array(word), v.maxLength(200)),
  colourMeanings: v.record(colour, name),
}

export const assignmentDraft: v.GenericSchema<unknown, AssignmentDraft> = v.strictObject({
  ...assignmentEntries,
  reports: v.pipe(v.array(reportId), v.minLength(1), v.maxLength(1000)),
  questions: v.pipe(
    v.array(question),
    v.maxLength(200),
    v.check((questions) => haveDistinctTags(questions)),
  ),
  glossary: v.pipe(v.array(term), v.maxLength(10_000)),
  layers: v.pipe(v.array(layerId), v.maxLength(100)),
  id: v.exactOptional(assignmentId),
})

/** `urn:uuid:` and the id, as files name things. */
const inFile = <Id extends string>(id: v.GenericSchema<unknown, Id>) =>
  v.pipe(
    v.string(),
    v.startsWith('urn:uuid:'),
    v.transform((iri) => iri.slice('urn:uuid:'.length) as unknown),
    id,
  )

const titleText = v.nullable(v.pipe(v.string(), v.maxLength(2000)))

/** The assignment in a file; what a file has besides is left aside. */
export const assignmentInFile: v.GenericSchema<unknown, SentAssignment> = v.object({
  ...assignmentEntries,
  id: inFile(assignmentId),
  edition: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
  reports: v.pipe(
    v.array(
      v.pipe(
        v.object({
          report: reportId,
          title: v.object({ zh: titleText, en: titleText }),
          symbol: v.nullable(name),
          editions: v.pipe(v.array(v.object({ lang, sha256: hash })), v.maxLength(2)),
        }),
        v.transform(({ report: id, ...named }) => ({ id, ...named })),
      ),
    ),
    v.minLength(1),
    v.maxLength(1000),
  ),
  questions: v.pipe(
    v.array(v.object({ ...question.entries, id: inFile(question.entries.id) })),
    v.maxLength(200),
    v.check((questions) => haveDistinctTags(questions)),
  ),
  glossary: v.pipe(v.array(v.object(term.entries)), v.maxLength(10_000)),
})
