/** One field in conflict: all sides beside each other, and which of them is to hold. */
import { useTranslation } from 'react-i18next'
import type { ConflictChoice, ConflictSide, MergeConflict } from '../../shared/model/exchange.ts'
import { fullTime } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { usePeople } from '../people.ts'
import { localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Segmented, Tag } from '../ui/index.ts'
import { choiceOf, choicesFor, fateOf } from './choices.ts'
import type { SideFate } from './choices.ts'
import { SideValue } from './SideValue.tsx'
import type { Choosing } from './use-choosing.ts'
import { useFieldNames } from './use-field-names.ts'

export type ConflictFieldProps = { readonly conflict: MergeConflict; readonly choosing: Choosing }

export function ConflictField({ conflict, choosing }: ConflictFieldProps) {
  const { t } = useTranslation()
  const field = useFieldNames()(conflict.field)
  const choice = choiceOf(conflict, choosing.choices)
  const options = choicesFor(conflict)
  const both = conflict.field === 'removed' ? 'keep' : conflict.field === 'tags' ? 'together' : 'both'
  return (
    <div className="conflict">
      <p className="conflict-field">{field}</p>
      <ul className="conflict-sides" aria-label={field}>
        {conflict.sides.map((side, at) => (
          <Side
            key={`${side.file ?? ''} ${side.at} ${at}`}
            field={conflict.field}
            side={side}
            latest={at === conflict.latest}
            fate={fateOf(conflict, choice, side)}
          />
        ))}
      </ul>
      {options.length > 1 && (
        <Segmented<ConflictChoice>
          label={t('exchange.choice.forField', { field })}
          options={options.map((value) => ({
            value,
            label: t(`exchange.choice.${value === 'both' ? both : value}`),
          }))}
          value={choice}
          onChange={(next) => choosing.choose(conflict, next)}
        />
      )}
    </div>
  )
}

type SideProps = {
  readonly field: string
  readonly side: ConflictSide
  readonly latest: boolean
  readonly fate: SideFate
}

function Side({ field, side, latest, fate }: SideProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const people = usePeople()
  return (
    <li className="conflict-side" data-fate={fate}>
      <p className="conflict-who">
        <bdi>{side.file === null ? t('exchange.side.mine') : people.author(side.author)}</bdi>
        <Tag tone={fate === 'lost' ? 'plain' : 'accent'}>{t(`exchange.fate.${fate}`)}</Tag>
      </p>
      <SideValue field={field} value={side.value} />
      <p className="conflict-about muted">
        <time dateTime={side.at}>{fullTime(side.at, localeOf(lang))}</time>
        {latest && <span>{t('exchange.side.latest')}</span>}
        {side.file !== null && <bdi>{shownText(side.file)}</bdi>}
      </p>
    </li>
  )
}
