/** The answer as key words in context, or as renderings. */
import { ConcordanceView, RenderingsView } from '../concordance/index.ts'
import type { SearchTab } from '../search-state.ts'

export type OtherTabProps = { readonly tab: Exclude<SearchTab, 'results'>; readonly text: string }

export function OtherTab({ tab, text }: OtherTabProps) {
  return tab === 'context' ? <ConcordanceView text={text} /> : <RenderingsView text={text} />
}
