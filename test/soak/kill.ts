/** Starts the process that works on a notebook and kills it at a moment. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Line } from './protocol.ts'

const child = join(import.meta.dirname, 'child.ts')

export type Killed = {
  readonly lines: readonly Line[]
  /** False when the process had come to its end before. */
  readonly killed: boolean
  /** Milliseconds from its first word to its end. */
  readonly lasted: number
}

/** `kill -9`, `delay` milliseconds after its first word; null lets it come to its end. Throws when it fails by itself. */
export async function runAndKill(
  args: readonly [folder: string, seed: number, work: 'edit' | 'open' | 'restore' | 'merge'],
  delay: number | null,
): Promise<Killed> {
  const [folder, seed, work] = args
  const running = spawn(process.execPath, [child, folder, String(seed), work], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  let began = 0
  running.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (began !== 0) return
    began = performance.now()
    if (delay !== null) setTimeout(() => running.kill('SIGKILL'), delay)
  })
  const [code, signal] = (await once(running, 'close')) as [number | null, NodeJS.Signals | null]
  if (signal === null && code !== 0) throw new Error(`${work} failed by itself: ${errors}`)
  // The last line may have been cut off: it does not count as said.
  const lines = output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
  return { lines, killed: signal !== null, lasted: performance.now() - began }
}
