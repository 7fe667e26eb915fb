// `npm run release`: the packages for users, made by electron-builder from the official Electron only.
import { join } from 'node:path'
import { run } from './command.mjs'
import { SetupError } from './failure.mjs'
import { root } from './paths.mjs'
import { prepare } from './setup.mjs'

/**
 * @param {string[]} args for electron-builder, such as `--linux dir`
 * @param {(line: string) => void} say
 */
export async function release(args, say) {
  const { runtime, env } = await prepare({ electron: true, corpus: true, bundle: true }, say)
  if (runtime?.kind !== 'official') throw new SetupError(refusal(runtime?.version ?? 'unknown'))
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  return run(process.execPath, [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...args], {
    env,
  })
}

/** @param {string} version */
export function refusal(version) {
  return (
    `No release was made: Electron ${version} on this machine is not the official one. It is outdated, gets no ` +
    'security fixes and is good for development only. Run this where Electron can be downloaded.'
  )
}
