/** The command line under plain Node: `node electron/cli-node.ts COMMAND`. PDFs are handed to Electron. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '../shared/result.ts'
import { readStartArguments } from './arguments.ts'
import { runHere } from './db/notebook-tasks.ts'
import { runCli } from './cli.ts'
import type { OpenRequest } from './cli.ts'
import type { Host } from './services/dependencies.ts'
import { runExchangeHere } from './services/exchange-tasks.ts'
import { runExportHere } from './services/export/export-tasks.ts'
import { openStores } from './stores.ts'
import type { Stores } from './stores.ts'

const root = join(import.meta.dirname, '..')

/** Where Electron keeps the data of an app of this name. */
function userDataFolder(): string {
  const { env, platform } = process
  const home = homedir()
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData/Roaming'), 'Duizhao')
  if (platform === 'darwin') return join(home, 'Library/Application Support/Duizhao')
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Duizhao')
}

function open({ dataFolder, saveAs, sendEvent }: OpenRequest): Stores {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const needsElectron = (): never => {
    throw new AppError('export-failed')
  }
  const host: Host = {
    systemLang: 'en',
    dataFolder: resolve(dataFolder ?? userDataFolder()),
    versions: { app: version, electron: '', chromium: '', node: process.versions.node },
    readyToRead: () => undefined,
    sendEvent,
    chooseSavePath: () => Promise.resolve(saveAs),
    chooseOpenPath: needsElectron,
    chooseOpenPaths: needsElectron,
    chooseTermFile: needsElectron,
    chooseFolder: () => Promise.resolve(saveAs),
    takeGiven: () => [],
    runNotebookTask: runHere,
    runExchangeTask: runExchangeHere,
    runExportTask: runExportHere,
    restart: needsElectron,
    showInFolder: needsElectron,
    copyText: needsElectron,
    print: needsElectron,
    keepPrinter: needsElectron,
    keepExporter: needsElectron,
  }
  return openStores([process.env['DUIZHAO_PACK'] ?? join(root, 'resources/core.dzpack')], host)
}

/** Pages are laid out by Chromium. */
function runInElectron(args: readonly string[]): number {
  const electron = process.env['DUIZHAO_ELECTRON']
  if (electron === undefined)
    throw new Error('DUIZHAO_ELECTRON does not say where Electron is: use `npm run -s cli`')
  const electronArgs = (process.env['DUIZHAO_ELECTRON_ARGS'] ?? '').split(' ').filter((word) => word !== '')
  return spawnSync(electron, [...electronArgs, root, ...args], { stdio: 'inherit' }).status ?? 1
}

function asksForPdf(words: readonly string[]): boolean {
  return words.some((word, at) => word === '--format=pdf' || (word === '--format' && words[at + 1] === 'pdf'))
}

const args = process.argv.slice(2)
process.exitCode =
  readStartArguments(args, process.env).command?.name === 'export' && asksForPdf(args)
    ? runInElectron(args)
    : await runCli(
        args,
        {
          stdout: (text) => process.stdout.write(text),
          stderr: (text) => process.stderr.write(text),
          env: process.env,
        },
        open,
      )
