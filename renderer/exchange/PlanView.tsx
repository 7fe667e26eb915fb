/** What a merge would do: how far the dry run is, then its account by kind, conflicts first. */
import { RefreshCw, TriangleAlert } from 'lucide-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergePlan } from '../../shared/model/exchange.ts'
import { errorSentence } from '../error-sentence.ts'
import { Banner, Button, Tabs } from '../ui/index.ts'
import { changesAnything } from './choices.ts'
import { ConflictList } from './ConflictList.tsx'
import { countLine } from './counts-words.ts'
import { LosingLayers } from './LosingLayers.tsx'
import { MergeProgressView } from './MergeProgressView.tsx'
import { PlannedList } from './PlannedList.tsx'
import { PlannedLayers } from './PlannedLayers.tsx'
import { RefusedList } from './RefusedList.tsx'
import type { Choosing } from './use-choosing.ts'
import { planOf } from './use-merge.ts'
import type { Merge } from './use-merge.ts'

export type PlanViewProps = { readonly merge: Merge; readonly choosing: Choosing }

export function PlanView({ merge, choosing }: PlanViewProps) {
  const { t } = useTranslation()
  const { state } = merge
  const plan = planOf(state)
  const busy = state.step === 'looking' || state.step === 'taking'
  return (
    <section className="merge-plan" aria-label={t('exchange.plan.label')} aria-busy={busy}>
      {busy && <MergeProgressView progress={state.progress} step={state.step} onStop={merge.stop} />}
      {state.step === 'stopped' && (
        <Banner
          tone={state.error === null ? 'info' : 'warning'}
          title={t(state.error === null ? 'exchange.stopped' : 'exchange.notLooked')}
          landmark={false}
        >
          {state.error !== null && <p>{errorSentence(state.error)}</p>}
          <p className="merge-banner-acts">
            <Button onClick={merge.look}>
              <RefreshCw aria-hidden="true" />
              {t('exchange.lookAgain')}
            </Button>
          </p>
        </Banner>
      )}
      {state.step === 'looked' && <Notices state={state} />}
      {plan !== null && state.step !== 'stopped' && (
        <div className="merge-account" inert={busy} data-stale={state.step === 'looking' || undefined}>
          <p className="merge-sentence">{sentenceOf(plan, t)}</p>
          <p className="muted num">{countLine(t, plan.total, plan.layers.length)}</p>
          <LosingLayers losing={plan.losing} choosing={choosing} />
          <Account plan={plan} choosing={choosing} />
        </div>
      )}
    </section>
  )
}

/** Why the files were looked at once more, and why they were not taken in. */
function Notices({ state }: { readonly state: Extract<Merge['state'], { readonly step: 'looked' }> }) {
  const { t } = useTranslation()
  return (
    <>
      {state.again !== null && (
        <div role="status">
          <Banner
            tone="info"
            title={t(`exchange.again.${state.again}`)}
            icon={<RefreshCw />}
            landmark={false}
          />
        </div>
      )}
      {state.error !== null && (
        <div role="alert">
          <Banner tone="warning" title={t('exchange.notTakenIn')} icon={<TriangleAlert />} landmark={false}>
            <p>{errorSentence(state.error)}</p>
          </Banner>
        </div>
      )}
    </>
  )
}

function sentenceOf({ files, total, layers }: MergePlan, t: TFunction): string {
  if (files.every(({ failure }) => failure !== null)) return t('exchange.plan.nothingRead')
  if (!changesAnything({ total, layers })) {
    return t(total.unchanged > 0 ? 'exchange.plan.allHere' : 'exchange.plan.nothing')
  }
  return t('exchange.plan.preview')
}

const kinds = ['conflicts', 'added', 'updated', 'deleted', 'layers', 'unplaced', 'refused'] as const
type Kind = (typeof kinds)[number]

/** A tab for each kind that there is. */
function Account({ plan, choosing }: { readonly plan: MergePlan; readonly choosing: Choosing }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Kind>('conflicts')
  const countOf = (kind: Kind): number => (kind === 'layers' ? plan.layers.length : plan.total[kind])
  const there = kinds.filter((kind) => countOf(kind) > 0)
  const current = there.includes(chosen) ? chosen : there[0]
  if (current === undefined) return null
  return (
    <Tabs<Kind>
      className="merge-tabs"
      label={t('exchange.plan.tabs')}
      tabs={there.map((id) => ({ id, label: t(`exchange.tab.${id}`), count: countOf(id) }))}
      current={current}
      onChange={setChosen}
    >
      <div key={current} className="merge-tab">
        {current === 'conflicts' ? (
          <ConflictList conflicts={plan.conflicts} total={plan.total.conflicts} choosing={choosing} />
        ) : current === 'layers' ? (
          <PlannedLayers layers={plan.layers} />
        ) : current === 'refused' ? (
          <RefusedList files={plan.files} total={plan.total.refused} />
        ) : (
          <PlannedList kind={current} plan={plan} />
        )}
      </div>
    </Tabs>
  )
}
