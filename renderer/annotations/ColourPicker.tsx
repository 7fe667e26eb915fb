/** The five colours, behind a button that shows the one in use. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { ColourNames } from '../colour-names.ts'
import { moveFocus, Popover } from '../ui/index.ts'
import './selection-bar.css'

export type ColourPickerProps = {
  readonly colour: Colour
  readonly names: ColourNames
  readonly onPick: (colour: Colour) => void
}

const along = { back: 'ArrowLeft', forth: 'ArrowRight' }

export function ColourPicker({ colour, names, onPick }: ColourPickerProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) current.current?.focus()
  }, [open])
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const choices = event.currentTarget.parentElement?.querySelectorAll('button') ?? []
    if (moveFocus(event.key, [...choices], along)) event.preventDefault()
  }
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button button-quiet icon-button"
        aria-label={t('annotation.changeColour')}
        title={t('annotation.changeColour')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <i className={`swatch swatch-${colour}`} aria-hidden="true" />
      </button>
      {open && (
        <Popover
          label={t('annotation.colour')}
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
          role="menu"
          className="colour-menu"
        >
          {colours.map((each) => (
            <button
              key={each}
              type="button"
              role="menuitemradio"
              aria-checked={each === colour}
              aria-label={names.full(each)}
              title={names.full(each)}
              ref={each === colour ? current : undefined}
              className="colour-choice"
              onKeyDown={onKey}
              onClick={() => {
                if (each !== colour) onPick(each)
                close()
              }}
            >
              <i className={`swatch swatch-${each}`} aria-hidden="true" />
            </button>
          ))}
        </Popover>
      )}
    </>
  )
}
