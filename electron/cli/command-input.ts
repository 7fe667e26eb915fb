/** What every command of the command line takes and gives. */
import type { Lang } from '../../shared/model/report.ts'
import type { Stores } from '../stores.ts'
import type { Translate } from '../translator.ts'
import type { OptionValues } from './command-line.ts'

/** What a command gives: `value` for `--json`, `lines` otherwise. */
export type Outcome = {
  readonly value: unknown
  readonly lines: readonly string[]
  /** What was done besides, for standard error. */
  readonly remarks?: readonly string[]
  readonly failed?: boolean
}

export type CommandInput = {
  readonly stores: Stores
  readonly words: readonly string[]
  readonly options: OptionValues
  readonly interfaceLang: Lang
  readonly translate: Translate
}
