/** Above the text while the reader walks from use to use of a term. */
import { BookA, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { setWalk, useWalk } from '../terms-desk.ts'
import type { TermWalk } from '../terms-desk.ts'
import { Button, IconButton } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import './terms.css'
import { stepTo } from './use-walking.ts'

export function WalkBar() {
  const walk = useWalk()
  return walk === null ? null : <Bar walk={walk} />
}

function Bar({ walk }: { readonly walk: TermWalk }) {
  const { t } = useTranslation()
  const { openPlace, showScreen } = useApp()
  const { name, uses, at, from } = walk
  const words = {
    terms: { back: t('terms.walk.back'), label: t('terms.walk.label') },
    consistency: { back: t('consistency.back'), label: t('consistency.walk') },
    search: { back: t('concordance.back'), label: t('concordance.walk') },
  }
  const { back, label } = words[from]
  const step = (by: 1 | -1) => (): void => stepTo(walk, at + by, openPlace)
  useCommand('terms.nextUse', step(1))
  useCommand('terms.previousUse', step(-1))
  return (
    <section className="walk" aria-label={label}>
      <Button variant="quiet" className="walk-title" title={back} onClick={() => showScreen(from)}>
        <BookA aria-hidden="true" />
        <bdi>{shownText(name)}</bdi>
      </Button>
      {/* At the ends a step does nothing, but the keyboard stays where it is. */}
      <IconButton
        label={t('terms.walk.previous')}
        icon={<ChevronLeft />}
        aria-disabled={at === 0}
        onClick={step(-1)}
      />
      <span className="walk-count num" role="status">
        {t('terms.walk.place', { number: at + 1, count: uses.length })}
      </span>
      <IconButton
        label={t('terms.walk.next')}
        icon={<ChevronRight />}
        aria-disabled={at === uses.length - 1}
        onClick={step(1)}
      />
      <Button variant="quiet" className="walk-back" onClick={() => showScreen(from)}>
        {back}
      </Button>
      <IconButton label={t('terms.walk.close')} icon={<X />} onClick={() => setWalk(null)} />
    </section>
  )
}
