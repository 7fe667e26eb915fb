/** What rows of a file do to the terms that are there: every row has its account, and a second time nothing is new. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TermId } from '../../../shared/model/ids.ts'
import type { OwnTerm, Term } from '../../../shared/model/term.ts'
import type { FileRow } from '../../../shared/terms/file-row.ts'
import { planTerms } from '../../../shared/terms/plan-terms.ts'
import { composeTerms, packTermOf, termKey } from '../../../shared/terms/term-list.ts'

const glossary: readonly Term[] = ['asset recovery', 'Member State', 'due process; fair trial'].map(
  (en, at) => ({
    en,
    acronym: null,
    kind: 'concept',
    zh: `译${at}`,
    variants: [],
    reports: [],
    note: null,
  }),
)

/** Few letters and words, so that rows meet each other and the glossary. */
const form = fc.oneof(
  fc.constantFrom('asset recovery', 'ASSET  Recovery', 'member state', 'due process', 'fair trial', ''),
  fc.string({ unit: fc.constantFrom('a', 'b', 'Ａ', ' ', '译', '\u0007', ';'), maxLength: 4 }),
)
const rows: fc.Arbitrary<readonly FileRow[]> = fc
  .array(fc.record({ en: form, zh: form, note: form }, { requiredKeys: ['en', 'zh'] }), { maxLength: 12 })
  .map((given) => given.map((row, at) => ({ ...row, line: at + 2 })))

/** What the notebook holds once the plan has been carried out. */
function afterwards(plan: ReturnType<typeof planTerms>): readonly OwnTerm[] {
  return plan.drafts.map(({ draft, id }, at) => ({
    ...draft,
    id: (id === null || packTermOf(id) !== null ? `own-${at}` : id) as TermId,
    created: '',
    modified: '',
  }))
}

test('each row is added, changed, the same or refused; no two terms get the same English form; again, nothing is new', () => {
  const before = composeTerms(glossary, [])
  fc.assert(
    fc.property(rows, (given) => {
      const plan = planTerms(given, before)
      expect(plan.rows.map(({ line }) => line)).toEqual(given.map(({ line }) => line))
      expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(given.length)
      expect(plan.drafts).toHaveLength(plan.counts.added + plan.counts.changed)

      const after = composeTerms(glossary, afterwards(plan))
      expect(after).toHaveLength(glossary.length + plan.counts.added)
      expect(new Set(after.map(({ en }) => termKey(en))).size).toBe(after.length)
      const again = planTerms(given, after)
      expect(again.counts).toEqual({
        added: 0,
        changed: 0,
        same: given.length - plan.counts.refused,
        refused: plan.counts.refused,
      })
    }),
    { numRuns: 500 },
  )
})

test('one of several English names finds its term', () => {
  const { rows: accounts } = planTerms(
    [{ line: 1, en: 'due process; right to a fair hearing', zh: '正当程序' }],
    composeTerms([{ ...(glossary[0] as Term), en: 'due process' }], []),
  )
  expect(accounts).toMatchObject([{ outcome: 'changed', id: 'pack:due process' }])
})
