/** Tasks of exchange that a service has asked for: each can be told of while it runs, all can be cancelled. */
import type { Dependencies } from './dependencies.ts'
import type { ExchangeTaskName, ExchangeTasks } from './exchange-tasks.ts'

export type RunningTasks = {
  /** Progress is sent to the window as `event`. */
  readonly run: <Name extends ExchangeTaskName>(
    name: Name,
    task: ExchangeTasks[Name]['task'],
  ) => Promise<ExchangeTasks[Name]['result']>
  readonly cancel: () => null
}

export function createRunningTasks(
  { host, packs, notebook, now }: Dependencies,
  event: 'mergeProgress' | 'termProgress',
): RunningTasks {
  const running = new Set<AbortController>()
  return {
    run: async (name, task) => {
      const control = new AbortController()
      running.add(control)
      try {
        const stores = { packs, notebook, now, version: host.versions.app }
        return await host.runExchangeTask(stores, name, task, {
          signal: control.signal,
          onProgress: (progress) => host.sendEvent(event, progress),
        })
      } finally {
        running.delete(control)
      }
    },
    cancel: () => {
      for (const control of running) control.abort()
      return null
    },
  }
}
