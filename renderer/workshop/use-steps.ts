/** From block to block by what people made of them, by command or button; what is reached is said. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { stepByAccord } from '../../shared/workshop/step.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { EntryWords } from './use-entry-words.ts'

export type StepOptions = {
  /** Null while it is being read. */
  readonly view: WorkshopView | null
  readonly words: EntryWords
  /** The block to step from. */
  readonly from: () => BlockKey | null
  readonly onGo: (key: BlockKey) => void
}

export type Steps = { readonly next: () => void; readonly previous: () => void }

/** The commands work while the component is shown. */
export function useSteps({ view, words, from, onGo }: StepOptions): Steps {
  const { t } = useTranslation()
  const { announce, notify } = useApp()
  const { accord } = useWorkshop()
  const step = useCallback(
    (by: 1 | -1) => {
      if (view === null) return
      const found = stepByAccord(view.blocks, from(), by, accord)
      if (found === null) {
        const wanted = { accord: t(`workshop.accord.${accord}`) }
        notify(by === 1 ? t('workshop.noneAfter', wanted) : t('workshop.noneBefore', wanted))
        return
      }
      onGo(found.key)
      announce(words.entry(found))
    },
    [view, words, from, onGo, accord, announce, notify, t],
  )
  const next = useCallback(() => step(1), [step])
  const previous = useCallback(() => step(-1), [step])
  useCommand('workshop.next', next)
  useCommand('workshop.previous', previous)
  return { next, previous }
}
