/** The bar over the missing documents: what narrows the list, how long it is, and the ways to take it along. */
import { Copy, FileOutput, Printer } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { documentKinds } from '../../shared/model/reference.ts'
import type { CitedDocument, MissingView } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button, QueryField } from '../ui/index.ts'
import { Choice, ReportChoice } from './Choice.tsx'
import { useTaking } from './use-taking.ts'

export type MissingTopProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly view: MissingView
  readonly shown: readonly CitedDocument[]
  /** Of all that are missing. */
  readonly total: number
  readonly onView: (view: MissingView) => void
  readonly onLeave: () => void
}

export function MissingTop({ field, view, shown, total, onView, onLeave }: MissingTopProps) {
  const { t } = useTranslation()
  const taking = useTaking(view, shown)
  const none = shown.length === 0
  return (
    <div className="ref-bar">
      <QueryField
        ref={field}
        label={t('references.find')}
        placeholder={t('references.findPlaceholder')}
        clearLabel={t('references.clear')}
        text={view.text}
        onChange={(text) => onView({ ...view, text })}
        onLeave={onLeave}
      />
      <div className="ref-filters" role="group" aria-label={t('references.filters')}>
        <ReportChoice value={view.report} onChange={(report) => onView({ ...view, report })} />
        <Choice
          label={t('references.kind')}
          any={t('references.allKinds')}
          value={view.kind}
          options={documentKinds.map((kind) => [kind, t(`references.kinds.${kind}`)])}
          onChange={(kind) => onView({ ...view, kind })}
        />
      </div>
      <Summary shown={shown.length} total={total} />
      <div className="ref-acts">
        {taking.running ? (
          <>
            <span role="status">{t('references.missing.printing')}</span>
            <Button onClick={() => void client.references.cancel()}>{t('references.missing.cancel')}</Button>
          </>
        ) : (
          <>
            <Act
              label={t('references.missing.copyAll')}
              icon={<Copy aria-hidden="true" />}
              none={none}
              onAct={taking.copy}
            />
            <Act
              label={t('references.missing.csv')}
              icon={<FileOutput aria-hidden="true" />}
              none={none}
              onAct={() => taking.write('csv')}
            />
            <Act
              label={t('references.missing.print')}
              icon={<Printer aria-hidden="true" />}
              none={none}
              onAct={() => taking.write('pdf')}
            />
          </>
        )}
      </div>
    </div>
  )
}

type ActProps = {
  readonly label: string
  readonly icon: ReactNode
  /** There is nothing to take along. */
  readonly none: boolean
  readonly onAct: () => void
}

/** Where there is little room its label is told only. */
function Act({ label, icon, none, onAct }: ActProps) {
  return (
    <Button disabled={none} title={label} onClick={onAct}>
      {icon}
      <span className="button-label">{label}</span>
    </Button>
  )
}

function Summary({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation()
  const { announce } = useApp()
  const told =
    shown === total
      ? t('references.missing.all', { count: total })
      : t('references.missing.shown', { shown, total })
  useEffect(() => announce(told), [told, announce])
  return <p className="ref-summary num">{told}</p>
}
