/** Use cases of exchange: files taken in after a look at what they would do, and files written. */
import { resolve } from 'node:path'
import type { Services } from '../../shared/api.ts'
import { exportFileName } from '../../shared/export/file-name.ts'
import { AppError } from '../../shared/result.ts'
import { lastStep } from '../db/change-repository.ts'
import type { Dependencies } from './dependencies.ts'
import type { ExchangeTaskName, ExchangeTasks } from './exchange-tasks.ts'
import { historyState, undo } from './history.ts'

export function createExchangeService(deps: Dependencies): Services['exchange'] {
  const { host, packs, notebook, now } = deps
  const running = new Set<AbortController>()
  const run = async <Name extends ExchangeTaskName>(
    name: Name,
    task: ExchangeTasks[Name]['task'],
  ): Promise<ExchangeTasks[Name]['result']> => {
    const cancel = new AbortController()
    running.add(cancel)
    try {
      const stores = { packs, notebook, now, version: host.versions.app }
      return await host.runExchangeTask(stores, name, task, {
        signal: cancel.signal,
        onProgress: (progress) => host.sendEvent('mergeProgress', progress),
      })
    } finally {
      running.delete(cancel)
    }
  }
  return {
    choose: () => host.chooseOpenPaths(),
    given: () => host.takeGiven(),
    plan: (request) => run('plan', request),
    merge: async (order) => {
      const step = lastStep(notebook.db)
      try {
        return await run('merge', order)
      } catch (error) {
        if (error instanceof AppError && error.code === 'merge-cancelled') takeBackIfDone(deps, step)
        throw error
      }
    },
    cancel: () => {
      for (const controller of running) controller.abort()
      return null
    },
    write: async (request) => {
      const file = await host.chooseSavePath(suggestedName(request.title, now()))
      return file === null ? null : await run('write', { request, file: resolve(file) })
    },
  }
}

/** With the day, to tell one from the next. `now` is ISO 8601. */
function suggestedName(title: string, now: string): string {
  return exportFileName(title === '' ? 'Duizhao' : title, now.slice(0, 10), 'annotation')
}

/** A merge that was cancelled in the very moment in which it was done. */
function takeBackIfDone(deps: Dependencies, before: number | null): void {
  if (lastStep(deps.notebook.db) !== before && historyState(deps).undo === 'import') undo(deps)
}
