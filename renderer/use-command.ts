/** Commands at work: what the menu, the palette and the buttons can do at this moment. */
import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { commands } from '../shared/commands.ts'
import type { CommandId } from '../shared/commands.ts'

type Handler = () => void

export type CommandRegistry = {
  /** Adds a handler; the newest one of a command is the one that runs. Gives back its removal. */
  readonly register: (id: CommandId, handler: Handler) => () => void
  /** True when a handler was there to run. */
  readonly run: (id: string) => boolean
  /** Ids that have a handler, in the order of the menu; the same array until that changes. */
  readonly available: () => readonly CommandId[]
  readonly subscribe: (listener: () => void) => () => void
}

export function createCommandRegistry(): CommandRegistry {
  const handlers = new Map<string, Handler[]>()
  const listeners = new Set<() => void>()
  let available: readonly CommandId[] = []

  const changed = (): void => {
    available = commands.map(({ id }) => id).filter((id) => handlers.has(id))
    for (const listener of listeners) listener()
  }
  return {
    register(id, handler) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      changed()
      return () => {
        const rest = (handlers.get(id) ?? []).filter((other) => other !== handler)
        if (rest.length > 0) handlers.set(id, rest)
        else handlers.delete(id)
        changed()
      }
    },
    run(id) {
      if (undoInField(id)) return true
      const handler = handlers.get(id)?.at(-1)
      handler?.()
      return handler !== undefined
    },
    available: () => available,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The menu owns the undo keys, so while the user writes in a field they have to reach the field from here. */
function undoInField(id: string): boolean {
  if (id !== 'history.undo' && id !== 'history.redo') return false
  if (
    document.activeElement?.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea') !==
    true
  )
    return false
  document.execCommand(id === 'history.undo' ? 'undo' : 'redo')
  return true
}

export const CommandContext = createContext<CommandRegistry>(createCommandRegistry())

/** Makes a command do `handler` while the component is shown and `enabled` holds. */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const { register } = useContext(CommandContext)
  const handlerNow = useRef(handler)
  handlerNow.current = handler
  // Before the first paint: what can be seen can be commanded.
  useLayoutEffect(
    () => (enabled ? register(id, () => handlerNow.current()) : undefined),
    [register, id, enabled],
  )
}

/** The commands that would do something now, in the order of the menu. */
export function useCommands(): readonly CommandId[] {
  const { subscribe, available } = useContext(CommandContext)
  return useSyncExternalStore(subscribe, available)
}

/** Runs a command as if it had been chosen in the menu. */
export function useRunCommand(): (id: CommandId) => boolean {
  return useContext(CommandContext).run
}

/** Electron accelerator of a command; null when it has none. */
export function commandKey(id: CommandId): string | null {
  return commands.find((command) => command.id === id)?.key ?? null
}
