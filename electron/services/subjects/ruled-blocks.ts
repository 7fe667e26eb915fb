/** Blocks with their subjects as the rules have it, of all packs. */
import type { ReportId } from '../../../shared/model/ids.ts'
import type { SubjectBlock } from '../../../shared/model/subject.ts'
import { findSubjects } from '../../../shared/subjects/find-subjects.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { listTerms } from '../../db/pack-repository.ts'
import { hasSubjects, listSubjectBlocks } from '../../db/subject-repository.ts'
import { keptOrFound } from '../kept-or-found.ts'
import { textOf } from '../library.ts'

export type RuledBlock = Omit<SubjectBlock, 'choice'>

type Packs = readonly OpenPack[]

/** A pack does not change while it is open. */
const known = new WeakMap<Packs, readonly RuledBlock[]>()

/** In the library's order. A pack from before subjects were kept is gone through report by report. */
export async function ruledBlocks(packs: Packs): Promise<readonly RuledBlock[]> {
  const before = known.get(packs)
  if (before !== undefined) return before
  const blocks = await keptOrFound(packs, {
    areKept: hasSubjects,
    kept: listSubjectBlocks,
    find: (report, pack) => findAnew(packs, pack, report),
  })
  known.set(packs, blocks)
  return blocks
}

function findAnew(packs: Packs, pack: OpenPack, report: ReportId): readonly RuledBlock[] {
  const terms = readPack(pack, listTerms)
  return findSubjects(textOf(packs, report).blocks, terms).map((found) => ({ ...found, report }))
}
