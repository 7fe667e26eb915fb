// out/: what Electron runs, bundled from electron/, renderer/ and shared/.
import fs from 'node:fs'
import { join } from 'node:path'
import { capture } from './command.mjs'
import { SetupError } from './failure.mjs'
import { root } from './paths.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const stamp = 'bundle'
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources/fonts/fonts.css',
  'build/electron.vite.config.ts',
  'package-lock.json',
]
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

export const bundle = {
  isNeeded: () =>
    results.some((file) => !fs.existsSync(join(root, file))) || readStamp(stamp) !== hashOf(sources),

  /** @param {(line: string) => void} say */
  run(say) {
    say('Bundling the app')
    // Taken before: a source that changes meanwhile has to be bundled again.
    const hash = hashOf(sources)
    const result = capture(process.execPath, [
      join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--config',
      'build/electron.vite.config.ts',
      '--logLevel',
      'warn',
    ])
    if (result.status !== 0)
      throw new SetupError(`The app could not be bundled.\n${result.stdout}${result.stderr}`)
    writeStamp(stamp, hash)
  },
}
