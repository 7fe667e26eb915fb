// A screen for Electron: the real one, or a virtual one (Xvfb) on a Linux machine that has none.
// xvfb-run is not used because it mixes standard error into standard output, where --json wants one value only.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { capture } from './command.mjs'
import { SetupError } from './failure.mjs'

/** @param {Record<string, string | undefined>} [env] */
export function needsVirtualDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * Starts a virtual display that ends with this process.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop: () => void }>}
 */
export async function startVirtualDisplay() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-display-'))
  const cookie = randomBytes(16).toString('hex')
  // Without a cookie every user of this machine could watch the window and type into it.
  const authority = (/** @type {string} */ name, /** @type {string} */ display) => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, '', { mode: 0o600 })
    capture('xauth', ['-f', file, 'add', display, '.', cookie])
    return file
  }
  const server = spawn(
    'Xvfb',
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1600x1000x24',
      '-nolisten',
      'tcp',
      '-auth',
      authority('server', ':0'),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const stop = () => {
    server.kill()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  const number = await firstLine(server)
  server.unref()
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority('client', `:${number}`) }, stop }
}

/**
 * The display number, which Xvfb writes once it accepts connections.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function firstLine(server) {
  return new Promise((done, fail) => {
    const refuse = () => fail(new SetupError('The virtual display (Xvfb) could not be started.'))
    const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3])
    server.once('error', refuse)
    server.once('exit', refuse)
    pipe.once('data', (data) => {
      server.off('exit', refuse)
      pipe.unref()
      done(String(data).trim())
    })
  })
}
