/** The log of faults: a small file in the data folder, for the user to send or delete. It never holds notes or text. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const limit = 256 * 1024

export type LogFault = (where: string, error: unknown) => void

/** Writes to `duizhao.log`, one older file beside it. A log that cannot be written is not a fault of its own. */
export function createLog(folder: string): LogFault {
  const file = join(folder, 'duizhao.log')
  return (where, error) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) > limit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${new Date().toISOString()} ${where}: ${what}\n`)
    } catch {
      console.error(where, error)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
