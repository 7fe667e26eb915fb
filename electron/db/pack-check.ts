/** Takes the content hashes of an open pack again: SQLite itself does not notice most flipped bits. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { ReadableDb } from './database.ts'
import type { PackEdition, PackReport } from './pack-hash.ts'
import { packHash, reportHash } from './pack-hash.ts'
import { getReportText, listReports, listTerms } from './pack-repository.ts'

export type PackContentCheck = {
  /** Reports that no longer say what was written. */
  readonly reports: readonly ReportId[]
  /** True when reports or terms differ from what the manifest promises. */
  readonly changed: boolean
}

export function checkPackContent(db: ReadableDb): PackContentCheck {
  const reports = listReports(db, '').map((report): PackReport => ({
    ...report,
    ...getReportText(db, report.id),
    editions: listNoticedEditions(db, report.id),
  }))
  const stored = db.prepare('SELECT sha256 FROM reports WHERE id = ?').pluck()
  const promised = db.prepare(`SELECT value FROM manifest WHERE key = 'sha256'`).pluck().get()
  return {
    reports: reports.filter((report) => stored.get(report.id) !== reportHash(report)).map(({ id }) => id),
    changed: promised !== packHash(reports, listTerms(db)),
  }
}

function listNoticedEditions(db: ReadableDb, report: ReportId): readonly PackEdition[] {
  const statement = db.prepare(
    'SELECT lang, status, notice FROM editions WHERE report_id = ? ORDER BY lang DESC',
  )
  return statement.all(report) as PackEdition[]
}
