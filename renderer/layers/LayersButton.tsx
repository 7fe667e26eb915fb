/** The button of the top bar that says where new annotations go, and opens the list of layers. */
import { useEffect, useRef, useState } from 'react'
import { ChevronDown, EyeOff, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { Button } from '../ui/index.ts'
import { commandKey, useCommand } from '../use-command.ts'
import { LayersPopover } from './LayersPopover.tsx'
import { useLayers } from './use-layers.ts'
import './layers.css'

export function LayersButton() {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const layers = useLayers()
  const { active, all, nameOf } = layers
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useCommand('layers.open', () => setOpen(true))

  // Undo may take away the layer that new annotations go to: the first then takes its place, here and on disk.
  const stray =
    active !== undefined &&
    active.id !== settings.activeLayer &&
    !all.some(({ id }) => id === settings.activeLayer)
  useEffect(() => {
    if (stray) changeSettings({ activeLayer: active.id })
  }, [stray, active?.id, changeSettings])

  if (active === undefined) return null
  const state = active.locked ? t('layers.activeLocked') : active.shown ? null : t('layers.activeHidden')
  const name = t('layers.button', { name: nameOf(active) })
  const key = commandKey('layers.open')
  return (
    <>
      <Button
        ref={button}
        className="layers-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-warning={state === null ? undefined : true}
        title={[name, state, key === null ? null : `(${key})`].filter((part) => part !== null).join(' ')}
        onClick={() => setOpen(true)}
      >
        {active.locked ? <Lock aria-hidden="true" /> : !active.shown && <EyeOff aria-hidden="true" />}
        <span className="layers-button-name">{name}</span>
        {state !== null && <span className="visually-hidden">{state}</span>}
        <ChevronDown aria-hidden="true" />
      </Button>
      {open && (
        <LayersPopover
          layers={layers}
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
