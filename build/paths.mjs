// Where things are. Kept runnable on Node 18, as everything that runs before our own Node is in place.
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** A private copy of Node, only on machines whose own is too old. */
export const toolsFolder = join(root, '.tools')

/** Stamps and intermediate files of this checkout; safe to delete at any time. */
export const workFolder = join(root, '.cache')

export const packFile = join(root, 'resources/core.dzpack')

/**
 * What every checkout on this machine can share: the fallback Electron (250 MB) and the rebuilt SQLite module.
 * @param {Record<string, string | undefined>} [env]
 */
export function sharedCache(env = process.env) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'duizhao')
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'duizhao', 'Cache')
  return join(env.HOME || homedir(), '.cache', 'duizhao')
}
