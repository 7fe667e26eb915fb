/** Whose assignment it is, in a few words. */
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { shownText } from '../shown-text.ts'

export function Source({ assignment: { role, trainer } }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const name = shownText(trainer)
  if (role === 'trainer') return <span className="muted">{t('assignment.own')}</span>
  return (
    <span className="muted">{name === '' ? t('assignment.fromNobody') : t('assignment.from', { name })}</span>
  )
}
