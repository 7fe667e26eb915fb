/** The button of the top bar that says where new annotations go, and opens the list of layers. */
import { useEffect, useRef, useState } from 'react'
import { ChevronDown, EyeOff, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button } from '../ui/index.ts'
import { commandKey, useCommand } from '../use-command.ts'
import { LayersPopover } from './LayersPopover.tsx'
import { useLayers } from './use-layers.ts'
import type { Layers } from './use-layers.ts'
import './layers.css'

export function LayersButton() {
  const { t } = useTranslation()
  const layers = useLayers()
  const { active, nameOf } = layers
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useCommand('layers.open', () => setOpen(true))

  const wasOpen = useRef(false)
  // The browser gives the focus back to where it was; it may have been nowhere.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = open
  }, [open])
  useStrayLayer(layers)

  if (active === undefined) return null
  const state = active.locked ? t('layers.activeLocked') : active.shown ? null : t('layers.activeHidden')
  const name = t('layers.button', { name: nameOf(active) })
  const key = commandKey('layers.open')
  return (
    <>
      <Button
        ref={button}
        className="layers-button"
        aria-label={[name, state].filter((part) => part !== null).join(' · ')}
        aria-haspopup="dialog"
        aria-expanded={open}
        data-warning={state === null ? undefined : true}
        title={[name, state, key === null ? null : `(${key})`].filter((part) => part !== null).join(' ')}
        onClick={() => setOpen(true)}
      >
        {active.locked ? <Lock aria-hidden="true" /> : !active.shown && <EyeOff aria-hidden="true" />}
        <span className="layers-button-prefix">{t('layers.prefix')}</span>
        <span className="layers-button-name">{nameOf(active)}</span>
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

/** Undo may take away the layer that new annotations go to: the first then takes its place, here and on disk. */
function useStrayLayer({ all }: Layers): void {
  const { settings, changeSettings } = useApp()
  const { activeLayer } = settings
  const stray = all.length > 0 && !all.some(({ id }) => id === activeLayer)
  useEffect(() => {
    if (!stray) return undefined
    let overtaken = false
    // A layer just made is not in the list before that has been read again.
    client.layers.list().then(
      (now) => {
        const [first] = now
        if (overtaken || first === undefined || now.some(({ id }) => id === activeLayer)) return
        changeSettings({ activeLayer: first.id })
      },
      () => undefined,
    )
    return () => {
      overtaken = true
    }
  }, [stray, activeLayer, changeSettings])
}
