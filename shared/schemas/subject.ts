/** Schemas of subjects and what the reader chooses about them. */
import * as v from 'valibot'
import { subjectIds } from '../model/subject.ts'

export const subjectId = v.picklist(subjectIds)

/** Null: as the rules have it. */
export const subjectChoice = v.nullable(v.picklist(['added', 'removed']))
