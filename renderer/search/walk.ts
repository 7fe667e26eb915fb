/** The way from hit to hit in the reader, over all reports of the answer. */
import { setHitWalk } from '../search-state.ts'
import { setWalk } from '../terms-desk.ts'
import type { App } from '../app-state.ts'
import { leadOf } from './rows.ts'
import type { Row } from './rows.ts'

/** Opens the row in the reader; the way back leads to it. */
export function openRow(
  row: Row,
  query: { readonly text: string; readonly blocks: number | null },
  { changeSearch, openPlace }: Pick<App, 'changeSearch' | 'openPlace'>,
): void {
  const { id, report, key, hits } = row
  const ranges = { zh: hits.zh?.ranges ?? [], en: hits.en?.ranges ?? [] }
  const lang = leadOf(row)
  changeSearch({ opened: id })
  // One way at a time.
  setWalk(null)
  setHitWalk({ row: id, report, key, ranges, ...query })
  openPlace({ report, key, lang, ranges: ranges[lang] })
}
