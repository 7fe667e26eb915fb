// Whether a step still has to run: content hashes, because a fresh clone gives every file the same time.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root, workFolder } from './paths.mjs'

/**
 * A hash over the content and names of files and folders (recursively), given relative to `base`.
 * What is missing counts as empty, so that its arrival changes the hash.
 * @param {readonly string[]} sources
 * @param {{ base?: string, keep?: (file: string) => boolean }} [options] `keep` sees paths relative to `base`
 */
export function hashOf(sources, { base = root, keep = () => true } = {}) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(base, source)).sort()) {
    if (!keep(file)) continue
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(base, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 32)
}

/**
 * @param {string} base
 * @param {string} source
 * @returns {string[]}
 */
function filesIn(base, source) {
  const stat = fs.statSync(path.join(base, source), { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [source]
  return fs.readdirSync(path.join(base, source)).flatMap((name) => filesIn(base, `${source}/${name}`))
}

/**
 * Puts the whole file there or nothing, so that an interrupted run leaves no half of it.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    fs.writeFileSync(draft, content)
    fs.renameSync(draft, file)
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/**
 * The value last written under this name, or null.
 * @param {string} name
 * @param {string} [folder]
 */
export function readStamp(name, folder = path.join(workFolder, 'stamps')) {
  try {
    return fs.readFileSync(path.join(folder, name), 'utf8')
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} [folder]
 */
export function writeStamp(name, value, folder = path.join(workFolder, 'stamps')) {
  writeWhole(path.join(folder, name), value)
}
