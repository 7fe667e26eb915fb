/** The answer as key words in context, or as renderings. */
import { useTranslation } from 'react-i18next'
import type { SearchTab } from '../search-state.ts'

export type OtherTabProps = { readonly tab: Exclude<SearchTab, 'results'>; readonly text: string }

export function OtherTab({ tab }: OtherTabProps) {
  const { t } = useTranslation()
  return <p className="muted">{t(`search.tabs.${tab}`)}</p>
}
