/** Two reports by the fifteen subjects: each with the blocks that treat it. */
import type { ReportId } from '../model/ids.ts'
import { subjectIds } from '../model/subject.ts'
import type { SubjectBlock, SubjectId } from '../model/subject.ts'
import type { Bilingual } from '../model/report.ts'
import type { Compared, ComparedBlock, ComparedSide } from './compared.ts'

/** `blocks` in the library's order; what the reader has taken away is left out. In the order of the subjects. */
export function compareSubjects(
  blocks: readonly SubjectBlock[],
  left: ReportId,
  right: ReportId,
  nameOf: (subject: SubjectId) => Bilingual,
): readonly Compared[] {
  const side = (subject: SubjectId, report: ReportId): ComparedSide | null => {
    const found = blocks.filter(
      (block) => block.subject === subject && block.report === report && block.choice !== 'removed',
    )
    return found.length === 0 ? null : { name: nameOf(subject), blocks: found.map(comparedBlock) }
  }
  return subjectIds
    .map((id) => ({ id, left: side(id, left), right: side(id, right) }))
    .filter((item) => item.left !== null || item.right !== null)
}

function comparedBlock({ key, reasons }: SubjectBlock): ComparedBlock {
  const ranges = (lang: 'zh' | 'en') =>
    reasons.flatMap((reason) => (reason.kind !== 'heading' && reason.lang === lang ? [reason.range] : []))
  return { key, zh: ranges('zh'), en: ranges('en') }
}
