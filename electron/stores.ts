/** Opens the stores and puts the services on them: the same for the window and the command line. */
import { randomUUID } from 'node:crypto'
import type { Services } from '../shared/api.ts'
import { limitWaiting, openNotebook } from './db/open-notebook.ts'
import { openPacks } from './db/open-pack.ts'
import type { Dependencies, Host } from './services/dependencies.ts'
import { createServices } from './services/services.ts'

export type Stores = {
  readonly deps: Dependencies
  readonly services: Services
  readonly close: () => void
}

/**
 * Never throws for what is wrong with a store: the state of the notebook and the pack problems tell. `patience`: how
 * long a write waits for another process, in milliseconds; null: as long as the command line does.
 */
export function openStores(packFiles: readonly string[], host: Host, patience: number | null = null): Stores {
  const { packs, problems } = openPacks(packFiles)
  const notebook = openNotebook(host.dataFolder)
  if (patience !== null) limitWaiting(notebook, patience)
  const deps: Dependencies = {
    packs,
    packProblems: problems,
    notebook,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    host,
  }
  return {
    deps,
    services: createServices(deps),
    close: () => {
      for (const { db } of [...packs, notebook]) db.close()
    },
  }
}
