/** Opens a place in the reader with the words of a figure, in the language that is being read. */
import { useCallback } from 'react'
import type { FactWords } from '../../shared/model/fact.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'

export type PlacedWords = {
  readonly report: ReportId
  readonly key: BlockKey
  /** Null in a language that does not have them. */
  readonly zh: FactWords | null
  readonly en: FactWords | null
}

/** Going back leads to the figures. */
export function useOpenWords(): (place: PlacedWords) => void {
  const { openPlace, settings, lang: interfaceLang } = useApp()
  const { layout } = settings
  const wanted = layout === 'zh' || layout === 'en' ? layout : interfaceLang
  return useCallback(
    ({ report, key, ...words }) => {
      const lang = words[wanted] === null ? otherLang(wanted) : wanted
      const range = words[lang]?.range
      openPlace({ report, key, lang, ranges: range === undefined ? [] : [range], back: 'facts' })
    },
    [openPlace, wanted],
  )
}
