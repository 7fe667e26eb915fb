/** Terms used in the blocks of a subject, with how often. */
import { useEffect, useMemo, useState } from 'react'
import type { ReportId, TermId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import type { SubjectEntry } from '../../shared/model/subject.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { blocksByKey } from '../heading-path.ts'
import { inIdleSlices } from '../idle-slices.ts'
import { useKnownTerms } from '../known-terms.ts'
import type { KnownTerms } from '../known-terms.ts'
import { useReportTexts } from '../report-texts.ts'
import type { ReportTexts } from '../report-texts.ts'

/** `zh` and `en`: places where it stands; `blocks`: how many blocks have it in either language. */
type Uses = { readonly zh: number; readonly en: number; readonly blocks: number }

export type UsedTerm = Uses & { readonly term: ListedTerm }

const noReports: readonly ReportId[] = []

/** Reports whose texts are read for a count alone: of more of them it comes with the list. */
const countedReports = 12

/**
 * The most widely used first; null while they are counted, which is done in slices: English texts take a while to be cut
 * into words. `shown`: they are listed now, else only their number may be told.
 */
export function useTermUses(blocks: readonly SubjectEntry[], shown: boolean): readonly UsedTerm[] | null {
  const known = useKnownTerms()
  const reports = useMemo(() => {
    const all = [...new Set(blocks.map(({ report }) => report))]
    return shown || all.length <= countedReports ? all : null
  }, [blocks, shown])
  const texts = useReportTexts(reports ?? noReports).value
  const [counted, setCounted] = useState<{ of: object; terms: readonly UsedTerm[] } | null>(null)
  useEffect(() => {
    if (known === null || texts === null || reports === null) return undefined
    const uses = new Map<TermId, Uses>()
    let at = 0
    return inIdleSlices((isOver) => {
      for (; at < blocks.length && !isOver(); at += 1) addTerms(uses, known, texts, blocks[at])
      if (at < blocks.length) return 'more'
      setCounted({ of: blocks, terms: listed(uses, known) })
      return 'done'
    })
  }, [known, blocks, texts, reports])
  return counted?.of === blocks ? counted.terms : null
}

function addTerms(
  uses: Map<TermId, Uses>,
  known: KnownTerms,
  texts: ReportTexts,
  place: SubjectEntry | undefined,
): void {
  const text = place === undefined ? undefined : texts.get(place.report)
  const block = text === undefined || place === undefined ? undefined : blocksByKey(text).get(place.key)
  if (block === undefined) return
  const met = new Set<TermId>()
  for (const lang of langs) {
    for (const { term } of known.placesIn(block, lang).flatMap(({ forms }) => forms)) {
      const before = uses.get(term) ?? { zh: 0, en: 0, blocks: 0 }
      const isNew = met.has(term) ? 0 : 1
      uses.set(term, { ...before, [lang]: before[lang] + 1, blocks: before.blocks + isNew })
      met.add(term)
    }
  }
}

function listed(uses: ReadonlyMap<TermId, Uses>, known: KnownTerms): readonly UsedTerm[] {
  return [...uses]
    .flatMap(([id, counts]) => {
      const term = known.byId(id)
      return term === undefined ? [] : [{ term, ...counts }]
    })
    .toSorted((a, b) => b.blocks - a.blocks || b.zh + b.en - a.zh - a.en)
}
