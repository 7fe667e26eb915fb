// What each npm script does once Node is in place.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { runChecks } from './checks.mjs'
import { run } from './command.mjs'
import { corpusPack } from './corpus-pack.mjs'
import { SetupError } from './failure.mjs'
import { root } from './paths.mjs'
import { release } from './release.mjs'
import { prepare } from './setup.mjs'
import { runTests } from './tests.mjs'

/** @typedef {(line: string) => void} Say */

/** @type {Record<string, (args: string[], say: Say) => Promise<number>>} */
const tasks = {
  async start(args, say) {
    const { runtime, env, electronArgs } = await prepare({ electron: true, corpus: true, bundle: true }, say)
    return run(runtime?.executable ?? '', [...electronArgs, '.', ...args], { env })
  },

  async dev(args, say) {
    const { env, electronArgs } = await prepare({ electron: true, corpus: true }, say)
    const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const options = [
      'dev',
      '--config',
      'build/electron.vite.config.ts',
      ...(electronArgs.length ? ['--noSandbox'] : []),
    ]
    return run(process.execPath, [vite, ...options, ...args], { env })
  },

  test: (args, say) => runTests(args, say),

  async check(_args, say) {
    await prepare({}, say)
    return (await runChecks(say)).length === 0 ? 0 : 1
  },

  async format(_args, say) {
    await prepare({}, say)
    return run(process.execPath, [
      join(root, 'node_modules/prettier/bin/prettier.cjs'),
      '--write',
      '--log-level',
      'warn',
      '.',
    ])
  },

  async build(_args, say) {
    await prepare({ corpus: true }, say)
    bundle.run(say)
    return 0
  },

  async corpus(_args, say) {
    await prepare({}, say)
    await corpusPack.run(say)
    return 0
  },

  async bench([name = '', ...args], say) {
    const file = `test/bench/${name}.ts`
    if (!/^[\w-]+$/.test(name) || !existsSync(join(root, file))) {
      const names = readdirSync(join(root, 'test/bench')).filter((entry) => entry.endsWith('.ts'))
      throw new SetupError(
        `usage: npm run bench -- NAME, where NAME is one of: ${names.map((n) => n.slice(0, -3)).join(', ')}`,
      )
    }
    const { env } = await prepare({ electron: true, corpus: true, bundle: true, quiet: true }, say)
    return run(process.execPath, [file, ...args], { env })
  },

  async soak(args, say) {
    const { env } = await prepare({ corpus: true }, say)
    return run(process.execPath, ['test/soak/run.ts', ...args], { env })
  },

  release: (args, say) => release(args, say),
}

/**
 * @param {string[]} words the command and its arguments
 * @param {Say} say
 */
export async function runTask([name = '', ...args], say) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new SetupError(`usage: node build/run.mjs ${Object.keys(tasks).join('|')}`)
  return task(args, say)
}
