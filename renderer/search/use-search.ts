/** Asks as the user types: the answer itself, and what stands beside it. */
import { useEffect, useMemo, useState } from 'react'
import type { BlockKind } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { NoteResult, SearchAdvice, SearchFacets } from '../../shared/model/search.ts'
import { longestQuery } from '../../shared/search/query.ts'
import { AppError } from '../../shared/result.ts'
import { client } from '../client.ts'
import type { SearchState } from '../search-state.ts'
import { useQuery } from '../use-query.ts'
import type { Query } from '../use-query.ts'
import { added, fieldText, filtersOf, isChosen, withoutField } from './query-edits.ts'
import { searchDesk, useAnswer } from './search-desk.ts'
import type { ListedAnswer } from './search-desk.ts'

/** Pause in the typing after which a question is asked, in milliseconds. */
const pause = 120

export type Asked = ListedAnswer & {
  /** What is asked: as typed, once it has kept still. */
  readonly text: string
  /** The rows do not answer what stands in the box, not yet. */
  readonly loading: boolean
}

export function useSearch({ text: typed, sort }: SearchState): Asked {
  const wanted = typed.trim().slice(0, longestQuery)
  const text = useSettled(wanted, pause)
  const desk = searchDesk()
  const answer = useAnswer()
  useEffect(() => desk.ask({ text, sort }), [desk, text, sort])
  const given = text !== '' && answer.to?.text === text && answer.to.sort === sort
  const settled = given || answer.state === 'stopped' || answer.state === 'failed' || text === ''
  const loading = !settled || answer.state === 'asking' || wanted !== text
  return useMemo(() => ({ ...answer, text, loading }), [answer, text, loading])
}

/** The value once it has kept still for a while; the first one at once. */
function useSettled(value: string, delay: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), delay)
    return () => window.clearTimeout(timer)
  }, [value, delay])
  return settled
}

/** Choices of each kind with what they would leave, those of a field that is narrowed already among them. */
export type FacetCounts = {
  readonly texts: number
  readonly blocks: number
  readonly found: readonly ReportId[]
  readonly reports: SearchFacets['reports']
  readonly langs: readonly { readonly lang: Lang; readonly texts: number }[]
  readonly kinds: readonly { readonly kind: BlockKind; readonly blocks: number }[]
  readonly years: readonly { readonly year: number; readonly blocks: number }[]
  readonly marks: readonly { readonly has: 'mark' | 'note'; readonly not: boolean; readonly blocks: number }[]
  /** Of the reader's commonest ones, those on what was found, and those asked for. */
  readonly tags: readonly { readonly tag: string; readonly blocks: number }[]
}

type Asking = Pick<Asked, 'text' | 'round'>

/** Asked anew with the answer, and when annotations have changed. */
export function useFacets({ text, round }: Asking): Query<FacetCounts | null> {
  return useQuery(() => unlessCancelled(askFacets(text)), [text, round], {
    domain: 'annotations',
    keep: true,
  })
}

async function askFacets(text: string): Promise<FacetCounts | null> {
  if (text === '') return null
  const all = await client.search.facets({ text })
  /** What the field would give if nothing of it were chosen. */
  const free = async (name: 'report' | 'lang' | 'kind' | 'year'): Promise<SearchFacets> => {
    const others = withoutField(text, name)
    return others === text || others === '' ? all : client.search.facets({ text: others })
  }
  // One after the other: a new question of the same kind ends the one before it.
  const byReport = await free('report')
  const byLang = await free('lang')
  const byKind = await free('kind')
  const byYear = await free('year')
  const marks = await countMarks(text, all.blocks)
  return {
    texts: all.texts,
    blocks: all.blocks,
    found: all.reports.map(({ report }) => report),
    reports: byReport.reports,
    langs: byLang.langs,
    kinds: byKind.kinds,
    years: byYear.years.flatMap(({ year, blocks }) => (year === null ? [] : [{ year, blocks }])),
    marks,
    tags: marks.length === 0 ? [] : await countTags(text),
  }
}

/** Tags that are offered to choose from. */
const mostTags = 5

async function countTags(text: string): Promise<FacetCounts['tags']> {
  const others = withoutField(text, 'tag')
  const tags = await client.annotations.tags()
  const counted: FacetCounts['tags'][number][] = []
  for (const [at, tag] of tags.entries()) {
    const chosen = isChosen(text, 'tag', tag)
    if (at >= mostTags && !chosen) continue
    const { blocks } = await client.search.facets({ text: added(others, fieldText('tag', tag)) })
    if (blocks > 0 || chosen) counted.push({ tag, blocks })
  }
  return counted
}

/** Nothing where no answer has an annotation, unless it was asked for. */
async function countMarks(text: string, blocks: number): Promise<FacetCounts['marks']> {
  const others = withoutField(text, 'has')
  const chosen = filtersOf(text, 'has').length + filtersOf(text, 'has', true).length > 0
  const count = async (has: string): Promise<number> =>
    (await client.search.facets({ text: added(others, has) })).blocks
  if (!chosen && Object.keys(await client.annotations.counts()).length === 0) return []
  const marked = await count('has:mark')
  if (marked === 0 && !chosen) return []
  const noted = await count('has:note')
  return [
    { has: 'mark', not: false, blocks: marked },
    { has: 'note', not: false, blocks: noted },
    { has: 'mark', not: true, blocks: chosen ? await count('-has:mark') : blocks - marked },
  ]
}

export function useNotes({ text, round }: Asking): NoteResult | null {
  return useQuery(
    () => unlessCancelled(text === '' ? Promise.resolve(null) : client.search.notes({ text })),
    [text, round],
    { domain: 'annotations', keep: true },
  ).value
}

/** Null until it is known, and while something was found. */
export function useAdvice({ text, round }: Asking, wanted: boolean): SearchAdvice | null {
  return useQuery(
    () => unlessCancelled(wanted ? client.search.advice({ text }) : Promise.resolve(null)),
    [text, wanted, round],
  ).value
}

/** What was stopped has nothing to tell. */
async function unlessCancelled<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AppError && error.code === 'search-cancelled') return null
    throw error
  }
}
