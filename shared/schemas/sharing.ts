/** Schema of changed settings of the folder in common. */
import * as v from 'valibot'
import type { SharingSettings } from '../model/sharing.ts'
import { layerId } from './ids.ts'

/** The folder itself is named in the system's dialog only. */
export const sharingChange: v.GenericSchema<
  unknown,
  Partial<Omit<SharingSettings, 'folder'>> & { readonly folder?: null }
> = v.strictObject({
  folder: v.exactOptional(v.null()),
  on: v.exactOptional(v.boolean()),
  layers: v.exactOptional(v.nullable(v.pipe(v.array(layerId), v.maxLength(10_000)))),
})
