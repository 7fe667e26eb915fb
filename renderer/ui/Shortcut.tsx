/** Keys as they are printed on the keyboard in front of the user. */

export type ShortcutProps = {
  /** Electron accelerator, e.g. `CmdOrCtrl+Shift+C`. */
  readonly accelerator: string
}

const symbols: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  '-': '−',
  '=': '+',
}
const macSymbols: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }

/** The names of the keys, in the order they are held. */
export function shortcutKeys(accelerator: string, mac: boolean): readonly string[] {
  return accelerator.split('+').map((key) => {
    if (mac && macSymbols[key] !== undefined) return macSymbols[key]
    if (key === 'CmdOrCtrl') return 'Ctrl'
    return symbols[key] ?? key
  })
}

export function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}

export function Shortcut({ accelerator }: ShortcutProps) {
  return (
    <span className="shortcut">
      {shortcutKeys(accelerator, isMac()).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
