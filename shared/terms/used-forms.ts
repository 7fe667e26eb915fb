/** Concepts that go by several Chinese forms, in one report or between reports. */
import type { FormsFinding } from '../model/consistency.ts'
import type { BlockKey, ReportId, TermId } from '../model/ids.ts'
import type { ListedTerm } from '../model/term.ts'
import { byText, findingId } from './finding-id.ts'
import type { TermPlace } from './term-index.ts'
import { countUses } from './use-count.ts'
import type { UseCount } from './use-count.ts'

export type FormsCount = {
  /**
   * The terms that stand in a block's Chinese text. Where several terms share a form, it counts for those of `english`,
   * the terms that stand in its English text; for all of them when none does.
   */
  readonly add: (
    where: { readonly report: ReportId; readonly key: BlockKey },
    places: readonly TermPlace[],
    english: ReadonlySet<TermId>,
  ) => void
  readonly findings: () => readonly FormsFinding[]
}

export function countForms(terms: readonly Pick<ListedTerm, 'id' | 'en' | 'zh'>[]): FormsCount {
  const uses = new Map<TermId, Map<string, UseCount>>()
  return {
    add(where, places, english) {
      for (const { range, forms: all } of places) {
        // An acronym in a Chinese text is no Chinese form.
        const forms = all.filter(({ kind }) => kind !== 'acronym')
        const meant = forms.filter(({ term }) => forms.length > 1 && english.has(term))
        for (const { term, text } of meant.length > 0 ? meant : forms) {
          const ofTerm = uses.get(term) ?? new Map<string, UseCount>()
          uses.set(term, ofTerm)
          const ofForm = ofTerm.get(text) ?? countUses()
          ofTerm.set(text, ofForm)
          ofForm.add({ ...where, lang: 'zh' }, range)
        }
      }
    },
    findings: () =>
      terms
        .flatMap((term) => {
          const ofTerm = uses.get(term.id)
          return ofTerm === undefined || ofTerm.size < 2 ? [] : [findingOf(term, ofTerm)]
        })
        .toSorted((a, b) => byText(a.en.toLowerCase(), b.en.toLowerCase()) || byText(a.id, b.id)),
  }
}

function findingOf(
  { id, en, zh }: Pick<ListedTerm, 'id' | 'en' | 'zh'>,
  uses: ReadonlyMap<string, UseCount>,
): FormsFinding {
  const seen = [...uses.values()].flatMap((use) => [...use.reports()])
  const rank = (text: string) => (text === zh ? 0 : 1)
  return {
    id: findingId('forms', id),
    kind: 'forms',
    term: id,
    en,
    expected: zh,
    forms: [...uses]
      .map(([text, use]) => ({ text, ...use.used() }))
      .toSorted((a, b) => rank(a.text) - rank(b.text) || b.count - a.count || byText(a.text, b.text)),
    spread: new Set(seen).size < seen.length ? 'inside' : 'between',
  }
}
