/** The layers as a list: one takes new annotations, each can be shown, locked, moved, changed and deleted. */
import { useEffect, useId, useRef, useState } from 'react'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import { Button, Popover } from '../ui/index.ts'
import { LayerDeletion } from './LayerDeletion.tsx'
import { LayerForm } from './LayerForm.tsx'
import { LayerRow } from './LayerRow.tsx'
import { useLayerActs } from './use-layer-acts.ts'
import type { Layers } from './use-layers.ts'

export type LayersPopoverProps = {
  readonly layers: Layers
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
}

/** What is open in the list besides it: one thing at a time. */
type Work = { readonly part: 'new' } | { readonly part: 'edit' | 'delete'; readonly id: LayerId }

export function LayersPopover({ layers, anchor, onClose }: LayersPopoverProps) {
  const { t } = useTranslation()
  const acts = useLayerActs(layers)
  const group = useId()
  const list = useRef<HTMLDivElement>(null)
  const [work, setWork] = useState<Work | null>(null)
  const focusActive = (): void => list.current?.querySelector<HTMLElement>('.layer-choice :checked')?.focus()
  const working = work !== null
  // When the list opens, and when it is back after a form that took its place.
  useEffect(() => {
    if (!working) focusActive()
  }, [working])
  // What was deleted had the focus.
  useEffect(() => {
    if (document.activeElement === document.body) focusActive()
  }, [layers.all])
  const close = (): void => setWork(null)
  const closeIf = (done: boolean): void => {
    if (done) close()
  }

  return (
    <Popover
      label={t('layers.title')}
      anchor={anchor}
      onClose={onClose}
      className={working ? 'layers layers-working' : 'layers'}
    >
      <div className="layers-head">
        <h2>{t('layers.title')}</h2>
        <p className="field-hint" id={`${group}-hint`}>
          {t('layers.hintTarget')}
        </p>
      </div>
      <div
        ref={list}
        role="radiogroup"
        aria-label={t('layers.title')}
        aria-describedby={`${group}-hint ${group}-order`}
        className="layers-list"
      >
        {layers.all.map((layer) => {
          const at = work !== null && work.part !== 'new' && work.id === layer.id ? work.part : null
          return (
            <div key={layer.id} className="layer-item">
              <LayerRow
                layer={layer}
                name={layers.nameOf(layer)}
                group={group}
                active={layer.id === layers.active?.id}
                place={layers.all.indexOf(layer)}
                count={layers.all.length}
                acts={acts}
                onEdit={() => setWork({ part: 'edit', id: layer.id })}
                onDelete={() => {
                  if (layer.annotations > 0) setWork({ part: 'delete', id: layer.id })
                  else void acts.remove(layer, null).then(closeIf)
                }}
              />
              {at === 'edit' && (
                <LayerForm
                  layer={layer}
                  onSave={(draft) => void acts.change(layer.id, draft).then(closeIf)}
                  onClose={close}
                />
              )}
              {at === 'delete' && (
                <LayerDeletion
                  layer={layer}
                  layers={layers}
                  onDelete={(into) => void acts.remove(layer, into).then(closeIf)}
                  onClose={close}
                />
              )}
            </div>
          )
        })}
      </div>
      {work?.part === 'new' && (
        <LayerForm layer={null} onSave={(draft) => void acts.add(draft).then(closeIf)} onClose={close} />
      )}
      <div className="layers-foot">
        {work?.part !== 'new' && (
          <Button variant="quiet" className="layers-new" onClick={() => setWork({ part: 'new' })}>
            <Plus aria-hidden="true" />
            {t('layers.new')}
          </Button>
        )}
        <p className="layers-keys" id={`${group}-order`}>
          {t('layers.hintOrder')}
        </p>
      </div>
    </Popover>
  )
}
