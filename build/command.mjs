// Runs other programs. Kept runnable on Node 18.
import { spawn, spawnSync } from 'node:child_process'
import { SetupError } from './failure.mjs'
import { root } from './paths.mjs'

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} [env] replaces the environment
 * @property {string} [cwd] the checkout when left out
 * @property {'inherit' | 'stderr'} [output] 'stderr' keeps standard output clean for data
 */

/**
 * Runs a program in the foreground. The exit code; a death by signal is 128 + 15.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, { env = process.env, cwd = root, output = 'inherit' } = {}) {
  return new Promise((done, fail) => {
    const out = output === 'stderr' ? 2 : 'inherit'
    const child = spawn(file, args, { cwd, env, stdio: ['inherit', out, 'inherit'] })
    // Ctrl-C reaches the child by itself; we only have to outlive it, so as to clean up and pass its code on.
    const wait = () => {}
    const stop = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', stop)
    const forget = () => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', stop)
    }
    child.on('error', (error) => (forget(), fail(error)))
    child.on('close', (code) => (forget(), done(code ?? 143)))
  })
}

/**
 * Runs a program and gives what it printed. Never throws: status is null when it was killed for the
 * time limit or could not be started, of which `isMissing` says the latter.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, timeout?: number }} [options] timeout in ms
 */
export function capture(file, args, { env = process.env, cwd = root, timeout } = {}) {
  const result = spawnSync(file, args, { cwd, env, timeout, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const isMissing = result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT'
  return { status: result.status, stdout: result.stdout ?? '', stderr: result.stderr ?? '', isMissing }
}

/**
 * npm with this same Node, found the way that npm itself names it to its scripts.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeout?: number }} [options]
 */
export function npm(args, options = {}) {
  // `npm --silent` and npm's view of where our package is would otherwise reach this npm through the environment.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(loglevel|local_prefix|prefix|ignore_scripts)$/i.test(name),
    ),
  )
  // npm waits up to a minute before it tries again; a network that is not there has to be told in seconds.
  args = [...args, '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000']
  const script = process.env.npm_execpath
  const result =
    script && /\.c?js$/.test(script)
      ? capture(process.execPath, [script, ...args], { ...options, env })
      : capture(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env })
  if (result.isMissing) {
    throw new SetupError('npm could not be started. Install Node with npm, then run the same command again.')
  }
  return result
}

/**
 * The few lines of npm's output that say why it failed.
 * @param {string} stderr
 */
export function npmReason(stderr) {
  const lines = stderr.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const text = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '')).join('\n  ')
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(text))
    return 'The package registry cannot be reached. Check the network (or the proxy in your npm settings).'
  if (/ENOSPC/.test(text)) return 'The disk is full.'
  if (/EINTEGRITY/.test(text))
    return `A package is not what the lockfile says it must be; nothing was installed.\n  ${text}`
  return text.slice(0, 2000) || stderr.slice(-2000)
}
