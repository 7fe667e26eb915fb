/** A button that opens a menu: arrow keys and first letters move, Enter chooses, Escape gives the focus back. */
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'
import { moveFocus } from './move-focus.ts'
import { Popover } from './Popover.tsx'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** One of several of which one is taken; absent for a plain act. */
  readonly checked?: boolean
  /** Stays in the menu and can be reached, but does nothing. */
  readonly disabled?: boolean
  /** Why it is disabled, or what it is good for. */
  readonly hint?: string
  /** It takes something away. */
  readonly danger?: boolean
  readonly onChoose: () => void
}

export type MenuGroup = {
  readonly id: string
  /** Shown above its items, and the group's name. */
  readonly label?: string
  readonly items: readonly MenuItem[]
}

export type MenuButtonProps = {
  /** Name of the button and of its menu. */
  readonly label: string
  readonly icon: ReactNode
  readonly groups: readonly MenuGroup[]
  /** The label stands beside the icon. */
  readonly labelled?: boolean
}

const along = { back: 'ArrowUp', forth: 'ArrowDown', round: true }

export function MenuButton({ label, icon, groups, labelled = false }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const opening = {
    ref: button,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpen(true)
    },
  } as const
  return (
    <>
      {labelled ? (
        <Button {...opening}>
          {icon}
          {label}
        </Button>
      ) : (
        <IconButton {...opening} label={label} icon={icon} />
      )}
      {open && (
        <Popover
          label={label}
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
          role="menu"
          className="menu"
        >
          <Groups groups={groups} onDone={close} />
        </Popover>
      )}
    </>
  )
}

function Groups({ groups, onDone }: { readonly groups: readonly MenuGroup[]; readonly onDone: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const items = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])]
  useEffect(() => items()[0]?.focus(), [])

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event
    if (key === 'Escape' || key === 'Tab') onDone()
    else if (!moveFocus(key, items(), along) && !focusByLetter(key, items())) return
    if (key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={box} className="menu-groups" role="presentation" onKeyDown={onKey}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.label} className="menu-group">
          {group.label !== undefined && (
            <p className="menu-label" aria-hidden="true">
              {group.label}
            </p>
          )}
          {group.items.map((item) => (
            <Item key={item.id} item={item} onDone={onDone} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Item({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { label, icon, checked, disabled = false, hint, danger = false, onChoose } = item
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      title={hint}
      tabIndex={-1}
      className={danger ? 'menu-item menu-item-danger' : 'menu-item'}
      onClick={(event) => {
        // What lies under the menu is not clicked as well.
        event.stopPropagation()
        if (disabled) return
        onDone()
        onChoose()
      }}
    >
      <span className="menu-icon" aria-hidden="true">
        {checked === true ? <Check /> : icon}
      </span>
      <span className="menu-text">
        {label}
        {/* The title says it to those who hear. */}
        {disabled && hint !== undefined && (
          <span className="menu-hint" aria-hidden="true">
            {hint}
          </span>
        )}
      </span>
    </button>
  )
}

/** The next item that begins with the letter; true when there is one. */
function focusByLetter(key: string, items: readonly HTMLElement[]): boolean {
  if (key.length !== 1 || key === ' ') return false
  const from = items.findIndex((item) => item === document.activeElement) + 1
  const order = [...items.slice(from), ...items.slice(0, from)]
  const found = order.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
  found?.focus()
  return found !== undefined
}
