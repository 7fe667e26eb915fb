/** Starts one program, waits until it says that it is ready, measures, and ends it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { processTree, pssOf } from './memory.ts'

export type Start = {
  /** From the spawn to the first text on the screen. */
  readonly ms: number
  /** Of all processes together, two seconds later; null where /proc does not tell. */
  readonly pssMb: number | null
}

const patience = 30_000

export async function measureStart(electron: string, args: readonly string[]): Promise<Start> {
  const spawned = Date.now()
  const child = spawn(electron, args, {
    env: { ...process.env, DUIZHAO_TIMING: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: process.platform !== 'win32',
  })
  try {
    const ready = await readyTime(child)
    await sleep(2000)
    const pssMb = process.platform === 'linux' ? pssOf(processTree(child.pid ?? 0)) : null
    return { ms: ready - spawned, pssMb }
  } finally {
    await end(child)
  }
}

/** The epoch milliseconds of the line `DUIZHAO_READY …`. */
async function readyTime(child: ChildProcess): Promise<number> {
  const late = new AbortController()
  const limit = setTimeout(() => late.abort(), patience)
  try {
    if (!child.stdout) throw new Error('no standard output')
    for await (const line of createInterface({ input: child.stdout, signal: late.signal })) {
      const time = /^DUIZHAO_READY (\d+)/.exec(line)?.[1]
      if (time) return Number(time)
    }
    if (!late.signal.aborted) throw new Error(`${child.spawnfile} ended before it was ready`)
    throw new Error(`${child.spawnfile} did not say that it is ready within ${patience / 1000} s`)
  } finally {
    clearTimeout(limit)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('close', done))
  signal(child, 'SIGTERM')
  await Promise.race([ended, sleep(3000)])
  // Whatever did not go: a helper process left behind would slow the next run.
  signal(child, 'SIGKILL')
  await ended
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? (child.pid ?? 0) : -(child.pid ?? 0), name)
  } catch {
    // gone already
  }
}
