/** The way from hit to hit in the reader, over all reports of the answer. */
import type { ReportId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import { setHitWalk } from '../search-state.ts'
import type { HitWalk } from '../search-state.ts'
import { setWalk } from '../terms-desk.ts'
import type { App } from '../app-state.ts'
import { leadOf } from './rows.ts'
import type { Row } from './rows.ts'

/** Opens the row in the reader, with all places of the answer in its report marked; the way back leads to it. */
export function openRow(
  row: Row,
  {
    text,
    blocks,
    rows,
  }: { readonly text: string; readonly blocks: number | null; readonly rows: readonly Row[] },
  { changeSearch, openPlace }: Pick<App, 'changeSearch' | 'openPlace'>,
): void {
  const { id, report, key, hits } = row
  const lang = leadOf(row)
  changeSearch({ opened: id })
  // One way at a time.
  setWalk(null)
  setHitWalk({ row: id, report, key, text, blocks, marks: marksIn(report, rows) })
  openPlace({ report, key, lang, ranges: hits[lang]?.ranges ?? [] })
}

function marksIn(report: ReportId, rows: readonly Row[]): HitWalk['marks'] {
  return rows
    .filter((row) => row.report === report)
    .flatMap(({ key, hits }) =>
      langs.flatMap((lang) => (hits[lang]?.ranges ?? []).map((range) => ({ key, lang, range }))),
    )
}
