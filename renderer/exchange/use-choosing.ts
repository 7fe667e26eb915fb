/** The choices of a merge that is being looked at. */
import { useMemo, useState } from 'react'
import type { ConflictChoice, MergeConflict, MergeOrder, MergePlan } from '../../shared/model/exchange.ts'
import { firstChoices, nameOf, orderOf } from './choices.ts'
import type { Choices, OrderParts } from './choices.ts'

export type Choosing = {
  readonly choices: Choices
  /** For all conflicts: what was chosen for each before is given up. */
  readonly chooseAll: (choice: ConflictChoice) => void
  readonly choose: (conflict: MergeConflict, choice: ConflictChoice) => void
  /** The yes to what the plan takes out of layers; another loss takes another yes. */
  readonly deletions: boolean
  readonly allowDeletions: (yes: boolean) => void
  readonly order: (parts: Pick<OrderParts, 'plan' | 'files' | 'layers'>) => MergeOrder
}

export function useChoosing(plan: MergePlan | null): Choosing {
  const [choices, setChoices] = useState(firstChoices)
  const losses = JSON.stringify(plan?.losing ?? [])
  const [allowed, setAllowed] = useState<string | null>(null)
  const deletions = plan !== null && plan.losing.length > 0 && allowed === losses
  return useMemo(
    () => ({
      choices,
      chooseAll: (all) => setChoices({ all, each: {} }),
      choose: (conflict, choice) =>
        setChoices(({ all, each }) => ({ all, each: { ...each, [nameOf(conflict)]: choice } })),
      deletions,
      allowDeletions: (yes) => setAllowed(yes ? losses : null),
      order: (parts) => orderOf({ ...parts, choices, deletions }),
    }),
    [choices, deletions, losses],
  )
}
