/** Use cases of exchange: files taken in after a look at what they would do, and files written. */
import { resolve } from 'node:path'
import type { Services } from '../../shared/api.ts'
import { exportFileName } from '../../shared/export/file-name.ts'
import { AppError } from '../../shared/result.ts'
import { lastStep } from '../db/change-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { historyState, undo } from './history.ts'
import { createRunningTasks } from './running-tasks.ts'

export function createExchangeService(deps: Dependencies): Services['exchange'] {
  const { host, notebook, now } = deps
  const { run, cancel } = createRunningTasks(deps, 'mergeProgress')
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
    cancel,
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
