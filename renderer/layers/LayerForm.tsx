/** Name, owner, colour and description of a new layer or of one that is there. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { Layer, LayerDraft } from '../../shared/model/layer.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { Button, Swatches, TextArea, TextField } from '../ui/index.ts'

export type LayerFormProps = {
  /** Null: a new one. */
  readonly layer: Layer | null
  readonly onSave: (draft: LayerDraft) => void
  readonly onClose: () => void
}

const newLayer: LayerDraft = { name: '', owner: '', colour: 'sky', description: '' }

export function LayerForm({ layer, onSave, onClose }: LayerFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<LayerDraft>(() => fieldsOf(layer ?? newLayer))
  const set = (part: Partial<LayerDraft>): void => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  // Only the reader's own layer may go by the interface's word.
  const complete = draft.name.trim() !== '' || layer?.id === ownLayer
  const save = (): void => {
    if (complete) onSave({ ...draft, name: draft.name.trim(), owner: draft.owner.trim() })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className="layer-form"
      aria-label={t(layer === null ? 'layers.new' : 'layers.edit')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="layer-form-title" aria-hidden="true">
        {t(layer === null ? 'layers.new' : 'layers.edit')}
      </p>
      <TextField
        label={t('layers.name')}
        value={draft.name}
        maxLength={200}
        required={layer?.id !== ownLayer}
        placeholder={layer?.id === ownLayer ? t('layers.own') : undefined}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t('layers.owner')}
        hint={t('layers.ownerHint')}
        value={draft.owner}
        maxLength={200}
        onChange={(owner) => set({ owner })}
      />
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {t('layers.colour')}
        </span>
        <Swatches
          label={t('layers.colour')}
          options={colours.map((colour) => ({ value: colour, label: t(`colour.${colour}`) }))}
          value={draft.colour}
          onChange={(colour) => set({ colour })}
        />
      </div>
      <TextArea
        label={t('layers.description')}
        rows={2}
        maxLength={10_000}
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <div className="layer-acts">
        <Button variant="quiet" onClick={onClose}>
          {t('layers.cancel')}
        </Button>
        <Button variant="primary" type="submit" disabled={!complete}>
          {t(layer === null ? 'layers.add' : 'layers.save')}
        </Button>
      </div>
    </form>
  )
}

function fieldsOf({ name, owner, colour, description }: LayerDraft): LayerDraft {
  return { name, owner, colour, description }
}
