/**
 * Components whose modules are loaded when they are wanted. React's own `lazy` shows what stands in for a component for
 * 300 ms at least, once it has had to show it: these stand as soon as they are there.
 */
import { createElement, useEffect, useSyncExternalStore } from 'react'
import type { ComponentType, FunctionComponent } from 'react'

export type Late = {
  /** So that it is there when it is wanted; it is loaded once. */
  readonly load: () => void
  readonly isThere: () => boolean
}

const listeners = new Set<() => void>()

/** Nothing is shown until the module is there. What its loading throws, the component throws. */
export function late<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> & Late {
  let there: ComponentType<Props> | null = null
  let asked = false
  const arrive = (component: ComponentType<Props>): void => {
    there = component
    for (const listener of listeners) listener()
  }
  const load = (): void => {
    if (asked) return
    asked = true
    read().then(arrive, (error: unknown) =>
      arrive(() => {
        throw error
      }),
    )
  }
  function WhenThere(props: Props) {
    const There = useSyncExternalStore(subscribe, () => there)
    useEffect(load, [])
    return There === null ? null : createElement(There, props)
  }
  return Object.assign(WhenThere, { load, isThere: () => there !== null })
}

/** Loads it, and says when it is there. Undefined is there from the start. */
export function useIsThere(one: Late | undefined): boolean {
  useEffect(() => one?.load(), [one])
  return useSyncExternalStore(subscribe, () => one?.isThere() ?? true)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
