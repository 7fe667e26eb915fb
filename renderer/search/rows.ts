/** Hits as the list shows them: one row for each block, under report and section. Pure. */
import { grouped } from '../../shared/grouped.ts'
import type { BlockKind, TextRange } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { SearchHit } from '../../shared/model/search.ts'
import { overlap } from '../excerpt.ts'
import type { RowText } from '../excerpt.ts'

export type Row = {
  /** `report key`. */
  readonly id: string
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: BlockKind
  /** Heading that the block stands under; null where there is none. */
  readonly section: BlockKey | null
  /** At least one of the two. */
  readonly hits: Readonly<Record<Lang, SearchHit | null>>
}

export type Section = { readonly section: BlockKey | null; readonly rows: readonly Row[] }
export type Group = { readonly report: ReportId; readonly sections: readonly Section[] }

/**
 * Rows of each page in the order of their first hits. A block that an earlier page has is completed there: rows that
 * have been seen do not move.
 */
export function rowsOf(pages: readonly (readonly SearchHit[])[]): readonly (readonly Row[])[] {
  const rows = new Map<string, Row>()
  const idsOfPages = pages.map((hits) => {
    const fresh: string[] = []
    for (const hit of hits) {
      const id = `${hit.report} ${hit.key}`
      const before = rows.get(id)
      if (before === undefined) fresh.push(id)
      const { report, key, kind, section } = hit
      const row = before ?? { id, report, key, kind, section, hits: { zh: null, en: null } }
      rows.set(id, { ...row, hits: { ...row.hits, [hit.lang]: hit } })
    }
    return fresh
  })
  return idsOfPages.map((ids) => ids.flatMap((id) => rows.get(id) ?? []))
}

/**
 * By report and section, each where its first row stands. Page by page, so that a page read later is added at the end;
 * what goes on where the page before ended is not headed again.
 */
export function groupRows(pages: readonly (readonly Row[])[]): readonly Group[] {
  const groups: { report: ReportId; sections: { section: BlockKey | null; rows: Row[] }[] }[] = []
  for (const page of pages) {
    for (const [report, ofReport] of grouped(page, (row) => row.report)) {
      const last = groups.at(-1)
      const group = last?.report === report ? last : { report, sections: [] }
      if (group !== last) groups.push(group)
      for (const [section, rows] of grouped(ofReport, (row) => row.section)) {
        const before = group.sections.at(-1)
        if (before?.section === section) before.rows.push(...rows)
        else group.sections.push({ section, rows: [...rows] })
      }
    }
  }
  return groups
}

/** In the order of the list. */
export function listedRows(groups: readonly Group[]): readonly Row[] {
  return groups.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))
}

/** Language whose hits lead: what the row is opened at. */
export function leadOf({ hits }: Row): Lang {
  return hits.zh === null ? 'en' : 'zh'
}

/** The text with the hits first; Chinese first where both have some. */
export function textsOf(row: Row): readonly RowText[] {
  const lead = leadOf(row)
  return (lead === 'zh' ? langs : [lead, otherLang(lead)]).flatMap((lang) => {
    const own = row.hits[lang]
    const across = row.hits[otherLang(lang)]
    const text = own?.text ?? across?.pair ?? null
    if (text === null) return []
    const marks = own?.ranges ?? []
    const apart = (range: TextRange): boolean => !marks.some((mark) => overlap(mark, range))
    return [
      {
        lang,
        text,
        marks,
        terms: (across?.counterpart.terms ?? []).filter(apart),
        sentences: own === null ? (across?.counterpart.sentences ?? []) : [],
      },
    ]
  })
}
