// The npm packages, exactly as the lockfile says.
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
    const result = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
    if (result.status !== 0)
      throw new SetupError(`The npm packages could not be installed. ${npmReason(result.stderr)}`)
    // Inside node_modules, so that deleting that folder, or an interrupted install, takes the stamp along.
    writeStamp(stamp, wanted(), modules)
  },
}
