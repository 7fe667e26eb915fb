/** What the fields of an annotation are called. */
import { useTranslation } from 'react-i18next'
import { replyOf } from '../../shared/merge/annotation-entry.ts'

const named = [
  'target',
  'kind',
  'colour',
  'note',
  'tags',
  'author',
  'layer',
  'status',
  'created',
  'removed',
] as const

/** Fields that this version does not know, which it only carries along, have one name. */
export function useFieldNames(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => {
    if (replyOf(field) !== null) return t('exchange.field.reply')
    const known = named.find((name) => name === field)
    return t(`exchange.field.${known ?? 'other'}`)
  }
}
