/** Copies words of a report with their citation, or the citation alone, and says what was copied. */
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { SelectedRange } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { citationAlone, inBothLanguages, selectedPassages } from './copy.ts'
import type { Outline } from './outline.ts'

/** `both`: with the sentences of the other language that say the same. */
export type CopyChoice = { readonly both?: boolean; readonly form?: 'plain' | 'markdown' }
export type CopyRanges = (ranges: readonly SelectedRange[], how?: CopyChoice) => void

export type Copying = {
  readonly copyRanges: CopyRanges
  /** In the language of the interface. */
  readonly copyCitation: (ranges: readonly SelectedRange[]) => void
}

export function useCopyRanges(id: ReportId, outline: Outline): Copying {
  const { t } = useTranslation()
  const { reports, lang, notify, notifyError } = useApp()
  const report = reports.find((each) => each.id === id)
  return {
    copyRanges(ranges, { both = false, form = 'plain' } = {}) {
      const wanted = both ? inBothLanguages(ranges, outline) : ranges
      const passages = report === undefined ? [] : selectedPassages(wanted, report, outline)
      const [first, second] = passages
      if (first === undefined) return notify(t('reader.nothingToCopy'))
      const { citation } = passages.find((passage) => passage.lang === lang) ?? first
      const what = form === 'markdown' ? 'markdown' : second === undefined ? 'quote' : 'both'
      client.app
        .copyCited(passages, form)
        .then(() => notify(t(`cite.copied.${what}`, { citation })), notifyError)
    },
    copyCitation(ranges) {
      if (report === undefined) return
      const citation = citationAlone(ranges, report, lang, outline)
      client.app.copy(citation).then(() => notify(t('cite.copied.citation', { citation })), notifyError)
    },
  }
}
