/** Calls of layers. */
import * as v from 'valibot'
import type { Layer, ListedLayer } from '../model/layer.ts'
import { layerId } from '../schemas/ids.ts'
import { layerChange, layerDraft, layerIds } from '../schemas/layer.ts'
import { call } from './call.ts'

export const layers = {
  list: call()<readonly ListedLayer[]>(),
  add: call(layerDraft)<Layer>(),
  change: call(layerId, layerChange)<Layer>(),
  /** Its annotations go to the second layer, or are removed with it for null. One undo brings all back. */
  remove: call(layerId, v.nullable(layerId))<null>(),
  /** All layers in their new order. */
  order: call(layerIds)<null>(),
} as const
