/**
 * The file of an assignment (`.assignment`, docs/assignment-format.md): what a trainer hands out. JSON-LD whose names
 * are those of the model; the annotations that go along are a set as in a `.annotation` file.
 */
import * as v from 'valibot'
import type { SentAssignment } from '../model/assignment.ts'
import { AppError } from '../result.ts'
import { context, uuidIri } from '../exchange/set-names.ts'
import { assignmentInFile } from '../schemas/assignment.ts'

/** Names that the Web Annotation vocabulary does not have are ours. */
const ownContext = [context, { '@vocab': 'urn:duizhao:vocabulary#' }] as const
const fileType = 'Assignment'

/** Of the format: a file of a later one is refused, for nobody knows what it would leave out. */
export const assignmentVersion = 1

export type AssignmentFile = {
  readonly assignment: SentAssignment
  /** The AnnotationSet that goes along. It is not looked into here. */
  readonly annotations: unknown
}

/** The same assignment and set give the same text. */
export function assignmentText({ assignment, annotations }: AssignmentFile): string {
  const { id, title, trainer, edition, created, instructions, reports, questions } = assignment
  const file = {
    '@context': ownContext,
    type: fileType,
    version: assignmentVersion,
    id: uuidIri(id),
    title,
    trainer,
    edition,
    created,
    instructions,
    reports: reports.map(({ id: report, ...named }) => ({ report, ...named })),
    questions: questions.map((question) => ({ ...question, id: uuidIri(question.id) })),
    tags: assignment.tags,
    colourMeanings: assignment.colourMeanings,
    glossary: assignment.glossary,
    annotations,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * What was parsed of a file. Throws `set-newer` for a later version of the format, `assignment-damaged` for all that
 * is no assignment.
 */
export function readAssignmentFile(parsed: unknown): AssignmentFile {
  const head = v.safeParse(fileHead, parsed)
  if (!head.success) throw new AppError('assignment-damaged')
  const { version, annotations } = head.output
  if (version > assignmentVersion) throw new AppError('set-newer')
  const read = v.safeParse(assignmentInFile, parsed)
  if (!read.success) throw new AppError('assignment-damaged')
  return { assignment: read.output, annotations }
}

const fileHead = v.object({
  type: v.literal(fileType),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  annotations: v.unknown(),
})

/** Of two editions of one assignment; one that is written again under its number is the newer by its time. */
export function isNewer(
  one: Pick<SentAssignment, 'edition' | 'created'>,
  other: Pick<SentAssignment, 'edition' | 'created'>,
): boolean {
  return one.edition === other.edition ? one.created > other.created : one.edition > other.edition
}
