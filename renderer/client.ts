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

type Send = (...args: readonly unknown[]) => Promise<Result<unknown>>

async function send(domain: string, method: string, args: readonly unknown[]): Promise<unknown> {
  const calls = window.bridge as unknown as Readonly<Record<string, Readonly<Record<string, Send>>>>
  const call = calls[domain]?.[method]
  if (call === undefined) throw new AppError('internal', { call: `${domain}.${method}` })
  const reply = await call(...args)
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

/** Listens to an event of the main process; the function it gives back stops listening. */
export function onEvent<Name extends keyof Events>(
  name: Name,
  listener: (event: Events[Name]) => void,
): () => void {
  return window.bridge.on(name, listener)
}
