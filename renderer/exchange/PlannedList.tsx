/** Annotations that a merge would add, change, delete or leave without a place. */
import { useTranslation } from 'react-i18next'
import type { MergePlan, PlannedAnnotation } from '../../shared/model/exchange.ts'
import { ListFoot } from './ListFoot.tsx'
import { PlannedWords } from './PlannedWords.tsx'
import { useFieldNames } from './use-field-names.ts'
import { useListed } from './use-listed.ts'

export type PlannedListProps = {
  readonly kind: 'added' | 'updated' | 'deleted' | 'unplaced'
  readonly plan: MergePlan
}

export function PlannedList({ kind, plan }: PlannedListProps) {
  const { t } = useTranslation()
  const all: readonly PlannedAnnotation[] = plan[kind]
  const { listed, more } = useListed(all)
  const detail = useDetail()
  return (
    <>
      <p className="merge-explained">{t(`exchange.explained.${kind}`)}</p>
      <ul className="merge-rows" aria-label={t(`exchange.tab.${kind}`)}>
        {listed.map((annotation) => (
          <li key={annotation.id} className="merge-row">
            <PlannedWords annotation={annotation} />
            <Detail text={detail(annotation)} />
          </li>
        ))}
      </ul>
      <ListFoot listed={listed.length} named={all.length} total={plan.total[kind]} onMore={more} />
    </>
  )
}

function Detail({ text }: { readonly text: string }) {
  return text === '' ? null : <p className="merge-detail">{text}</p>
}

/** What changes, or why it has no place; empty for the others. */
function useDetail(): (annotation: PlannedAnnotation) => string {
  const { t } = useTranslation()
  const fieldName = useFieldNames()
  return (annotation) => {
    if ('reason' in annotation) return t(`annotation.reason.${annotation.reason as 'ambiguous'}`)
    if (!('fields' in annotation)) return ''
    const fields = annotation.fields as readonly string[]
    const names = [...new Set(fields.map(fieldName))]
    return t('exchange.changes', { fields: names.join(t('exchange.separator')) })
  }
}
