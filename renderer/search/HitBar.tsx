/** Above the text while the reader goes from hit to hit of a search. F3 and Shift+F3 step, Escape leaves. */
import { ChevronLeft, ChevronRight, Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { setHitWalk, useHitWalk } from '../search-state.ts'
import type { HitWalk } from '../search-state.ts'
import { shownText } from '../shown-text.ts'
import { useWalk } from '../terms-desk.ts'
import { Button, IconButton } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { listedHits, searchDesk, useAnswer } from './search-desk.ts'
import './hit-bar.css'
import { listedRows, groupRows, rowsOf } from './rows.ts'
import { openRow } from './walk.ts'

export function HitBar() {
  const walk = useHitWalk()
  return walk === null ? null : <Bar walk={walk} />
}

function Bar({ walk }: { readonly walk: HitWalk }) {
  const { t } = useTranslation()
  const { announce, showScreen } = useApp()
  const { at, count, whole, step } = useSteps(walk)
  const place = whole
    ? t('search.walk.place', { number: at + 1, count })
    : t('search.walk.placeOfMore', { number: at + 1, count })
  useEffect(() => announce(place), [announce, place])
  useEscape(() => setHitWalk(null))
  useCommand('find.next', () => void step(1))
  useCommand('find.previous', () => void step(-1))
  if (at < 0) return null

  return (
    <section className="hit-bar" aria-label={t('search.walk.label')} data-region="walk">
      <Button
        variant="quiet"
        className="hit-bar-title"
        title={t('search.walk.back')}
        onClick={() => showScreen('search')}
      >
        <Search aria-hidden="true" />
        <bdi>{shownText(walk.text)}</bdi>
      </Button>
      {/* At the ends a step does nothing, but the keyboard stays where it is. */}
      <IconButton
        label={t('search.walk.previous')}
        icon={<ChevronLeft />}
        aria-disabled={at === 0}
        onClick={() => void step(-1)}
      />
      <span className="hit-bar-count num">{place}</span>
      <IconButton
        label={t('search.walk.next')}
        icon={<ChevronRight />}
        aria-disabled={whole && at === count - 1}
        onClick={() => void step(1)}
      />
      <Button variant="quiet" onClick={() => showScreen('search')}>
        {t('search.walk.back')}
      </Button>
      <IconButton label={t('search.walk.close')} icon={<X />} onClick={() => setHitWalk(null)} />
    </section>
  )
}

type Steps = {
  /** Number of the row in the list; -1 when the answer is not there any more. */
  readonly at: number
  /** Blocks that answer; those listed where no more is known. */
  readonly count: number
  readonly whole: boolean
  readonly step: (by: 1 | -1) => Promise<void>
}

function useSteps(walk: HitWalk): Steps {
  const app = useApp()
  const answer = useAnswer()
  const { rows } = answer
  const at = answer.to?.text === walk.text ? rows.findIndex(({ id }) => id === walk.row) : -1
  const left = answer.total - listedHits(answer)
  const otherWalk = useWalk()
  useEffect(() => {
    if (otherWalk !== null) setHitWalk(null)
  }, [otherWalk])
  const lost = at < 0 && answer.state === 'answered'
  useEffect(() => {
    if (lost) setHitWalk(null)
  }, [lost])
  useEffect(() => {
    // The library has changed: the answer is asked for anew.
    if (answer.state === 'stopped' || answer.state === 'failed') setHitWalk(null)
  }, [answer.state])

  const step = async (by: 1 | -1): Promise<void> => {
    if (at < 0) return
    if (at + by >= rows.length && left > 0) await searchDesk().more()
    const row = listedRows(groupRows(rowsOf(searchDesk().get().pages)))[at + by]
    if (row !== undefined) openRow(row, { text: walk.text, blocks: walk.blocks }, app)
  }
  return {
    at,
    count: walk.blocks ?? rows.length,
    whole: walk.blocks !== null || left === 0,
    step,
  }
}

/** From wherever in the reader the keyboard is, unless the key closes something there or takes a selection away. */
function useEscape(act: () => void): void {
  const now = useRef(act)
  now.current = act
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return
      if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
      if (document.getSelection()?.isCollapsed === false) return
      now.current()
    }
    // Before the reader takes the selection away.
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])
}
