/** Choosing the question that new marks answer. */
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { shownText } from '../shown-text.ts'

export type Answer = {
  /** Tag of the question of this assignment that is being answered; null: none of its. */
  readonly current: string | null
  /** Null: new marks get no tag. New marks go to the assignment's layer from then on. */
  readonly choose: (tag: string | null) => void
}

export function useAnswer({ id, layer }: AssignmentState): Answer {
  const { t } = useTranslation()
  const { answering, answer, announce, settings, changeSettings, notifyError } = useApp()
  const current = answering?.assignment === id ? answering.tag : null
  const choose = (tag: string | null): void => {
    if (tag === null || layer === null) {
      answer(null)
      if (current !== null) announce(t('assignment.tagOff', { tag: shownText(current) }))
      return
    }
    answer({ assignment: id, layer, tag })
    announce(t('assignment.tagOn', { tag: shownText(tag) }))
    if (settings.activeLayer === layer) return
    client.assignments.work(id).then(() => changeSettings({ activeLayer: layer }), notifyError)
  }
  return { current, choose }
}
