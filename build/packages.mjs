// The npm packages, in the versions and with the checksums of the lockfile.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import { npm, npmReason } from './command.mjs'
import { SetupError } from './failure.mjs'
import { root } from './paths.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const modules = join(root, 'node_modules')
const stamp = '.duizhao-lockfile'

function wanted() {
  return hashOf(['package-lock.json'])
}

export const packages = {
  isNeeded: () => !existsSync(modules) || readStamp(stamp, modules) !== wanted(),

  /** @param {(line: string) => void} say */
  run(say) {
    refuseStaleLockfile()
    say('Installing the npm packages')
    // No stamp: an install that was interrupted, or one that we know nothing of.
    if (readStamp(stamp, modules) === null) rmSync(modules, { recursive: true, force: true })
    // Not `npm ci`: it fails where a registry does not offer the optional packages of other platforms, which then
    // are not in the lockfile either. This takes the same versions, checks the same checksums and writes no lockfile.
    // No package here needs its install script, so none gets to run one.
    const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    // Without a network npm would try each of hundreds of packages for minutes; its own store may hold them all.
    const result = npm(isRegistryThere() ? args : [...args, '--offline'])
    if (result.status !== 0)
      throw new SetupError(`The npm packages could not be installed. ${npmReason(result.stderr)}`)
    writeStamp(stamp, wanted(), modules)
  },
}

function isRegistryThere() {
  return npm(['view', 'typescript', 'name', '--fetch-retries=1'], { timeout: 30_000 }).status === 0
}

/** What is in package.json only would come in any version, as `npm ci` would not allow either. */
function refuseStaleLockfile() {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  if (isInStep(read('package.json'), read('package-lock.json'))) return
  throw new SetupError('package-lock.json does not fit package.json. Run `npm install` once and commit both.')
}

/**
 * @param {Record<string, unknown>} manifest
 * @param {{ packages?: Record<string, Record<string, unknown>> }} lockfile
 */
export function isInStep(manifest, lockfile) {
  const locked = lockfile.packages?.[''] ?? {}
  return ['dependencies', 'devDependencies'].every((key) =>
    isDeepStrictEqual(manifest[key] ?? {}, locked[key] ?? {}),
  )
}
