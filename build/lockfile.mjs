// Completes package-lock.json by hand: `node build/lockfile.mjs`, after an install on a machine whose registry does not
// offer the optional packages of other platforms. npm leaves those out of the lockfile there, and `npm ci` then refuses
// it everywhere. Their versions stand in the packages that ask for them; the checksums stay for a full registry to add.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

/**
 * What the name of a platform's package says of where it runs, e.g. `@oxlint/binding-linux-x64-musl`.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.replace(/^@[^/]*\//, '').split(/[-_.]/)
  const found = (/** @type {readonly string[]} */ list) => list.find((one) => words.includes(one))
  const system = found(systems)
  const processor = found(processors) ?? processors.find((one) => words.some((word) => word.startsWith(one)))
  return {
    ...(processor && { cpu: [processor] }),
    ...(system && { os: [system] }),
    ...(system === 'linux' && words.includes('musl') && { libc: ['musl'] }),
    ...(system === 'linux' && words.some((word) => word.startsWith('gnu')) && { libc: ['glibc'] }),
  }
}

/**
 * Adds an entry for each optional platform package that is asked for and missing.
 * @param {Record<string, Entry>} packages the lockfile's own
 */
export function completed(packages) {
  const all = { ...packages }
  for (const { dev, optionalDependencies = {} } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`
      const platform = platformOf(name)
      if (all[place] || !/^\d/.test(version) || !('cpu' in platform || 'os' in platform)) continue
      all[place] = { version, ...platform, ...(dev && { dev }), optional: true }
    }
  }
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8'))
  lockfile.packages = completed(lockfile.packages)
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
}
