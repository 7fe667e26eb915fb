/** The check of terms over reports of the library, in slices. */
import type { Block } from '../../../shared/model/block.ts'
import type { Findings } from '../../../shared/model/consistency.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { startCheck } from '../../../shared/terms/consistency.ts'
import { readLibrary, textOf } from '../library.ts'
import { knownTerms } from './known-terms.ts'
import type { TermStores } from './known-terms.ts'
import { inSlices } from '../slices.ts'
import { termIndexOf } from './term-uses.ts'

export type CheckControl = {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

/** Part of the work that is done when all texts have been looked through: names are still to be compared. */
const lookedThrough = 0.9

/** The reports in the order of their ids. Throws `report-not-found`, `check-cancelled`, `pack-damaged`. */
export async function checkTerms(
  stores: TermStores,
  reports: readonly ReportId[],
  { signal, onProgress }: CheckControl,
): Promise<Findings> {
  const { listed } = await knownTerms(stores)
  const check = startCheck(listed, await termIndexOf(listed))
  const goOn = (): void => {
    if (signal.aborted) throw new AppError('check-cancelled')
  }
  await inSlices(blocksOf(stores, reports), ({ report, block, part }) => {
    goOn()
    check.add(report, block)
    onProgress(part * lookedThrough)
  })
  const finding = check.findings()
  const findings = await answerOf(finding, goOn)
  onProgress(1)
  return findings
}

async function answerOf<Answer>(work: Generator<undefined, Answer>, goOn: () => void): Promise<Answer> {
  let last = work.next()
  const steps = function* () {
    for (; last.done !== true; last = work.next()) yield
  }
  await inSlices(steps(), goOn)
  // The generator above ends with it only.
  return last.value as Answer
}

function* blocksOf(
  { packs }: TermStores,
  reports: readonly ReportId[],
): Generator<{ readonly report: ReportId; readonly block: Block; readonly part: number }> {
  for (const [at, report] of reports.entries()) {
    const { blocks } = textOf(packs, report)
    for (const block of blocks) yield { report, block, part: at / reports.length }
  }
}

/** Those asked for, each once; all of the library for none. Throws `report-not-found`. */
export function checkedReports({ packs }: TermStores, wanted: readonly ReportId[]): readonly ReportId[] {
  const known = readLibrary(packs).reports.map(({ id }) => id)
  const missing = wanted.find((report) => !known.includes(report))
  if (missing !== undefined) throw new AppError('report-not-found', { report: missing })
  return (wanted.length === 0 ? known : [...new Set(wanted)]).toSorted()
}
