// The npm packages, in the versions and with the checksums of the lockfile.
import { existsSync } from 'node:fs'
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
    say('Installing the npm packages')
    // No package here needs its install script, so none gets to run one.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
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
