/** The choices of a merge that is being looked at. */
import { useMemo } from 'react'
import type {
  ConflictChoice,
  LayerChoice,
  MergeConflict,
  MergeOrder,
  MergePlan,
} from '../../shared/model/exchange.ts'
import type { GivenFiles } from '../shell/use-given-files.ts'
import { firstKept, nameOf, orderOf } from './choices.ts'
import type { Choices, KeptChoices, OrderParts } from './choices.ts'

export type Choosing = {
  readonly choices: Choices
  /** For all conflicts: what was chosen for each before is given up. */
  readonly chooseAll: (choice: ConflictChoice) => void
  readonly choose: (conflict: MergeConflict, choice: ConflictChoice) => void
  /** The yes to what the plan takes out of layers; another loss takes another yes. */
  readonly deletions: boolean
  readonly allowDeletions: (yes: boolean) => void
  readonly layers: LayerChoice
  readonly chooseLayers: (layers: LayerChoice) => void
  readonly order: (parts: Pick<OrderParts, 'plan' | 'files'>) => MergeOrder
}

export function useChoosing(
  plan: MergePlan | null,
  { kept, keep }: Pick<GivenFiles, 'kept' | 'keep'>,
): Choosing {
  const { choices, layers, allowed } = kept ?? firstKept
  const losses = JSON.stringify(plan?.losing ?? [])
  const deletions = plan !== null && plan.losing.length > 0 && allowed === losses
  return useMemo(
    () => ({
      choices,
      chooseAll: (all) => keep((was) => ({ ...(was ?? firstKept), choices: { all, each: {} } })),
      choose: (conflict, choice) => keep((was) => withChoice(was ?? firstKept, nameOf(conflict), choice)),
      deletions,
      allowDeletions: (yes) => keep((was) => ({ ...(was ?? firstKept), allowed: yes ? losses : null })),
      layers,
      chooseLayers: (into) => keep((was) => ({ ...(was ?? firstKept), layers: into })),
      order: (parts) => orderOf({ ...parts, layers, choices, deletions }),
    }),
    [choices, layers, deletions, losses, keep],
  )
}

function withChoice(kept: KeptChoices, name: string, choice: ConflictChoice): KeptChoices {
  const { all, each } = kept.choices
  return { ...kept, choices: { all, each: { ...each, [name]: choice } } }
}
