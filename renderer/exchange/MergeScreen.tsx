/** Taking in files of annotations: what they would do, the choices about it, the yes, and what was done. */
import { FileInput, FilePlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { TopBar } from '../shell/index.ts'
import type { GivenFiles } from '../shell/use-given-files.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useHistory } from '../use-history.ts'
import { firstKept } from './choices.ts'
import { countLine, withoutConflicts } from './counts-words.ts'
import './exchange.css'
import { FileList } from './FileList.tsx'
import { LayerField } from './LayerField.tsx'
import { MergeDone } from './MergeDone.tsx'
import { MergeFoot } from './MergeFoot.tsx'
import { PlanView } from './PlanView.tsx'
import { useChoosing } from './use-choosing.ts'
import { planOf, useMerge } from './use-merge.ts'

export function MergeScreen({ given }: { readonly given: GivenFiles }) {
  const { t } = useTranslation()
  const { notify } = useApp()
  const main = useRef<HTMLElement>(null)
  const history = useHistory()
  const merge = useMerge(given.files, given.kept?.layers ?? firstKept.layers)
  const { state } = merge
  const plan = planOf(state)
  const choosing = useChoosing(plan, given)
  const shown = useShown()
  useEffect(() => main.current?.focus(), [])
  usePlanSpoken(state.step === 'looked' ? state.plan : null)

  const take = async (): Promise<void> => {
    if (plan === null) return
    const result = await merge.take(choosing.order({ plan, files: given.files }))
    if (result === null) return
    given.clear()
    if (!shown.current)
      notify(
        t('exchange.done.told', { counts: countLine(t, withoutConflicts(result.counts), result.layers) }),
      )
  }
  const leave = (): void => {
    if (state.step === 'looking' || state.step === 'taking') merge.stop()
    // What is being written is waited for: it ends as not done, or as done.
    if (state.step !== 'taking') given.leave()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave()
  }
  const empty = given.files.length === 0

  return (
    <>
      <TopBar title={t('exchange.title')}>
        {!empty && (
          <Button onClick={given.choose} disabled={state.step === 'taking'}>
            <FilePlus aria-hidden="true" />
            <span className="top-label">{t('exchange.addFiles')}</span>
          </Button>
        )}
      </TopBar>
      <main ref={main} tabIndex={-1} className="merge" onKeyDown={onKey}>
        {state.step === 'done' && empty ? (
          <MergeDone result={state.result} history={history} onClose={given.leave} onMore={given.choose} />
        ) : empty ? (
          <NoFiles onChoose={given.choose} onClose={given.leave} />
        ) : (
          <>
            <div className="merge-body">
              <aside className="merge-files" aria-label={t('exchange.files')}>
                <FileList given={given} plan={plan} locked={state.step === 'taking'} />
                <LayerField
                  choice={choosing.layers}
                  onChange={choosing.chooseLayers}
                  locked={state.step === 'taking'}
                />
              </aside>
              <PlanView merge={merge} choosing={choosing} />
            </div>
            <MergeFoot merge={merge} choosing={choosing} onTake={() => void take()} onLeave={leave} />
          </>
        )}
      </main>
    </>
  )
}

function NoFiles({ onChoose, onClose }: { readonly onChoose: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('exchange.empty.title')} icon={<FileInput />}>
      <p>{t('exchange.empty.text')}</p>
      <p className="empty-acts">
        <Button variant="primary" onClick={onChoose}>
          {t('exchange.empty.choose')}
        </Button>
        <Button onClick={onClose}>{t('exchange.cancel')}</Button>
      </p>
    </EmptyState>
  )
}

/** Has the outcome of a dry run read out. */
function usePlanSpoken(plan: ReturnType<typeof planOf>): void {
  const { t } = useTranslation()
  const { announce } = useApp()
  useEffect(() => {
    if (plan !== null)
      announce(t('exchange.plan.spoken', { counts: countLine(t, plan.total, plan.layers.length) }))
  }, [plan, announce, t])
}

/** False once another screen has taken its place. */
function useShown() {
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])
  return shown
}
