/** Keeps what a workshop is looked at with, and hides names in the whole window when that is wanted. */
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from './app-state.ts'
import { useCommand } from './use-command.ts'
import { WorkshopContext, firstWorkshop } from './workshop-state.ts'
import type { Workshop, WorkshopState } from './workshop-state.ts'

type Numbers = ReadonlyMap<string, number>

export function WorkshopProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { announce } = useApp()
  const [state, setState] = useState(firstWorkshop)
  const [numbers, setNumbers] = useState<Numbers>(new Map())
  const { anonymous } = state
  const change = useCallback((part: Partial<WorkshopState>) => setState((was) => ({ ...was, ...part })), [])
  const learn: Workshop['learn'] = useCallback(
    (people) => setNumbers(new Map(people.map(({ author, number }) => [author, number]))),
    [],
  )
  const toggleNames = useCallback(() => {
    change({ anonymous: !anonymous })
    announce(t(anonymous ? 'workshop.names.shown' : 'workshop.names.hidden'))
  }, [anonymous, announce, change, t])
  useCommand('workshop.names', toggleNames)
  useCommand('workshop.strip', () => change({ strip: !state.strip }))
  const numberOf: Workshop['numberOf'] = useCallback((author) => numbers.get(author) ?? null, [numbers])
  const workshop: Workshop = useMemo(
    () => ({ ...state, change, toggleNames, numberOf, learn }),
    [state, change, toggleNames, numberOf, learn],
  )
  return <WorkshopContext value={workshop}>{children}</WorkshopContext>
}
