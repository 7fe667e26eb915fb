/** Runs electron/jobs/exchange.ts in a process of its own and speaks with it. */
import { dirname } from 'node:path'
import type { MergeProgress } from '../shared/model/exchange.ts'
import { runJob } from './job-process.ts'
import type { ToExchangeJob } from './jobs/exchange.ts'
import type { RunExchangeTask } from './services/exchange-tasks.ts'

/** Throws what the task throws, and `merge-cancelled` when the signal says so: the process is killed then. */
export const runExchangeTask: RunExchangeTask = (
  { packs, notebook, version },
  name,
  task,
  { signal, onProgress },
) => {
  const start: ToExchangeJob = {
    packs: packs.map((pack) => pack.file),
    folder: dirname(notebook.file),
    version,
    name,
    task,
  }
  return runJob('exchange', start, {
    signal,
    cancelled: 'merge-cancelled',
    onMessage: (progress: MergeProgress) => onProgress(progress),
  })
}
