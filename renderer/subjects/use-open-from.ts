/** Opens words of a passage in the reader, with the way back to the subject. */
import { useCallback } from 'react'
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { keepMemory } from './subjects-memory.ts'

export type OpenFrom = (
  place: { readonly report: ReportId; readonly key: BlockKey },
  words: Readonly<Record<Lang, readonly TextRange[]>>,
) => void

/** The words are shown in the language that is being read, where it has them, else in the other one. */
export function useOpenFrom(): OpenFrom {
  const { openPlace, settings, lang } = useApp()
  const { layout } = settings
  const read = layout === 'zh' || layout === 'en' ? layout : lang
  return useCallback(
    ({ report, key }, words) => {
      const shown = [read, otherLang(read)].find((each) => words[each].length > 0)
      const ranges = shown === undefined ? [] : words[shown]
      keepMemory({ left: true })
      openPlace({ report, key, lang: shown, ranges, back: 'subjects' })
    },
    [openPlace, read],
  )
}
