/** Above the text while the reader goes from hit to hit of a search. F3 and Shift+F3 step, Escape leaves. */
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { setHitWalk, useHitWalk } from '../search-state.ts'
import type { HitWalk } from '../search-state.ts'
import { shownText } from '../shown-text.ts'
import { useWalk } from '../terms-desk.ts'
import { WalkBar } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useLeftWalk } from '../use-left-walk.ts'
import { searchDesk, useAnswer } from './search-desk.ts'
import { listedRows, groupRows, rowsOf } from './rows.ts'
import { openRow } from './walk.ts'

export function HitBar() {
  const walk = useHitWalk()
  return walk === null ? null : <Bar walk={walk} />
}

function Bar({ walk }: { readonly walk: HitWalk }) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const { at, count, whole, step } = useSteps(walk)
  const left = useLeftWalk(walk, () => setHitWalk(null))
  const place = left
    ? t('terms.walk.left', { number: at + 1, count })
    : whole
      ? t('search.walk.place', { number: at + 1, count })
      : t('search.walk.placeOfMore', { number: at + 1, count })
  useEscape(() => setHitWalk(null))
  useCommand('find.next', () => void step(1))
  useCommand('find.previous', () => void step(-1))
  if (at < 0) return null

  return (
    <WalkBar
      label={t('search.walk.label')}
      icon={<Search aria-hidden="true" />}
      name={shownText(walk.text)}
      place={place}
      previous={{ label: t('search.walk.previous'), isEnd: at === 0, act: () => void step(-1) }}
      next={{ label: t('search.walk.next'), isEnd: whole && at === count - 1, act: () => void step(1) }}
      backLabel={t('search.walk.back')}
      onBack={() => showScreen('search')}
      closeLabel={t('search.walk.close')}
      onClose={() => setHitWalk(null)}
    />
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
    if (at + by >= rows.length && answer.hasMore) await searchDesk().more()
    const now = listedRows(groupRows(rowsOf(searchDesk().get().pages)))
    const row = now[at + by]
    if (row !== undefined) openRow(row, { text: walk.text, blocks: walk.blocks, rows: now }, app)
  }
  return {
    at,
    count: walk.blocks ?? rows.length,
    whole: walk.blocks !== null || !answer.hasMore,
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
