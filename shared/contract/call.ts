/** One call of the contract: what its arguments are read with, and the type of its answer. */
import * as v from 'valibot'

export type ArgsSchema = v.GenericSchema<unknown, readonly unknown[]>

/** One call: its arguments as a tuple schema; the value exists as a type only. */
export type Call<Schema extends ArgsSchema = ArgsSchema, Value = unknown> = {
  readonly args: Schema
  readonly value?: Value
}

/** `call(schema…)<Value>()`: arguments first, then the type of the answer. */
export function call<const Items extends readonly v.GenericSchema[]>(...items: Items) {
  return <Value>() => ({ args: v.strictTuple(items) }) as Call<v.StrictTupleSchema<Items, undefined>, Value>
}
