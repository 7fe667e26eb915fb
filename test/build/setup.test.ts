/** The parts of set-up that decide: what is missing, what to ask for, what to refuse. */
import { readFileSync } from 'node:fs'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { npmReason } from '../../build/command.mjs'
import { needsVirtualDisplay } from '../../build/display.mjs'
import { belongsToElectron, checkIntegrity } from '../../build/electron-fallback.mjs'
import { sentenceFor } from '../../build/failure.mjs'
import { withLock } from '../../build/lock.mjs'
import { isTooOld } from '../../build/node.mjs'
import { completed, platformOf } from '../../build/lockfile.mjs'
import { sharedCache } from '../../build/paths.mjs'
import { refusal } from '../../build/release.mjs'
import { sandboxArguments } from '../../build/setup.mjs'
import { withoutNodeApi10 } from '../../build/sqlite.mjs'
import { hashOf, writeWhole } from '../../build/stamp.mjs'
import { missingFrom, namesToInstall, needsAdministrator } from '../../build/system.mjs'
import { countPlaywright, countVitest, summaryLine, total, withExitCode } from '../../build/tests.mjs'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-setup-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

test.each([
  ['18.20.8', true],
  ['20.20.2', true],
  ['22.11.0', true],
  ['22.12.0', false],
  ['24.21.0', false],
])('Node %s too old: %s', (version, expected) => {
  expect(isTooOld(version)).toBe(expected)
})

test('a package that was renamed counts under either name', () => {
  const installed = new Set(['poppler-utils', 'xvfb'])
  expect(missingFrom(['display', 'tests'], installed).slice(0, 2)).toEqual([['xauth'], ['qpdf']])
  expect(missingFrom(['electron'], new Set(['libgtk-3-0t64'])).flat()).not.toContain('libgtk-3-0')
})

test('the name that this system knows is asked for, and told to those who may not install', () => {
  const names = namesToInstall([['libasound2', 'libasound2t64'], ['xvfb']], (name) => name !== 'libasound2')
  expect(names).toEqual(['libasound2t64', 'xvfb'])
  expect(needsAdministrator(names)).toContain('sudo apt-get install libasound2t64 xvfb')
})

test('a download with other content is refused and deleted', async () => {
  const file = path.join(folder, 'package.tgz')
  fs.writeFileSync(file, 'not what was expected')
  await expect(checkIntegrity(file)).rejects.toThrow('checksum is not the expected one')
  expect(fs.existsSync(file)).toBe(false)
})

test('the lockfile has the packages of every platform, so that `npm ci` takes it anywhere', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Parameters<typeof completed>[0]
  }
  expect(Object.keys(completed(packages)).toSorted()).toEqual(Object.keys(packages).toSorted())
  const asked = { 'node_modules/a': { optionalDependencies: { '@a/b-win32-x64-msvc': '1.2.3', c: '1.0.0' } } }
  expect(completed(asked)['node_modules/@a/b-win32-x64-msvc']).toEqual({
    version: '1.2.3',
    cpu: ['x64'],
    os: ['win32'],
    optional: true,
  })
  expect(completed(asked)['node_modules/c']).toBeUndefined()
})

test.each([
  ['@oxlint/binding-linux-x64-musl', { cpu: ['x64'], os: ['linux'], libc: ['musl'] }],
  ['@swc/core-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
  ['@napi-rs/canvas-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', {}],
])('the name %s tells its platform', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('of the stand-in only Electron itself is kept', () => {
  const names = [
    '',
    'locales/',
    'resources/app/index.js',
    'browser_v8_context_snapshot.bin',
    'icudtl.dat',
    'locales/zh-CN.pak',
  ]
  expect(names.filter(belongsToElectron)).toEqual(['icudtl.dat', 'locales/zh-CN.pak'])
})

test('the build file of SQLite is changed, or its change is noticed', () => {
  expect(withoutNodeApi10("['NAPI_VERSION=10', 'X']")).toContain('NOGC_ENV_OPT_OUT')
  expect(() => withoutNodeApi10("['NAPI_VERSION=11']")).toThrow('has to follow')
})

test('the sandbox is given up for root on Linux only', () => {
  expect(sandboxArguments(0, 'linux')).toEqual(['--no-sandbox'])
  expect(sandboxArguments(1000, 'linux')).toEqual([])
  expect(sandboxArguments(0, 'darwin')).toEqual([])
})

test('a virtual display only where there is none', () => {
  expect(needsVirtualDisplay({}, 'linux')).toBe(true)
  expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(needsVirtualDisplay({}, 'darwin')).toBe(false)
})

test('the shared cache follows the desktop convention', () => {
  expect(sharedCache({ XDG_CACHE_HOME: '/x' })).toBe(path.join('/x', 'duizhao'))
})

test('a hash follows content, names and arrivals', () => {
  const hash = () => hashOf(['a', 'later.txt'], { base: folder })
  fs.mkdirSync(path.join(folder, 'a/b'), { recursive: true })
  const empty = hash()
  writeWhole(path.join(folder, 'a/b/one.txt'), 'one')
  const one = hash()
  fs.utimesSync(path.join(folder, 'a/b/one.txt'), 1, 1)
  expect(hash()).toBe(one)
  writeWhole(path.join(folder, 'later.txt'), '')
  expect(new Set([empty, one, hash()]).size).toBe(3)
  expect(fs.readdirSync(path.join(folder, 'a/b'))).toEqual(['one.txt'])
})

test('a lock left by a dead process does not hold anybody', async () => {
  const file = path.join(folder, 'lock')
  fs.writeFileSync(file, '2147483646')
  expect(
    await withLock(
      file,
      () => 'done',
      () => {},
    ),
  ).toBe('done')
  expect(fs.existsSync(file)).toBe(false)
})

test('two set-ups run one after the other', async () => {
  const file = path.join(folder, 'lock')
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} in`)
    await new Promise((done) => setTimeout(done, 50))
    order.push(`${name} out`)
  }
  await Promise.all([withLock(file, work('a'), () => {}), withLock(file, work('b'), () => {})])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out'])
})

test('failures are sentences', () => {
  expect(sentenceFor(Object.assign(new Error('x'), { code: 'ENOSPC', path: '/y' }))).toMatch(
    /^The disk is full \(\/y\)/,
  )
  expect(npmReason('npm error code ENOTFOUND\nnpm error network request failed')).toMatch(/cannot be reached/)
  expect(npmReason('npm error code EINTEGRITY')).toMatch(/nothing was installed/)
  expect(refusal('33.2.1')).toMatch(/^No release was made: Electron 33\.2\.1/)
})

test('the closing line adds up what the runners report', () => {
  const vitest = countVitest({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  })
  const playwright = countPlaywright({ stats: { expected: 2, flaky: 1, unexpected: 0, skipped: 0 } })
  expect(summaryLine(total([vitest, playwright]))).toBe('8 passed, 2 failed, 1 skipped')
})

test('a runner that dies without a report counts as a failure', () => {
  expect(withExitCode(countVitest(null), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(withExitCode(countPlaywright(null), 0).failed).toBe(0)
})
