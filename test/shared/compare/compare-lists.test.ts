/** Two reports by subjects and terms, and their figures next to each other. */
import { expect, test } from 'vitest'
import { compareSubjects } from '../../../shared/compare/compare-subjects.ts'
import { compareTerms } from '../../../shared/compare/compare-terms.ts'
import { comparedGroups } from '../../../shared/compare/compared.ts'
import { pairFacts } from '../../../shared/compare/pair-facts.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { BlockKey, ReportId, TermId } from '../../../shared/model/ids.ts'
import type { SubjectBlock } from '../../../shared/model/subject.ts'
import { indexTerms, termsIn } from '../../../shared/terms/term-index.ts'
import { bundledReport } from '../export/bundled-report.ts'

const old = 'unicri-2018' as ReportId
const recent = 'unicri-2024' as ReportId
const oldText = bundledReport('unicri-2018').text
const recentText = bundledReport('unicri-2024').text

test('subjects come in their order with what shows them; what was taken away counts no more', () => {
  const block = (report: ReportId, key: string, rest: Partial<SubjectBlock> = {}): SubjectBlock => ({
    subject: 'terrorism',
    report,
    key: key as BlockKey,
    reasons: [{ kind: 'word', lang: 'en', text: 'terrorism', range: [4, 13] }],
    choice: null,
    ...rest,
  })
  const items = compareSubjects(
    [
      block(old, 'p3'),
      block(recent, 'p9', { choice: 'added', reasons: [] }),
      block(old, 'p5', { subject: 'corruption' }),
      block(recent, 'p6', { subject: 'corruption', choice: 'removed' }),
      block('other' as ReportId, 'p1', { subject: 'firearms' }),
    ],
    old,
    recent,
    (subject) => ({ zh: subject, en: subject }),
  )
  expect(items.map(({ id }) => id)).toEqual(['corruption', 'terrorism'])
  expect(comparedGroups(items)).toMatchObject({
    both: [
      {
        left: { blocks: [{ key: 'p3', zh: [], en: [[4, 13]] }] },
        right: { blocks: [{ key: 'p9', zh: [], en: [] }] },
      },
    ],
    left: [{ id: 'corruption', right: null }],
    right: [],
  })
})

test('terms of both and of one report, with the words where they stand', () => {
  const named = [
    { id: 'bio' as TermId, en: 'biotechnology', zh: '生物技术' },
    { id: 'tourism' as TermId, en: 'tourism security', zh: '旅游安全' },
    { id: 'soft' as TermId, en: 'soft targets', zh: '软目标' },
    { id: 'none' as TermId, en: 'lighthouse', zh: '灯塔' },
  ]
  const index = indexTerms(named.map((term) => ({ ...term, acronym: null, variants: [] })))
  const items = compareTerms(
    oldText.blocks,
    recentText.blocks,
    ({ text }, lang) => termsIn(index, text[lang] ?? '', lang),
    (id) => named.find((term) => term.id === id),
  )
  const { both, left, right } = comparedGroups(items)
  expect(both.map(({ id }) => id)).toContain('tourism')
  expect(left.map(({ id }) => id)).toContain('bio')
  const soft = right.find(({ id }) => id === 'soft')?.right ?? expect.fail('no soft targets')
  const blocks = new Map(recentText.blocks.map((block) => [block.key, block]))
  for (const { key, zh, en } of soft.blocks) {
    const { text } = blocks.get(key) ?? expect.fail(key)
    for (const [start, end] of zh) expect(text.zh?.slice(start, end)).toBe('软目标')
    for (const [start, end] of en) expect(text.en?.slice(start, end).toLowerCase()).toMatch(/^soft targets?$/)
  }
})

test('the partner countries of 2017 stand beside those of 2023, and no figure is lost or told twice', () => {
  const left = findFacts(old, oldText.blocks).facts
  const right = findFacts(recent, recentText.blocks).facts
  const rows = pairFacts(left, right)
  expect(rows.find((row) => row.left?.series === 'cbrn-coe-partner-countries')).toMatchObject({
    left: { value: 57 },
    right: { series: 'cbrn-coe-partner-countries' },
  })
  const sides = (side: 'left' | 'right') => rows.flatMap((row) => (row[side] === null ? [] : [row[side]]))
  // The two ends of a range have the same words, and stand once.
  const words = (facts: readonly Fact[]) => facts.map(({ key, en }) => `${key} ${en.range[0]}`)
  expect(words(sides('left')).toSorted()).toEqual([...new Set(words(left))].toSorted())
  expect(words(sides('right')).toSorted()).toEqual([...new Set(words(right))].toSorted())
  for (const row of rows.filter((each) => each.like)) expect(row.left?.unit).toBe(row.right?.unit)
})
