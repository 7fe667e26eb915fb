/** What a finding is called, and what is copied of it. */
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../shared/model/consistency.ts'
import { otherLang } from '../../shared/model/report.ts'
import { formsOf } from '../../shared/terms/finding-places.ts'
import { placeList } from '../../shared/terms/place-list.ts'
import type { PlaceNames } from '../../shared/terms/place-list.ts'
import { useApp } from '../app-state.ts'
import { blocksByKey } from '../heading-path.ts'
import type { ReportTexts } from '../report-texts.ts'

/** Short enough for a message. */
export function findingName(finding: Finding): string {
  if (finding.kind === 'names') return finding.forms.map(({ text }) => text).join(' / ')
  return finding.kind === 'forms' ? finding.en : finding.text
}

/** Wordings with their counts, each with the places as one cites them. Null texts: places by their addresses. */
export function useFindingText(texts: ReportTexts | null): (finding: Finding) => string {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const names: PlaceNames = {
    reports,
    blocksOf: (report) => {
      const text = texts?.get(report)
      return text === undefined ? new Map() : blocksByKey(text)
    },
    lang,
    front: t('consistency.document.front'),
    separator: t('consistency.document.separator'),
  }
  return (finding) => {
    const forms = formsOf(finding).flatMap(({ text, count, places }) => [
      `${text} · ${t('consistency.uses', { count })}`,
      ...placeList(places, names).map((line) => `  ${line}`),
    ])
    return [headOf(finding), ...forms].join('\n')
  }

  function headOf(finding: Finding): string {
    switch (finding.kind) {
      case 'forms':
        return `${finding.en} · ${t('consistency.document.expected', { form: finding.expected })}`
      case 'names':
        return t(`consistency.differences.${finding.difference}`)
      case 'lacking': {
        const lacking = otherLang(finding.place.lang)
        const wanted = lacking === 'zh' ? finding.zh : finding.en
        return `${t(`consistency.lacks.${lacking}`)} · ${t('consistency.wanted', { form: wanted })}`
      }
    }
  }
}
