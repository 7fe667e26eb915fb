/** Filters that the user has given a name: applied, renamed and deleted here, by mouse or keys. */
import { Bookmark } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter, SavedFilter } from '../../shared/model/annotation-filter.ts'
import { isEveryAnnotation, sameFilter } from '../../shared/filter/choices.ts'
import { useApp } from '../app-state.ts'
import { renamed, withNamed, withoutNamed } from '../named-list.ts'
import { NameForm, NamedEntry } from '../ui/index.ts'

export type SavedFiltersProps = {
  readonly filter: AnnotationFilter
  readonly onApply: (filter: AnnotationFilter) => void
}

/** `naming`: the saved filter that is getting another name; empty for the new one, null for none. */
export function SavedFilters({ filter, onApply }: SavedFiltersProps) {
  const { t } = useTranslation()
  const { settings, changeSettings, announce } = useApp()
  const { savedFilters } = settings
  const [naming, setNaming] = useState<string | null>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const saved = savedFilters.some((one) => sameFilter(one.filter, filter))

  const words = {
    label: t('list.saved.name'),
    storeLabel: t('list.saved.store'),
    cancelLabel: t('list.saved.cancel'),
  }
  const store = (filters: readonly SavedFilter[]): void => changeSettings({ savedFilters: filters })
  const save = (name: string): void => {
    store(withNamed(savedFilters, { name, filter }))
    announce(t('list.saved.stored', { name }))
    setNaming(null)
    setFocus(name)
  }
  const rename = (before: string, name: string): void => {
    store(renamed(savedFilters, before, name))
    setNaming(null)
    setFocus(name)
  }
  const remove = (name: string): void => {
    const at = savedFilters.findIndex((one) => one.name === name)
    const rest = withoutNamed(savedFilters, name)
    store(rest)
    announce(t('list.saved.removed', { name }))
    setFocus(rest[Math.min(at, rest.length - 1)]?.name ?? null)
  }

  return (
    <section className="facet-box" aria-label={t('list.saved.title')}>
      <div className="facet-head">
        <h2>{t('list.saved.title')}</h2>
      </div>
      <ul>
        {savedFilters.map((one) => (
          <li key={one.name}>
            {naming === one.name ? (
              <NameForm
                {...words}
                name={one.name}
                onName={(name) => rename(one.name, name)}
                onClose={() => {
                  setNaming(null)
                  setFocus(one.name)
                }}
              />
            ) : (
              <Saved
                name={one.name}
                applied={sameFilter(one.filter, filter)}
                focused={focus === one.name}
                onApply={() => onApply(one.filter)}
                onRename={() => setNaming(one.name)}
                onRemove={() => remove(one.name)}
              />
            )}
          </li>
        ))}
      </ul>
      {naming === '' ? (
        <NameForm {...words} name="" onName={save} onClose={() => setNaming(null)} />
      ) : (
        !isEveryAnnotation(filter) &&
        !saved && (
          <button type="button" className="facet-more" onClick={() => setNaming('')}>
            {t('list.saved.save')}
          </button>
        )
      )}
      {savedFilters.length === 0 && isEveryAnnotation(filter) && (
        <p className="facet-hint">{t('list.saved.none')}</p>
      )}
    </section>
  )
}

type SavedProps = {
  readonly name: string
  readonly applied: boolean
  /** Takes the focus when it is drawn. */
  readonly focused: boolean
  readonly onApply: () => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

function Saved({ name, applied, focused, onApply, onRename, onRemove }: SavedProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  return (
    <NamedEntry
      ref={button}
      className="facet"
      aria-pressed={applied}
      aria-description={t('list.saved.keys')}
      renameLabel={t('list.saved.rename', { name })}
      removeLabel={t('list.saved.remove', { name })}
      onClick={onApply}
      onRename={onRename}
      onRemove={onRemove}
    >
      <Bookmark aria-hidden="true" />
      <span className="facet-label" title={name}>
        {name}
      </span>
    </NamedEntry>
  )
}
