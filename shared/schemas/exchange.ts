/** Schemas of files taken in and sets handed on. */
import * as v from 'valibot'
import type { MergeOrder, MergeRequest, SetRequest } from '../model/exchange.ts'
import { hash, name } from './basics.ts'
import { layerId, reportId } from './ids.ts'

/** Absolute; what it names is looked at when it is opened. */
export const filePath = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767))

const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))

export const exchangeFile = v.strictObject({ path: filePath, passphrase: v.nullable(passphrase) })

const mergeEntries = {
  files: v.pipe(v.array(exchangeFile), v.minLength(1), v.maxLength(1000)),
  layers: v.variant('into', [
    v.strictObject({ into: v.literal('file') }),
    v.strictObject({ into: v.literal('person') }),
    v.strictObject({ into: v.literal('layer'), layer: layerId }),
  ]),
}

export const mergeRequest: v.GenericSchema<unknown, MergeRequest> = v.strictObject(mergeEntries)

export const conflictChoice = v.picklist(['latest', 'mine', 'theirs', 'both'])

export const mergeOrder: v.GenericSchema<unknown, MergeOrder> = v.strictObject({
  ...mergeEntries,
  revision: v.pipe(v.string(), v.maxLength(200)),
  sha256: v.pipe(v.array(hash), v.maxLength(1000)),
  choice: conflictChoice,
  each: v.record(v.pipe(v.string(), v.maxLength(1000)), conflictChoice),
  deletions: v.boolean(),
})

export const setRequest: v.GenericSchema<unknown, SetRequest> = v.strictObject({
  reports: v.pipe(v.array(reportId), v.maxLength(100_000)),
  layers: v.pipe(v.array(layerId), v.maxLength(10_000)),
  passphrase: v.nullable(passphrase),
  withoutNames: v.boolean(),
  title: name,
})
