/** Above the text while the reader walks from use to use of a term. */
import { BookA } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { setWalk, useWalk } from '../terms-desk.ts'
import type { TermWalk } from '../terms-desk.ts'
import { WalkBar as PlacesBar } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useLeftWalk } from '../use-left-walk.ts'
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
  const left = useLeftWalk(uses[at], () => setWalk(null))
  const step = (by: 1 | -1) => (): void => stepTo(walk, at + by, openPlace)
  useCommand('terms.nextUse', step(1))
  useCommand('terms.previousUse', step(-1))
  return (
    <PlacesBar
      label={label}
      icon={<BookA aria-hidden="true" />}
      name={shownText(name)}
      place={t(left ? 'terms.walk.left' : 'terms.walk.place', { number: at + 1, count: uses.length })}
      previous={{ label: t('terms.walk.previous'), isEnd: at === 0, act: step(-1) }}
      next={{ label: t('terms.walk.next'), isEnd: at === uses.length - 1, act: step(1) }}
      backLabel={back}
      onBack={() => showScreen(from)}
      closeLabel={t('terms.walk.close')}
      onClose={() => setWalk(null)}
    />
  )
}
