// One set-up at a time in a checkout: two terminals may say `npm start` together.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs `work` while holding the lock. Waits for another holder as long as that process lives.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {(line: string) => void} say
 * @returns {Promise<T>}
 */
export async function withLock(file, work, say) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    if (!told) say('Waiting for another set-up of this checkout to finish')
    told = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const holder = holderOf(file)
  // A fresh lock may still be empty: its writer is between creating and filling it.
  if (holder !== null && !isAlive(holder)) fs.rmSync(file, { force: true })
  return false
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
