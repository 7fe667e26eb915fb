/** What the page may ask of the browser engine: no network, no permission, no device, no download. */
import { app, session } from 'electron'
import { appOrigin } from './app-files.ts'

declare global {
  /** Requests to anywhere but the app itself that were stopped since the start; tests hold it at zero. */
  var duizhaoBlockedRequests: number
}

/** Has to be called before the app is ready: what Chromium would do on its own account. */
export function switchOffNetwork(devServer: string | undefined): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  const except = devServer === undefined ? '' : ', EXCLUDE localhost'
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
}

export function lockSession(devServer: string | undefined): void {
  const { defaultSession } = session
  globalThis.duizhaoBlockedRequests = 0
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isAllowed(url, devServer)
    if (cancel) globalThis.duizhaoBlockedRequests += 1
    decide({ cancel })
  })
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler(null)
  defaultSession.on('will-download', (event) => event.preventDefault())
  defaultSession.setSpellCheckerEnabled(false)
}

function isAllowed(url: string, devServer: string | undefined): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true
  if (app.isPackaged) return false
  const local = devServer === undefined ? [] : [devServer, devServer.replace(/^http/, 'ws')]
  return ['devtools://', ...local].some((start) => url.startsWith(start))
}
