/** What several people wrote without knowing of each other, and the choice about it: one for all, or one for each. */
import { useTranslation } from 'react-i18next'
import type { ConflictChoice, MergeConflict } from '../../shared/model/exchange.ts'
import { grouped } from '../../shared/grouped.ts'
import { Segmented } from '../ui/index.ts'
import { ConflictField } from './ConflictField.tsx'
import { ListFoot } from './ListFoot.tsx'
import { PlannedWords } from './PlannedWords.tsx'
import type { Choosing } from './use-choosing.ts'
import { useListed } from './use-listed.ts'

export type ConflictListProps = {
  readonly conflicts: readonly MergeConflict[]
  /** Annotations that have any. */
  readonly total: number
  readonly choosing: Choosing
}

const allChoices: readonly ConflictChoice[] = ['latest', 'mine', 'theirs', 'both']

export function ConflictList({ conflicts, total, choosing }: ConflictListProps) {
  const { t } = useTranslation()
  const byAnnotation = [...grouped(conflicts, ({ annotation }) => annotation.id)]
  const { listed, more } = useListed(byAnnotation)
  const { all, each } = choosing.choices
  const own = Object.keys(each).length
  return (
    <>
      <p className="merge-explained">{t('exchange.explained.conflicts')}</p>
      <div className="merge-all">
        <p aria-hidden="true">{t('exchange.choice.forAll')}</p>
        <Segmented<ConflictChoice>
          label={t('exchange.choice.forAll')}
          options={allChoices.map((value) => ({ value, label: t(`exchange.choice.${value}`) }))}
          value={all}
          onChange={choosing.chooseAll}
        />
        <p className="field-hint">
          {t(`exchange.choice.${all}Hint`)}
          {own > 0 && ` ${t('exchange.choice.except', { count: own })}`}
        </p>
      </div>
      <ul className="merge-rows" aria-label={t('exchange.tab.conflicts')}>
        {listed.map(([id, fields]) => (
          <li key={id} className="merge-row merge-conflict">
            {fields[0] !== undefined && (
              <PlannedWords
                annotation={fields[0].annotation}
                withNote={fields.every(({ field }) => field !== 'note')}
              />
            )}
            {fields.map((conflict) => (
              <ConflictField key={conflict.field} conflict={conflict} choosing={choosing} />
            ))}
          </li>
        ))}
      </ul>
      <ListFoot listed={listed.length} named={byAnnotation.length} total={total} onMore={more} />
      {byAnnotation.length < total && <p className="merge-explained">{t('exchange.choice.rest')}</p>}
    </>
  )
}
