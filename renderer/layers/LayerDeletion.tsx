/** Where the annotations of a layer go when it is deleted. No question to confirm: undo brings it back, and it says so. */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import { Button } from '../ui/index.ts'
import type { Layers } from './use-layers.ts'

export type LayerDeletionProps = {
  readonly layer: ListedLayer
  readonly layers: Layers
  /** With the layer that takes its annotations; null: they are deleted too. */
  readonly onDelete: (into: LayerId | null) => void
  readonly onClose: () => void
}

export function LayerDeletion({ layer, layers: { all, nameOf }, onDelete, onClose }: LayerDeletionProps) {
  const { t } = useTranslation()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  // A locked layer takes nothing.
  const others = all.filter((other) => other.id !== layer.id && !other.locked)
  const [into, setInto] = useState<LayerId | null>(others[0]?.id ?? null)
  const [target, setTarget] = useState(into)
  useEffect(() => first.current?.focus(), [])
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="layer-form"
      role="group"
      aria-label={t('layers.deleteTitle', { name: nameOf(layer) })}
      onKeyDown={onKey}
    >
      <p className="layer-form-title">{t('layers.deleteTitle', { name: nameOf(layer) })}</p>
      <p>{t('layers.deleteText', { count: layer.annotations })}</p>
      {target !== null && (
        <p className="layer-into">
          <label>
            <input
              ref={first}
              type="radio"
              name={id}
              checked={into !== null}
              onChange={() => setInto(target)}
            />{' '}
            {t('layers.moveTo')}
          </label>
          <select
            className="field-input"
            aria-label={t('layers.moveTo')}
            value={target}
            onChange={(event) => {
              const chosen = others.find((other) => other.id === event.target.value)?.id ?? null
              setTarget(chosen)
              setInto(chosen)
            }}
          >
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {nameOf(other)}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label>
          <input
            ref={target === null ? first : undefined}
            type="radio"
            name={id}
            checked={into === null}
            onChange={() => setInto(null)}
          />{' '}
          {t('layers.deleteMarks')}
        </label>
      </p>
      <p className="field-hint">{t('layers.undoHint')}</p>
      <div className="layer-acts">
        <Button variant="quiet" onClick={onClose}>
          {t('layers.cancel')}
        </Button>
        <Button variant="danger" onClick={() => onDelete(into)}>
          {t('layers.delete')}
        </Button>
      </div>
    </div>
  )
}
