/** Copies words of a report with their citation, and says so. */
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { SelectedRange } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { inBothLanguages, selectedPassages } from './copy.ts'
import type { Outline } from './outline.ts'

/** `both`: with the sentences of the other language that say the same. */
export type CopyChoice = { readonly both?: boolean; readonly form?: 'plain' | 'markdown' }
export type CopyRanges = (ranges: readonly SelectedRange[], how?: CopyChoice) => void

export function useCopyRanges(id: ReportId, outline: Outline): CopyRanges {
  const { t } = useTranslation()
  const { reports, notify, notifyError } = useApp()
  const report = reports.find((each) => each.id === id)
  return (ranges, { both = false, form = 'plain' } = {}) => {
    const wanted = both ? inBothLanguages(ranges, outline) : ranges
    const passages = report === undefined ? [] : selectedPassages(wanted, report, outline)
    if (passages.length === 0) return notify(t('reader.nothingToCopy'))
    client.app.copyCited(passages, form).then(() => notify(t('reader.copiedReference')), notifyError)
  }
}
