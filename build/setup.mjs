// Everything that a command needs before it can run. Each step first asks, cheaply, whether it is needed.
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { corpusPack } from './corpus-pack.mjs'
import { needsVirtualDisplay, startVirtualDisplay } from './display.mjs'
import { describe, electronRuntime } from './electron-runtime.mjs'
import { withLock } from './lock.mjs'
import { packages } from './packages.mjs'
import { workFolder } from './paths.mjs'
import { prepareSqlite } from './sqlite.mjs'
import { installSystemPackages } from './system.mjs'

const lockFile = join(workFolder, 'setup.lock')

/**
 * @typedef {object} Needs
 * @property {boolean} [electron] a runtime, its system libraries, a SQLite module that loads in it, a display
 * @property {boolean} [testTools] programs that only the tests use
 * @property {boolean} [corpus] the pack of the four reports
 * @property {boolean} [bundle] out/
 * @property {boolean} [quiet] standard output is kept for data
 */

/**
 * @typedef {object} Prepared
 * @property {import('./electron-runtime.mjs').Runtime | null} runtime null when Electron was not asked for
 * @property {Record<string, string | undefined>} env for every program started from here on
 * @property {string[]} electronArgs to give to Electron before the app
 */

/**
 * @param {Needs} needs
 * @param {(line: string) => void} say
 * @returns {Promise<Prepared>}
 */
export async function prepare(needs, say) {
  await step(packages, say)
  if (needs.electron || needs.testTools) installSystemPackages(systemPurposes(needs), say)
  const runtime = needs.electron ? await preparedRuntime(say, needs) : null
  if (needs.corpus)
    await step({ ...corpusPack, run: () => corpusPack.run(say, needs.quiet ? 'stderr' : 'inherit') }, say)
  if (needs.bundle) await step(bundle, say)

  const display = runtime && needsVirtualDisplay() ? await startVirtualDisplay() : null
  const electronArgs = sandboxArguments()
  const electronEnv = runtime && {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ELECTRON_EXEC_PATH: runtime.executable,
    DUIZHAO_ELECTRON: runtime.executable,
    DUIZHAO_ELECTRON_ARGS: electronArgs.join(' '),
  }
  return { runtime, electronArgs, env: { ...process.env, ...electronEnv, ...display?.env } }
}

/** @param {Needs} needs @returns {import('./system.mjs').Purpose[]} */
function systemPurposes(needs) {
  return [
    ...(needs.electron ? /** @type {const} */ (['electron']) : []),
    ...(needs.electron && needsVirtualDisplay() ? /** @type {const} */ (['display']) : []),
    ...(needs.testTools ? /** @type {const} */ (['tests']) : []),
  ]
}

/**
 * @param {(line: string) => void} say
 * @param {Needs} needs
 */
async function preparedRuntime(say, { quiet }) {
  const runtime = await withLock(lockFile, () => electronRuntime(say), say)
  if (!quiet) say(describe(runtime))
  await withLock(lockFile, () => prepareSqlite(runtime, say), say)
  return runtime
}

/**
 * Asks twice: while this process waited for the lock, the other one may have done the work.
 * @param {{ isNeeded: () => boolean, run: (say: (line: string) => void) => Promise<void> | void }} one
 * @param {(line: string) => void} say
 */
async function step(one, say) {
  if (!one.isNeeded()) return
  await withLock(lockFile, () => (one.isNeeded() ? one.run(say) : undefined), say)
}

/** Chromium refuses its sandbox to root; everybody else keeps it. */
export function sandboxArguments(uid = process.getuid?.(), platform = process.platform) {
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : []
}
