/** Schemas of layers as they are made, changed and ordered. */
import * as v from 'valibot'
import type { LayerChange, LayerDraft } from '../model/layer.ts'
import { colour, description, name, word } from './basics.ts'
import { layerId } from './ids.ts'

export const layerIds = v.pipe(v.array(layerId), v.minLength(1), v.maxLength(10_000))

export const layerDraft: v.GenericSchema<unknown, LayerDraft> = v.strictObject({
  name: word,
  owner: name,
  colour,
  description,
})

export const layerChange: v.GenericSchema<unknown, LayerChange> = v.strictObject({
  name: v.exactOptional(name),
  owner: v.exactOptional(name),
  colour: v.exactOptional(colour),
  description: v.exactOptional(description),
  shown: v.exactOptional(v.boolean()),
  locked: v.exactOptional(v.boolean()),
})
