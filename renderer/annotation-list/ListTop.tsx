/** The bar over the list: words to look for, the panes beside it, its order, and how many there are. */
import { FileDown, FileInput, FileOutput, PanelRight, SlidersHorizontal } from 'lucide-react'
import type { Dispatch, RefObject, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { narrowing } from '../../shared/filter/choices.ts'
import { Button, IconButton, QueryField } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { Arrange } from './Arrange.tsx'
import type { ListView } from './list-state.ts'
import { Summary } from './Summary.tsx'
import type { AllAnnotations } from './use-all-annotations.ts'
import type { Pane } from './use-pane.ts'

export type ListTopProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly view: ListView
  readonly onView: Dispatch<SetStateAction<ListView>>
  readonly all: AllAnnotations
  readonly shown: number
  /** There is no annotation at all, and nothing to filter or arrange. */
  readonly empty: boolean
  readonly filters: Pane
  readonly detail: Pane
  /** Gives the focus to the list. */
  readonly onLeave: () => void
}

export function ListTop(props: ListTopProps) {
  const { field, view, onView, all, shown, empty, filters, detail, onLeave } = props
  const { t } = useTranslation()
  const { filter } = view
  const count = narrowing(filter)
  return (
    <header className="top list-top">
      <h1 className="visually-hidden">{t('list.title')}</h1>
      <QueryField
        ref={field}
        label={t('list.label')}
        placeholder={t('list.placeholder')}
        clearLabel={t('list.clear')}
        text={filter.text}
        onChange={(text) => onView((was) => ({ ...was, filter: { ...was.filter, text } }))}
        onLeave={onLeave}
      />
      {!empty && (
        <>
          <Button aria-expanded={filters.open} onClick={() => filters.setOpen(!filters.open)}>
            <SlidersHorizontal aria-hidden="true" />
            {count === 0 ? t('list.filters') : t('list.filtersOn', { count })}
          </Button>
          <Arrange view={view} onChange={onView} />
          <Exchange />
          <IconButton
            label={t('list.detail')}
            icon={<PanelRight />}
            aria-expanded={detail.open}
            onClick={() => detail.setOpen(!detail.open)}
          />
        </>
      )}
      <Summary all={all} shown={shown} />
    </header>
  )
}

/** Annotations of others, and for others. */
function Exchange() {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <>
      <Button className="list-act" title={t('command.exchange.open')} onClick={() => run('exchange.open')}>
        <FileInput aria-hidden="true" />
        <span>{t('command.exchange.open')}</span>
      </Button>
      <Button className="list-act" title={t('command.exchange.write')} onClick={() => run('exchange.write')}>
        <FileOutput aria-hidden="true" />
        <span>{t('command.exchange.write')}</span>
      </Button>
      <Button className="list-act" title={t('export.these')} onClick={() => run('export.open')}>
        <FileDown aria-hidden="true" />
        <span>{t('export.these')}</span>
      </Button>
    </>
  )
}
