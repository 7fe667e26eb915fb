/** The window's way to the machine: the contract's calls over `window.bridge`, with replies unwrapped. */
import { contract } from '../shared/api.ts'
import type { Bridge, Client, Events } from '../shared/api.ts'
import { AppError } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

declare global {
  interface Window {
    /** Put there by preload before any script of the page runs. */
    readonly bridge: Bridge
  }
}

type Send = (...args: readonly unknown[]) => Promise<string>

async function send(domain: string, method: string, args: readonly unknown[]): Promise<unknown> {
  const calls = window.bridge as unknown as Readonly<Record<string, Readonly<Record<string, Send>>>>
  const call = calls[domain]?.[method]
  if (call === undefined) throw new AppError('internal', { call: `${domain}.${method}` })
  const reply = JSON.parse(await call(...args)) as Result<unknown>
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value
}

/** Every call of the contract; a failure is thrown as AppError with its code and details. */
export const client = Object.fromEntries(
  Object.entries(contract).map(([domain, methods]) => [
    domain,
    Object.fromEntries(
      Object.keys(methods).map((method) => [
        method,
        (...args: readonly unknown[]) => send(domain, method, args),
      ]),
    ),
  ]),
) as unknown as Client

type Listeners = Map<keyof Events, Set<(event: never) => void>>

/** One listener at the bridge for each event, however many parts of the window listen. */
const listeners = new WeakMap<Bridge, Listeners>()

/** Listens to an event of the main process; the function it gives back stops listening. */
export function onEvent<Name extends keyof Events>(
  name: Name,
  listener: (event: Events[Name]) => void,
): () => void {
  const all = listenersOf(window.bridge, name)
  all.add(listener)
  return () => void all.delete(listener)
}

function listenersOf<Name extends keyof Events>(
  bridge: Bridge,
  name: Name,
): Set<(event: Events[Name]) => void> {
  const byName: Listeners = listeners.get(bridge) ?? new Map()
  listeners.set(bridge, byName)
  const known = byName.get(name)
  if (known !== undefined) return known as Set<(event: Events[Name]) => void>
  const all = new Set<(event: Events[Name]) => void>()
  byName.set(name, all)
  bridge.on(name, (event) => {
    for (const listener of [...all]) listener(event)
  })
  return all
}
