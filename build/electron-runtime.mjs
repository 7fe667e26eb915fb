// Which Electron runs the app: one that was named, the official one, or the stand-in of electron-fallback.mjs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { SetupError } from './failure.mjs'
import { fallback } from './electron-fallback.mjs'
import { root, sharedCache } from './paths.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/**
 * @typedef {object} Runtime
 * @property {'named' | 'official' | 'fallback'} kind
 * @property {string} dist folder to give to ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} executable
 * @property {string} version
 */

const electronPackage = join(root, 'node_modules/electron')
const dayMs = 24 * 60 * 60 * 1000

/** @returns {string} */
function officialVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
}

const executableName = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} dist
 * @returns {Runtime | null} null when there is no complete Electron in that folder
 */
function runtimeIn(kind, dist) {
  const executable = join(dist, executableName[/** @type {'darwin'} */ (process.platform)] ?? 'electron')
  if (!existsSync(executable)) return null
  const file = join(dist, 'version')
  // Without the file we can only take a named folder to be what the package asks for.
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : officialVersion()
  return { kind, dist, executable, version }
}

function official() {
  const found = runtimeIn('official', join(electronPackage, 'dist'))
  return found?.version === officialVersion() ? found : null
}

/**
 * @param {(line: string) => void} say
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(say, env = process.env) {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    const found = runtimeIn('named', named)
    if (!found) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${named}`)
    return found
  }
  const found = official() ?? downloadOfficial(say)
  if (found) return found
  if (!fallback.isPossible()) {
    throw new SetupError(
      `Electron ${officialVersion()} could not be downloaded, and there is no stand-in for ${process.platform} ${process.arch}.\n` +
        'Check the network, or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  await fallback.prepare(say)
  return /** @type {Runtime} */ (runtimeIn('fallback', fallback.dist()))
}

/** @param {Runtime} runtime */
export function describe(runtime) {
  const why = {
    named: 'from ELECTRON_OVERRIDE_DIST_PATH',
    official: 'official',
    fallback: "fallback: Electron's own download is not reachable",
  }
  return `Electron ${runtime.version} (${why[runtime.kind]})`
}

/**
 * Lets the electron package fetch its binary, as it checks the content itself. A place that cannot be reached is
 * remembered for a day, so that only one start a day waits for it; DUIZHAO_RETRY_ELECTRON=1 asks again at once.
 * @param {(line: string) => void} say
 */
function downloadOfficial(say) {
  const stamp = `electron-${officialVersion()}-unreachable`
  const failedAt = Number(readStamp(stamp, sharedCache()) ?? 0)
  const isRecent = Math.abs(Date.now() - failedAt) < dayMs
  if (isRecent && !process.env.DUIZHAO_RETRY_ELECTRON) return null

  say(`Getting Electron ${officialVersion()}`)
  // First a small file, with a short limit: only then is a long wait for the big one worth it.
  const canReach = capture(process.execPath, ['build/electron-probe.mjs'], { timeout: 20_000 }).status === 0
  const isDone =
    canReach &&
    capture(process.execPath, [join(electronPackage, 'install.js')], { timeout: 20 * 60_000 }).status === 0
  if (isDone) return official()
  writeStamp(stamp, String(Date.now()), sharedCache())
  return null
}
