/** Use cases of the subjects: which blocks treat what, by rules and by the reader's choice. */
import type { Services } from '../../shared/api.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import { AppError } from '../../shared/result.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readPack } from '../db/open-pack.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import {
  listSubjectChoices,
  removeSubjectChoice,
  saveSubjectChoice,
} from '../db/subject-choice-repository.ts'
import { blockPlaces } from '../db/subject-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { packOf } from './library.ts'
import { withChoices } from './subjects/chosen-blocks.ts'
import { ruledBlocks } from './subjects/ruled-blocks.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook' | 'now'>

export function createSubjectService(deps: Stores): Services['subjects'] {
  const { packs, notebook, now } = deps
  const list = async (): Promise<readonly SubjectBlock[]> =>
    withChoices(packs, await ruledBlocks(packs), listSubjectChoices(notebook.db))
  return {
    list,
    entries: async () =>
      (await list()).map(({ reasons, ...block }) => ({ ...block, byRules: reasons.length > 0 })),
    of: async (report) => {
      const ofReport = (one: { readonly report: ReportId }): boolean => one.report === report
      const [ruled, chosen] = [await ruledBlocks(packs), listSubjectChoices(notebook.db)]
      return withChoices(packs, ruled.filter(ofReport), chosen.filter(ofReport))
    },
    choose: (subject, report, key, choice) => {
      requireBlock(packs, report, key)
      return writeNotebook(notebook, (db) => {
        if (choice === null) removeSubjectChoice(db, { subject, report, key })
        else saveSubjectChoice(db, { subject, report, key, choice }, now())
        raiseRevision(db)
        return null
      })
    },
  }
}

/** Throws `report-not-found`, `block-not-found`. */
function requireBlock(packs: Stores['packs'], report: ReportId, key: BlockKey): void {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  if (!readPack(pack, (db) => blockPlaces(db, report)).has(key))
    throw new AppError('block-not-found', { report, key })
}
