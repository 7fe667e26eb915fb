/** Changes of layers. Each is one step of undo; a failed one is told and changes nothing. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import type { LayerChange, LayerDraft, ListedLayer } from '../../shared/model/layer.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import type { Layers } from './use-layers.ts'

export type LayerActs = {
  readonly use: (layer: ListedLayer) => void
  /** Makes it and has new annotations go to it. True when it is on disk. */
  readonly add: (draft: LayerDraft) => Promise<boolean>
  readonly change: (id: LayerId, change: LayerChange) => Promise<boolean>
  readonly toggleShown: (layer: ListedLayer) => void
  readonly toggleLocked: (layer: ListedLayer) => void
  /** One place up (-1) or down (1); at the ends nothing happens. */
  readonly move: (layer: ListedLayer, by: -1 | 1) => void
  /** Its annotations go into another layer, or with it for null. */
  readonly remove: (layer: ListedLayer, into: LayerId | null) => Promise<boolean>
}

export function useLayerActs({ all, nameOf }: Layers): LayerActs {
  const { t } = useTranslation()
  const { settings, changeSettings, announce, notify, notifyError } = useApp()
  return useMemo(() => {
    const done = async (call: Promise<unknown>): Promise<boolean> => {
      try {
        await call
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    }
    const change = (id: LayerId, part: LayerChange) => done(client.layers.change(id, part))
    const toggle = async (layer: ListedLayer, part: 'shown' | 'locked'): Promise<void> => {
      if (!(await change(layer.id, { [part]: !layer[part] }))) return
      const name = nameOf(layer)
      if (part === 'shown') announce(t(layer.shown ? 'layers.hiddenNow' : 'layers.shownNow', { name }))
      else announce(t(layer.locked ? 'layers.unlockedNow' : 'layers.lockedNow', { name }))
    }
    return {
      use: (layer) => {
        changeSettings({ activeLayer: layer.id })
        announce(t('layers.active', { name: nameOf(layer) }))
      },
      add: (draft) => done(client.layers.add(draft).then(({ id }) => changeSettings({ activeLayer: id }))),
      change,
      toggleShown: (layer) => void toggle(layer, 'shown'),
      toggleLocked: (layer) => void toggle(layer, 'locked'),
      move: (layer, by) => {
        const from = all.indexOf(layer)
        const to = from + by
        if (from < 0 || to < 0 || to >= all.length) return
        const ids = all
          .map(({ id }) => id)
          .toSpliced(from, 1)
          .toSpliced(to, 0, layer.id)
        void done(client.layers.order(ids)).then((moved) => {
          if (moved) announce(t('layers.moved', { name: nameOf(layer), place: to + 1 }))
        })
      },
      remove: async (layer, into) => {
        if (!(await done(client.layers.remove(layer.id, into)))) return false
        const next = into ?? all.find(({ id }) => id !== layer.id)?.id
        if (settings.activeLayer === layer.id && next !== undefined) changeSettings({ activeLayer: next })
        notify(t('layers.deleted', { name: nameOf(layer) }))
        return true
      },
    }
  }, [all, nameOf, settings.activeLayer, changeSettings, announce, notify, notifyError, t])
}
