/** An assignment as its list shows it: how its reports are to the library's, and how far it is answered. */
import type { AssignedReport, Assignment, AssignmentState } from '../../../shared/model/assignment.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { LayerId, ReportId } from '../../../shared/model/ids.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import type { Report } from '../../../shared/model/report.ts'
import { AppError } from '../../../shared/result.ts'
import { byAge, listAnnotationsOfLayer } from '../../db/annotation-repository.ts'
import type { ReadableDb } from '../../db/database.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { libraryHash } from '../edition-match.ts'
import { readLibrary } from '../library.ts'

type Packs = readonly OpenPack[]

export function stateOf(packs: Packs, db: ReadableDb, assignment: Assignment): AssignmentState {
  const { layer, questions, reports } = assignment
  const marks = layer === null ? [] : listAnnotationsOfLayer(db, layer).toSorted(byAge)
  const counts = questions.map(
    ({ tag }) => [tag, marks.filter(({ tags }) => tags.includes(tag)).length] as const,
  )
  return {
    ...assignment,
    matches: reports.map((report) => ({ report: report.id, match: matchOf(packs, report) })),
    answers: Object.fromEntries(counts),
    annotations: marks.map(({ id }) => id),
  }
}

function matchOf(packs: Packs, { id, editions }: AssignedReport): 'same' | 'other' | 'away' {
  if (!readLibrary(packs).reports.some((report) => report.id === id)) return 'away'
  const same = editions.every(({ lang, sha256 }) => libraryHash(packs, id, lang) === sha256)
  return same ? 'same' : 'other'
}

/** By its name and the hashes of its texts. Throws `report-not-found`. */
export function assignedReport(packs: Packs, id: ReportId): AssignedReport {
  const { fields, editions } = libraryReport(packs, id)
  return {
    id,
    title: fields.title,
    symbol: fields.symbol,
    editions: editions.flatMap(({ lang }) => {
      const sha256 = libraryHash(packs, id, lang)
      return sha256 === null ? [] : [{ lang, sha256 }]
    }),
  }
}

function libraryReport(packs: Packs, id: ReportId): Report {
  const report = readLibrary(packs).reports.find((each) => each.id === id)
  if (report === undefined) throw new AppError('report-not-found', { report: id })
  return report
}

/** Where a participant's marks go. It has the assignment's title until it is handed in. `place`: of it among the layers. */
export function answerLayer(id: LayerId, name: string, place: number): Layer {
  const colour = colours[place % colours.length] ?? 'amber'
  return { id, name, owner: '', colour, description: '', shown: true, locked: false }
}
