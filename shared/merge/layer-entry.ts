/** Layers as entries: what others need to know of them. Whether one is shown or locked is each reader's own. */
import type { Colour } from '../model/annotation.ts'
import type { LayerId } from '../model/ids.ts'
import { ownLayer } from '../model/layer.ts'
import type { Layer } from '../model/layer.ts'
import type { Entry } from './entry.ts'
import { toOwn, toShared } from './own-name.ts'
import type { Owner } from './own-name.ts'
import { entryOf } from './versions.ts'
import type { Values, Versions } from './versions.ts'

export function layerValues({ name, owner: person, colour, description }: Layer, owner: Owner): Values {
  return new Map([
    ['name', name],
    ['owner', toShared(person, '', owner)],
    ['colour', colour],
    ['description', description],
  ])
}

export function layerEntry(layer: Layer, versions: Versions, owner: Owner): Entry {
  return entryOf(toShared(layer.id, ownLayer, owner), layerValues(layer, owner), versions)
}

/** `known`: the layer as the notebook has it, null for one that it does not have. */
export function readLayer({ id, fields }: Entry, known: Layer | null, owner: Owner): Layer {
  const value = <Type>(name: string) => fields.get(name)?.value as Type | undefined
  return {
    id: toOwn(id, ownLayer, owner) as LayerId,
    name: value<string>('name') ?? '',
    owner: toOwn(value<string>('owner') ?? id, '', owner),
    colour: value<Colour>('colour') ?? 'amber',
    description: value<string>('description') ?? '',
    shown: known?.shown ?? true,
    locked: known?.locked ?? false,
  }
}
