/** What is chosen for a file to hand on, and the request that it makes. Pure. */
import type { SetRequest } from '../../shared/model/exchange.ts'
import type { LayerId, ReportId } from '../../shared/model/ids.ts'

/** `on`: the file is to be protected. The second is typed to be sure of the first. */
export type PassphraseDraft = { readonly on: boolean; readonly first: string; readonly second: string }

export const noPassphrase: PassphraseDraft = { on: false, first: '', second: '' }

export type WriteChoice = {
  /** What is left out: what comes to the notebook while the dialog is open goes along. */
  readonly leftReports: readonly ReportId[]
  readonly leftLayers: readonly LayerId[]
  readonly title: string
  readonly passphrase: PassphraseDraft
  readonly withoutNames: boolean
}

/** Why a file cannot be protected so; null when it can, or is not to be. */
export function passphraseProblem({ on, first, second }: PassphraseDraft): 'missing' | 'different' | null {
  if (!on) return null
  if (first === '') return 'missing'
  return first === second ? null : 'different'
}

export function toggled<Id>(left: readonly Id[], id: Id): readonly Id[] {
  return left.includes(id) ? left.filter((other) => other !== id) : [...left, id]
}

/** Nothing left out is an empty list: all of them. */
export function requestOf(
  { leftReports, leftLayers, title, passphrase, withoutNames }: WriteChoice,
  reports: readonly ReportId[],
  layers: readonly LayerId[],
): SetRequest {
  return {
    reports: leftReports.length === 0 ? [] : reports,
    layers: leftLayers.length === 0 ? [] : layers,
    passphrase: passphrase.on ? passphrase.first : null,
    withoutNames,
    title: title.trim(),
  }
}
