/** What both reports speak of, what only one does; arrow keys go along it. */
import { useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { comparedGroups } from '../../shared/compare/compared.ts'
import type { Compared } from '../../shared/compare/compared.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { foreignTag, inLang } from '../report-name.ts'
import { moveFocus } from '../ui/index.ts'
import type { CompareView } from './compare-memory.ts'
import { useShortNames } from './use-short-names.ts'

export type ItemListProps = {
  readonly view: CompareView
  readonly items: readonly Compared[]
  readonly current: Compared | null
  readonly onChoose: (item: Compared) => void
}

export function ItemList({ view, items, current, onChoose }: ItemListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLElement>(null)
  const groups = useMemo(() => comparedGroups(items), [items])
  const names = useShortNames(view)
  const titles = {
    both: t('compare.both'),
    left: t('compare.only', { report: names.left }),
    right: t('compare.only', { report: names.right }),
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.compare-item') ?? [])]
    if (moveFocus(event.key, buttons, { back: 'ArrowUp', forth: 'ArrowDown' })) event.preventDefault()
  }
  return (
    <nav className="compare-items" ref={list} aria-label={t('compare.items')} onKeyDown={onKeyDown}>
      {(['both', 'left', 'right'] as const).map((group) => (
        <section key={group} className="compare-group" aria-labelledby={`compare-${group}`}>
          <h2 className="compare-group-title" id={`compare-${group}`}>
            {titles[group]} <span className="num muted">{groups[group].length}</span>
            {group === 'both' && names.left.length + names.right.length < 12 && (
              <span className="compare-heads num" aria-hidden="true">
                {names.left} · {names.right}
              </span>
            )}
          </h2>
          {groups[group].length === 0 ? (
            <p className="compare-none muted">{t('compare.none')}</p>
          ) : (
            <ul>
              {groups[group].map((item) => (
                <li key={item.id}>
                  <Item
                    item={item}
                    lang={view.lang}
                    isCurrent={item === current}
                    // One of them is reached by Tab, the others by arrow keys.
                    isReachable={item === (current ?? items[0])}
                    onChoose={() => onChoose(item)}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </nav>
  )
}

type ItemProps = {
  readonly item: Compared
  readonly lang: Lang
  readonly isCurrent: boolean
  readonly isReachable: boolean
  readonly onChoose: () => void
}

function Item({ item: { left, right }, lang, isCurrent, isReachable, onChoose }: ItemProps) {
  const { t } = useTranslation()
  const { lang: around } = useApp()
  const name = inLang((left ?? right)?.name ?? { zh: null, en: null }, lang)
  const [ours, theirs] = [left?.blocks.length ?? 0, right?.blocks.length ?? 0]
  return (
    <button
      type="button"
      className="compare-item"
      aria-current={isCurrent || undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={onChoose}
    >
      <bdi lang={name === null ? undefined : foreignTag(name.lang, around)}>{name?.text}</bdi>
      <span className="compare-counts num" aria-label={t('compare.counts', { left: ours, right: theirs })}>
        {ours} · {theirs}
      </span>
    </button>
  )
}
