/** The search screen as a test uses it: its box, its rows, and answers as long as one likes. */
import { fireEvent, screen } from '@testing-library/react'
import { afterEach } from 'vitest'
import { setHitWalk } from '../../../renderer/search-state.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../../shared/model/search.ts'
import { unicri2024 } from '../fixture.ts'
import type { Rendered } from '../render-app.tsx'

afterEach(() => setHitWalk(null))

// jsdom has no top layer.
HTMLElement.prototype.showPopover = function () {
  this.style.display = 'block'
}

export const field = (): HTMLInputElement => screen.getByRole('textbox')
export const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.hit')]
export const rowIds = (): readonly (string | undefined)[] => rows().map((row) => row.dataset['row'])
export const type = (text: string): boolean => fireEvent.change(field(), { target: { value: text } })

/** The queries asked so far. */
export function asked({ fake }: Rendered): readonly string[] {
  return fake.calls
    .filter(({ name }) => name === 'search.find')
    .map(({ args }) => (args[0] as { readonly text: string }).text)
}

/** A page of an answer of `total` hits that were not compared, one to a paragraph. */
export function manyHits({ offset = 0, limit = 0 }: SearchQuery, total: number): SearchResult {
  const numbers = Array.from({ length: Math.min(limit, total - offset) }, (_, index) => offset + index + 1)
  const hits = numbers.map((number): SearchHit => ({
    report: unicri2024,
    key: `p${number}` as SearchHit['key'],
    kind: 'paragraph',
    lang: 'zh',
    ranges: [[0, 2]],
    text: '安全规划',
    pair: null,
    section: null,
    counterpart: { terms: [], sentences: [] },
  }))
  return { total, hits, ranked: false, hints: [] }
}
