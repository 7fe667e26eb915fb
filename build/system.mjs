// Debian and Ubuntu: the system packages that Electron, its virtual display and the tests need.
// Other systems are left alone: there Electron says by itself what it misses.
import { existsSync } from 'node:fs'
import { capture } from './command.mjs'
import { SetupError } from './failure.mjs'

/** A row with several names is one package that was renamed between releases (…t64); any of them will do. */
const wantedFor = {
  electron: [
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libatk1.0-0', 'libatk1.0-0t64'],
    ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
    ['libatspi2.0-0', 'libatspi2.0-0t64'],
    ['libcups2', 'libcups2t64'],
    ['libasound2', 'libasound2t64'],
    ['libglib2.0-0', 'libglib2.0-0t64'],
    ['libnss3'],
    ['libnspr4'],
    ['libdbus-1-3'],
    ['libdrm2'],
    ['libgbm1'],
    ['libexpat1'],
    ['libpango-1.0-0'],
    ['libcairo2'],
    ['libudev1'],
    ['libx11-6'],
    ['libxcb1'],
    ['libxcomposite1'],
    ['libxdamage1'],
    ['libxext6'],
    ['libxfixes3'],
    ['libxkbcommon0'],
    ['libxrandr2'],
  ],
  display: [['xvfb'], ['xauth']],
  /** What opens the files that the tests export: PDFs, documents and tables, XML, EPUB. */
  tests: [
    ['poppler-utils'],
    ['qpdf'],
    ['libreoffice-writer-nogui', 'libreoffice-writer'],
    ['libreoffice-calc-nogui', 'libreoffice-calc'],
    ['libxml2-utils'],
    ['jing'],
    ['epubcheck'],
  ],
  compiler: [['python3'], ['make'], ['g++']],
}

/** @typedef {keyof typeof wantedFor} Purpose */

export function isDebian() {
  return (
    process.platform === 'linux' && existsSync('/etc/debian_version') && existsSync('/usr/bin/dpkg-query')
  )
}

/**
 * The rows of which no package is installed.
 * @param {readonly Purpose[]} purposes
 * @param {ReadonlySet<string>} installed
 */
export function missingFrom(purposes, installed) {
  return purposes
    .flatMap((purpose) => wantedFor[purpose])
    .filter((names) => !names.some((name) => installed.has(name)))
}

/** @param {readonly Purpose[]} purposes */
function installedAmong(purposes) {
  const names = purposes.flatMap((purpose) => wantedFor[purpose]).flat()
  // Exits 1 when one name is unknown, and still prints the others.
  const result = capture('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names])
  return new Set(
    result.stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  )
}

/**
 * Of each row the name that this release of the system knows.
 * @param {readonly (readonly string[])[]} rows
 * @param {(name: string) => boolean} isKnown
 */
export function namesToInstall(rows, isKnown) {
  return rows.map((names) => names.find(isKnown) ?? names[0] ?? '')
}

/** A package that exists under this very name; one that is only provided by others shows no version of its own. @param {string} name */
function isKnownHere(name) {
  return capture('apt-cache', ['show', '--no-all-versions', name]).stdout.includes(`Package: ${name}\n`)
}

/**
 * Installs what is missing when root; otherwise stops with the one line that an administrator has to run.
 * @param {readonly Purpose[]} purposes
 * @param {(line: string) => void} say
 * @param {number} [uid]
 */
export function installSystemPackages(purposes, say, uid = process.getuid?.()) {
  if (!isDebian()) return
  const rows = missingFrom(purposes, installedAmong(purposes))
  if (rows.length === 0) return
  if (uid !== 0) throw new SetupError(needsAdministrator(namesToInstall(rows, isKnownHere)))

  const apt = (/** @type {string[]} */ args) =>
    capture('apt-get', ['-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const install = () => {
    const names = namesToInstall(rows, isKnownHere)
    say(`Installing system packages: ${names.join(' ')}`)
    return apt(['install', '-y', '--no-install-recommends', ...names])
  }
  // A new machine has no package lists at all, an old one has lists that name files which are gone.
  let result = rows.flat().some(isKnownHere) ? install() : null
  if (result?.status !== 0) {
    say('Refreshing the list of system packages')
    apt(['update'])
    result = install()
  }
  if (result.status !== 0) {
    const reason = result.stderr
      .split('\n')
      .filter((line) => line.startsWith('E:'))
      .slice(0, 3)
      .join('\n  ')
    throw new SetupError(
      `The system packages could not be installed (no network, or another apt is running?).\n  ${reason}`,
    )
  }
}

/** @param {readonly string[]} names */
export function needsAdministrator(names) {
  return `Some system packages are missing. Run this, then the same command again:\n  sudo apt-get install ${names.join(' ')}`
}
