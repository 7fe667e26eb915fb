/** Finding reports among the packs, for the services that need their text. */
import type { PackProblem } from '../../shared/model/pack.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { getReportText, hasReport, listReports } from '../db/pack-repository.ts'

type Packs = readonly OpenPack[]

type Library = { readonly reports: readonly Report[]; readonly problems: readonly PackProblem[] }

/** Packs do not change while they are open: what was read of them whole is not read again. */
const libraries = new WeakMap<Packs, Library>()
const texts = new WeakMap<Packs, Map<ReportId, ReportText>>()

/** Packs in their order, each pack's reports in its own. A pack that turns out damaged is left out and named. */
export function readLibrary(packs: Packs): Library {
  const library = libraries.get(packs) ?? readReports(packs)
  if (library.problems.length === 0) libraries.set(packs, library)
  return library
}

function readReports(packs: Packs): Library {
  const reports: Report[] = []
  const problems: PackProblem[] = []
  for (const pack of packs) {
    try {
      reports.push(...readPack(pack, (db) => listReports(db, pack.name)))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ file: pack.file, failure: { code: error.code, details: error.details } })
    }
  }
  return { reports, problems }
}

/**
 * The pack that holds the report; null when none does. Throws `pack-damaged` when none that can be read does: it may be
 * in the other.
 */
export function packOf(packs: Packs, report: ReportId): OpenPack | null {
  let damage: unknown = null
  for (const pack of packs) {
    try {
      if (readPack(pack, (db) => hasReport(db, report))) return pack
    } catch (error) {
      damage ??= error
    }
  }
  if (damage !== null) throw damage
  return null
}

/** Throws `report-not-found`, `pack-damaged`. */
export function textOf(packs: Packs, report: ReportId): ReportText {
  const known = texts.get(packs) ?? new Map<ReportId, ReportText>()
  texts.set(packs, known)
  const text = known.get(report) ?? readText(packs, report)
  known.set(report, text)
  return text
}

function readText(packs: Packs, report: ReportId): ReportText {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  return readPack(pack, (db) => getReportText(db, report))
}
