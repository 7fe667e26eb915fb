/** The bar over the missing documents: what narrows the list, how long it is, and the ways to take it along. */
import { Copy, FileOutput, Printer } from 'lucide-react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
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
            <Button disabled={shown.length === 0} onClick={taking.copy}>
              <Copy aria-hidden="true" />
              {t('references.missing.copyAll')}
            </Button>
            <Button disabled={shown.length === 0} onClick={() => taking.write('csv')}>
              <FileOutput aria-hidden="true" />
              {t('references.missing.csv')}
            </Button>
            <Button disabled={shown.length === 0} onClick={() => taking.write('pdf')}>
              <Printer aria-hidden="true" />
              {t('references.missing.print')}
            </Button>
          </>
        )}
      </div>
    </div>
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
