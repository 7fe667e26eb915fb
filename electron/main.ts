/** Start-up, in reading order: arguments, locks, window, stores, calls, and what can wait. */
import { app, nativeTheme } from 'electron'
import type { BrowserWindow } from 'electron'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Events } from '../shared/api.ts'
import type { Change } from '../shared/model/change.ts'
import type { Lang } from '../shared/model/report.ts'
import {
  askFolder,
  askOpenPath,
  askOpenPaths,
  askSavePath,
  askTermFile,
  createHost,
  systemLang,
} from './app-host.ts'
import { appOrigin } from './app-files.ts'
import { readStartArguments, wordsOf } from './arguments.ts'
import { runExchangeTask } from './exchange-job.ts'
import { keepExporter, runExportTask } from './export-job.ts'
import { createGivenFiles, filesAmong } from './given-files.ts'
import { registerIpc } from './ipc.ts'
import { createLog } from './log.ts'
import { clearMenu, setMenu } from './menu.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { runNotebookTask } from './notebook-job.ts'
import { createReplies } from './reply.ts'
import { lockSession, switchOffNetwork } from './session.ts'
import { shareFolder } from './share-folder.ts'
import type { Stores } from './stores.ts'
import { tendNotebook } from './tend-notebook.ts'
import { askBeforeLeaving, createWindow, lockNavigation } from './window.ts'

const words = wordsOf(process.argv, app.isPackaged)
const { data, command } = readStartArguments(words, process.env)
const root = app.getAppPath()
const resources = app.isPackaged ? process.resourcesPath : join(root, 'resources')
const packFiles = [process.env['DUIZHAO_PACK'] ?? join(resources, 'core.dzpack')]
/** Where `npm run dev` serves the page; the packaged app does not know of it. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const page = devServer ?? `${appOrigin}/index.html`

if (data !== null) app.setPath('userData', resolve(data))
const dataFolder = app.getPath('userData')
// What Chromium keeps for itself does not lie among the user's files. A command may run beside the window.
app.setPath(
  'sessionData',
  command === null ? join(dataFolder, 'browser') : mkdtempSync(join(tmpdir(), 'duizhao-')),
)
// It would take `--no-sandbox` back, without which nothing starts as root; the windows ask for it themselves too.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
switchOffNetwork(devServer)
registerAppScheme()
clearMenu()

/** How long the window waits for another process that writes to the notebook, in milliseconds. */
const patience = 400
let menuLang: Lang | null = null
let openedWindow: BrowserWindow | null = null
const given = createGivenFiles(() => {
  if (openedWindow !== null) send(openedWindow, 'given', null)
})
// macOS names the file of a double click so, even before the app is ready.
app.on('open-file', (event, file) => {
  event.preventDefault()
  given.add(filesAmong([file], process.cwd()))
  if (openedWindow !== null) focus(openedWindow)
})

const log = createLog(dataFolder)
process.on('uncaughtExceptionMonitor', (error) => log('main', error))

if (command !== null) void runCommand(command.args)
else if (app.requestSingleInstanceLock()) void openWindow()
else app.quit()

/** One command without a window, then the end. */
async function runCommand(args: readonly string[]): Promise<void> {
  // The window that prints is closed long before the end.
  app.on('window-all-closed', () => undefined)
  const [{ runCli }, { openStores }, { runExchangeHere }, { runExportHere }] = await Promise.all([
    import('./cli.ts'),
    import('./stores.ts'),
    import('./services/exchange-tasks.ts'),
    import('./services/export/export-tasks.ts'),
    app.whenReady(),
  ])
  lockEverything()
  const terminal = {
    stdout: (text: string) => process.stdout.write(text),
    stderr: (text: string) => process.stderr.write(text),
    env: process.env,
  }
  const code = await runCli(args, terminal, (request) => {
    const host = createHost({
      dataFolder: request.dataFolder === null ? dataFolder : resolve(request.dataFolder),
      readyToRead: () => undefined,
      sendEvent: request.sendEvent,
      chooseSavePath: () => Promise.resolve(request.saveAs),
      chooseOpenPath: () => Promise.resolve(null),
      chooseOpenPaths: () => Promise.resolve([]),
      chooseTermFile: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(request.saveAs),
      takeGiven: () => [],
      runNotebookTask,
      runExchangeTask: runExchangeHere,
      runExportTask: runExportHere,
      keepExporter: () => () => undefined,
    })
    return openStores(packFiles, host)
  })
  await new Promise<void>((written) => process.stdout.write('', () => written()))
  app.exit(code)
}

async function openWindow(): Promise<void> {
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  lockEverything()
  const window = createWindow(join(dataFolder, 'window.json'), join(root, 'out/preload/preload.cjs'))
  openedWindow = window
  given.add(filesAmong(words, process.cwd()))
  app.on('second-instance', (_event, argv, workingFolder) => {
    given.add(filesAmong(argv.slice(1), workingFolder))
    focus(window)
  })
  // The page starts in its own process while the stores open in this one.
  window.loadURL(page).catch((error: unknown) => log('page', error))
  const stores = openStoresFor(window)
  const announce = (change: Change): void => {
    send(window, 'changed', change)
    if (change.domain === 'settings' || change.domain === 'notebook')
      void stores.then((opened) => applySettings(window, opened))
  }
  registerIpc(
    createReplies(
      stores.then(({ services }) => services),
      announce,
      log,
    ),
    () => (window.isDestroyed() ? null : window.webContents),
    devServer === undefined ? appOrigin : new URL(devServer).origin,
  )
  watchPage(window)
  askBeforeLeaving(window, () => menuLang ?? systemLang())
  const opened = await stores
  await applySettings(window, opened)
  app.on('quit', () => opened.close())
  tendNotebook(opened, announce, log)
  shareFolder(opened, log)
}

function lockEverything(): void {
  lockSession(devServer)
  lockNavigation(page)
  serveApp({ page: join(root, 'out/renderer'), fonts: join(resources, 'fonts') })
}

async function openStoresFor(window: BrowserWindow): Promise<Stores> {
  const { openStores } = await import('./stores.ts')
  const over = () => (window.isDestroyed() ? null : window)
  const host = createHost({
    dataFolder,
    readyToRead: () => {
      if (process.env['DUIZHAO_TIMING'] === '1') process.stdout.write(`DUIZHAO_READY ${Date.now()}\n`)
    },
    sendEvent: (name, event) => send(window, name, event),
    chooseSavePath: (suggestedName) => askSavePath(over(), suggestedName),
    chooseOpenPath: () => askOpenPath(over()),
    chooseOpenPaths: () => askOpenPaths(over()),
    chooseTermFile: () => askTermFile(over()),
    chooseFolder: () => askFolder(over()),
    takeGiven: given.take,
    runNotebookTask,
    runExchangeTask,
    runExportTask,
    keepExporter,
  })
  return openStores(packFiles, host, patience)
}

/** Menu and colours as the settings want them. */
async function applySettings(window: BrowserWindow, { services }: Stores): Promise<void> {
  const { interfaceLang, theme } = await services.settings.get()
  const lang = interfaceLang === 'system' ? systemLang() : interfaceLang
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
  if (menuLang === lang) return
  menuLang = lang
  setMenu(lang, (id) => send(window, 'command', id))
}

function send<Name extends keyof Events>(window: BrowserWindow, name: Name, event: Events[Name]): void {
  if (!window.isDestroyed()) window.webContents.send(name, event)
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A page that has died comes back; its notes are on disk. */
function watchPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page', `gone: ${reason} ${exitCode}`)
    if (reason === 'crashed' || reason === 'oom') window.webContents.reload()
  })
}
