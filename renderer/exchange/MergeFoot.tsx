/** The foot of the merge: what would stand in its way, the way out, and the one yes. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { Button } from '../ui/index.ts'
import { changesAnything } from './choices.ts'
import type { Choosing } from './use-choosing.ts'
import { planOf } from './use-merge.ts'
import type { Merge } from './use-merge.ts'

export type MergeFootProps = {
  readonly merge: Merge
  readonly choosing: Choosing
  readonly onTake: () => void
  readonly onLeave: () => void
}

export function MergeFoot({ merge: { state }, choosing, onTake, onLeave }: MergeFootProps) {
  const { t } = useTranslation()
  const readOnly = useApp().notebook.health.state.mode !== 'ready'
  const plan = planOf(state)
  const unread = plan?.files.filter(({ failure }) => failure !== null).length ?? 0
  const asksYes = (plan?.losing.length ?? 0) > 0 && !choosing.deletions
  const ready = state.step === 'looked' && changesAnything(state.plan) && !asksYes && !readOnly
  const words = [
    readOnly ? t('exchange.foot.readOnly') : '',
    asksYes ? t('exchange.foot.asksYes') : '',
    unread > 0 ? t('exchange.foot.unread', { count: unread }) : '',
  ].filter((word) => word !== '')
  return (
    <footer className="merge-foot">
      <p className="merge-foot-words" role="status">
        {words.length > 0 ? words.join(' ') : t('exchange.foot.safe')}
      </p>
      <div className="merge-foot-acts">
        <Button onClick={onLeave}>{t('exchange.cancel')}</Button>
        <Button variant="primary" disabled={!ready} onClick={onTake}>
          {t('exchange.take')}
        </Button>
      </div>
    </footer>
  )
}
