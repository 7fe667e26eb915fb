/**
 * The contract between the window and the machine: every call, with the schema its arguments are read with and the
 * type it gives back. Preload, IPC, services and client take their names and types from here and nowhere else.
 */
import type * as v from 'valibot'
import { annotations } from './contract/annotations.ts'
import { app } from './contract/app.ts'
import { assignments } from './contract/assignments.ts'
import { exchange } from './contract/exchange.ts'
import { exporting } from './contract/exporting.ts'
import { facts } from './contract/facts.ts'
import { geography } from './contract/geography.ts'
import { layers } from './contract/layers.ts'
import { library } from './contract/library.ts'
import { notebook } from './contract/notebook.ts'
import { reading } from './contract/reading.ts'
import { references } from './contract/references.ts'
import { search } from './contract/search.ts'
import { settings } from './contract/settings.ts'
import { sharing } from './contract/sharing.ts'
import { subjects } from './contract/subjects.ts'
import { terms } from './contract/terms.ts'
import { workshop } from './contract/workshop.ts'
import type { Call } from './contract/call.ts'
import type { Change } from './model/change.ts'
import type { CheckProgress } from './model/consistency.ts'
import type { MergeProgress } from './model/exchange.ts'
import type { ExportProgress } from './model/export.ts'

export const contract = {
  app,
  library,
  references,
  search,
  terms,
  facts,
  geography,
  subjects,
  annotations,
  layers,
  notebook,
  exchange,
  sharing,
  workshop,
  assignments,
  reading,
  settings,
  exporting,
} as const

export type Contract = typeof contract
export type Domain = keyof Contract

type ArgsOf<C> = C extends Call<infer Schema, unknown> ? v.InferOutput<Schema> : never
type ValueOf<C> = C extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never
type Callable<C, Value> = (...args: ArgsOf<C> extends readonly unknown[] ? ArgsOf<C> : never) => Value

/** The use cases: one object for each domain. They return a value, or a promise of it, or throw AppError. */
export type Services = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<
      Contract[D][M],
      ValueOf<Contract[D][M]> | Promise<ValueOf<Contract[D][M]>>
    >
  }
}

/** What the window calls: the same, always a promise. */
export type Client = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<Contract[D][M], Promise<ValueOf<Contract[D][M]>>>
  }
}

/** What the main process tells the window unasked. `command` is the id of a command chosen in the menu. */
export type Events = {
  readonly changed: Change
  readonly exportProgress: ExportProgress
  readonly mergeProgress: MergeProgress
  /** Of a file of terms being looked at or taken in. */
  readonly termProgress: MergeProgress
  readonly checkProgress: CheckProgress
  /** Files are waiting to be asked for with `exchange.given`. */
  readonly given: null
  readonly command: string
}

export const eventNames = [
  'changed',
  'exportProgress',
  'mergeProgress',
  'termProgress',
  'checkProgress',
  'given',
  'command',
] as const satisfies readonly (keyof Events)[]

/**
 * `window.bridge`, as preload exposes it: the client's calls, and `on`. Each call answers with its Result as JSON: an
 * object would be copied between the worlds property by property, and a list of thousands would hold up the window.
 */
export type Bridge = {
  readonly [D in Domain]: {
    readonly [M in keyof Contract[D]]: Callable<Contract[D][M], Promise<string>>
  }
} & {
  /** Listens to an event; the function it gives back stops listening. */
  readonly on: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void
  /** Path of a file that was dropped on the window; empty for what is no file of this machine. */
  readonly pathOf: (file: object) => string
}
