/** What the kinds of terms are called; one that a file brought is called as it was there. */
import { useTranslation } from 'react-i18next'
import { termKinds } from '../../shared/model/term.ts'

export function useKindName(): (kind: string) => string {
  const { t } = useTranslation()
  return (kind) => {
    const known = termKinds.find((each) => each === kind)
    return known === undefined ? kind : t(`terms.kinds.${known}`)
  }
}
