/** The one sharing of an open notebook: the window's calls and the timer are about the same. */
import type { Dependencies } from '../dependencies.ts'
import { createSharing } from './sharing.ts'
import type { Sharing, SharingWork } from './sharing.ts'

const running = new WeakMap<Dependencies, Sharing>()

export function sharingOf(deps: Dependencies): Sharing {
  const known = running.get(deps) ?? createSharing(deps, workOf(deps), () => performance.now())
  running.set(deps, known)
  return known
}

/** In a process of its own, so that the window stays responsive. Nobody watches it, and nobody ends it. */
export function workOf(deps: Dependencies): SharingWork {
  const { host } = deps
  const stores = { ...deps, version: host.versions.app }
  const control = { signal: new AbortController().signal, onProgress: () => undefined }
  return {
    join: (folder, names) => host.runExchangeTask(stores, 'joinShared', { folder, names }, control),
    compose: (layers, content) => host.runExchangeTask(stores, 'composeShared', { layers, content }, control),
  }
}
