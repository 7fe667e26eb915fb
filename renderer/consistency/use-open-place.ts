/** Opens a place of a finding in the reader, from where the others are a step away. */
import type { Finding } from '../../shared/model/consistency.ts'
import type { TermUse } from '../../shared/model/term.ts'
import { formsOf } from '../../shared/terms/finding-places.ts'
import { useApp } from '../app-state.ts'
import { setWalk } from '../terms-desk.ts'
import { findingName } from './finding-words.ts'

/** `at`: number of the use, in the order of the forms and their places. */
export function useOpenPlace(): (finding: Finding, at: number) => void {
  const { openPlace } = useApp()
  return (finding, at) => {
    const uses = usesOf(finding)
    const use = uses[at]
    if (use === undefined) return
    const { term } = finding
    setWalk({ term, name: findingName(finding), uses, at, from: 'consistency' })
    const { report, key, lang, range } = use
    openPlace({ report, key, lang, ranges: [range], back: 'consistency' })
  }
}

export function usesOf(finding: Finding): readonly TermUse[] {
  return formsOf(finding).flatMap(({ text, places }) =>
    places.flatMap(({ report, key, lang, ranges }) =>
      ranges.map((range) => ({ report, key, lang, range, form: text })),
    ),
  )
}
