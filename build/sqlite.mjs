// better-sqlite3 comes compiled for Node-API 10, which Electron has since version 36. An older Electron (the
// stand-in) crashes on it, so there the module is compiled once for this machine, without what needs Node-API 10.
// The result loads in Node too, so the tests and the app use the same file.
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from './command.mjs'
import { SetupError } from './failure.mjs'
import { installPrivateNode, privateNode } from './node.mjs'
import { root, sharedCache } from './paths.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { installSystemPackages } from './system.mjs'

const modules = join(root, 'node_modules')
/** Where better-sqlite3 looks before it takes the compiled module that it brings. */
const place = join(modules, 'better-sqlite3/build/Release')
const name = 'better_sqlite3.node'
const stamp = 'duizhao-build'
const firstElectronWithPrebuild = 36

/** Raise when the way of compiling changes. */
const recipe = 1

function key() {
  const { version } = JSON.parse(fs.readFileSync(join(modules, 'better-sqlite3/package.json'), 'utf8'))
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}`
}

/** @param {string} electronVersion */
function isTooOldForPrebuild(electronVersion) {
  return Number(electronVersion.split('.')[0]) < firstElectronWithPrebuild
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {(line: string) => void} say
 */
export function prepareSqlite(runtime, say) {
  const isOurs = readStamp(stamp, place) === key() && fs.existsSync(join(place, name))
  if (!isTooOldForPrebuild(runtime.version)) {
    // The module compiled for the stand-in would also load, but the makers' own build is the tested one.
    if (isOurs) fs.rmSync(place, { recursive: true })
    return
  }
  if (isOurs) return
  const cached = join(sharedCache(), `${key()}.node`)
  if (!fs.existsSync(cached)) compile(cached, runtime, say)
  fs.mkdirSync(place, { recursive: true })
  fs.copyFileSync(cached, join(place, `${name}.draft`))
  fs.renameSync(join(place, `${name}.draft`), join(place, name))
  writeStamp(stamp, key(), place)
}

/**
 * @param {string} cached
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {(line: string) => void} say
 */
function compile(cached, runtime, say) {
  installSystemPackages(['compiler'], say)
  say(`Compiling SQLite for Electron ${runtime.version} (one to two minutes, once for this machine)`)
  const draft = join(sharedCache(), `sqlite-draft-${process.pid}`)
  const copy = join(draft, 'node_modules/better-sqlite3')
  try {
    fs.cpSync(join(modules, 'better-sqlite3'), copy, { recursive: true })
    fs.cpSync(join(modules, 'node-addon-api'), join(draft, 'node_modules/node-addon-api'), {
      recursive: true,
    })
    const gyp = join(copy, 'binding.gyp')
    fs.writeFileSync(gyp, withoutNodeApi10(fs.readFileSync(gyp, 'utf8')))
    const result = capture(
      process.execPath,
      [
        join(modules, 'node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        `--nodedir=${headers(say)}`,
        '-j',
        'max',
      ],
      { cwd: copy },
    )
    const built = join(copy, 'build/Release', name)
    if (result.status !== 0 || !loads(copy, runtime)) {
      throw new SetupError(`SQLite could not be compiled.\n${(result.stdout + result.stderr).slice(-1500)}`)
    }
    fs.renameSync(built, cached)
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {string} gyp */
export function withoutNodeApi10(gyp) {
  const changed = gyp.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  if (changed === gyp)
    throw new SetupError('better-sqlite3 has changed its build file; build/sqlite.mjs has to follow.')
  return changed
}

/** Node's headers: beside the running Node, or in the copy that npm has. @param {(line: string) => void} say */
function headers(say) {
  const folders = [privateNode, dirname(dirname(process.execPath))]
  const found = () => folders.find((folder) => fs.existsSync(join(folder, 'include/node/common.gypi')))
  if (!found()) installPrivateNode(say)
  return found() ?? privateNode
}

/**
 * Opens a database in both programs that will use the module: a wrong one crashes without a word.
 * @param {string} copy
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
function loads(copy, runtime) {
  const script = `new (require(${JSON.stringify(copy)}))(':memory:').exec('SELECT 1')`
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return (
    capture(process.execPath, ['-e', script]).status === 0 &&
    capture(runtime.executable, ['-e', script], { env: asNode }).status === 0
  )
}
