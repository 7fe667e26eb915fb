/** Which figures a view shows: their words folded once, while nothing else is to be done. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { factHaystack, filterFacts, sortFacts } from '../../shared/facts/fact-view.ts'
import type { FactView } from '../../shared/facts/fact-view.ts'
import type { Fact, FactSeries } from '../../shared/model/fact.ts'
import { langs } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { inIdleSlices } from '../idle-slices.ts'
import type { ReportTexts } from '../report-texts.ts'
import { blockOf, reportName, sentenceOf } from './fact-words.ts'

/** Beside its own words: the sentences of a figure, and what its series is called. */
type Around = { readonly texts: ReportTexts | null; readonly series: readonly FactSeries[] }

/** Numbers of those that fit, in the order of the view. */
export function useShownFacts(
  facts: readonly Fact[],
  view: FactView,
  { texts, series }: Around,
): readonly number[] {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const haystackOf = useMemo(() => haystacks({ texts, series }), [texts, series])
  // Before the first word is typed: folding tens of thousands then would be slow.
  useEffect(() => {
    let at = 0
    return inIdleSlices((isOver) => {
      for (; at < facts.length; at++) {
        if (isOver()) return 'more'
        const fact = facts[at]
        if (fact !== undefined) haystackOf(fact)
      }
      return 'done'
    })
  }, [facts, haystackOf])
  return useMemo(
    () =>
      sortFacts(facts, filterFacts(facts, view, haystackOf), view, {
        lang,
        unit: (unit) => t(`facts.units.${unit}`),
        report: (id) => reportName(id, reports, lang),
      }),
    [facts, view, haystackOf, t, reports, lang],
  )
}

/** Made once for each figure, not for every key that is typed. */
function haystacks({ texts, series }: Around): (fact: Fact) => string {
  const names = new Map(series.map(({ id, name }) => [id, name]))
  const made = new Map<Fact, string>()
  return (fact) => {
    const known = made.get(fact)
    if (known !== undefined) return known
    const block = blockOf(texts, fact)
    const name = names.get(fact.series ?? '')
    const haystack = factHaystack(
      fact,
      langs.flatMap((of) => [sentenceOf(fact[of], of, block)?.text ?? '', name?.[of] ?? '']),
    )
    made.set(fact, haystack)
    return haystack
  }
}
