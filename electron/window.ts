/** The one window: sandboxed, locked to its own page, where and how it was left. */
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Lang } from '../shared/model/report.ts'
import { createTranslator } from './translator.ts'
import { minimumSize, readWindowState, visibleBounds, writeWindowState } from './window-state.ts'
import type { WindowState } from './window-state.ts'

/** Colours of the page behind everything, so that nothing flashes before it is painted: see renderer/styles/tokens.css. */
const background = { light: '#fbfaf6', dark: '#15191c' }

/** Not loaded yet; it appears once its page is painted. `preload` is a file. */
export function createWindow(stateFile: string, preload: string): BrowserWindow {
  const state = readWindowState(stateFile)
  nativeTheme.themeSource = state.theme
  const window = new BrowserWindow({
    ...visibleBounds(
      state.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, stateOf(window)))
  window.webContents.once('did-finish-load', () => window.webContents.setVisualZoomLevelLimits(1, 1))
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  return window
}

/** With changes that are not on disk the page does not let itself be closed: whether to all the same is asked here. */
export function askBeforeLeaving(window: BrowserWindow, lang: () => Lang): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const translate = createTranslator(lang())
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: translate('marks.leaveText'),
      buttons: [translate('marks.leaveStay'), translate('marks.leaveClose')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // What it prevents is the page's no.
    if (answer === 1) event.preventDefault()
  })
}

/** The theme is in it, because the next window's colour is chosen before the settings are open. */
function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    theme: nativeTheme.themeSource,
  }
}

/** For every page there will ever be, the hidden one that prints included. `page`: where the window may go. */
export function lockNavigation(page: string): void {
  app.on('web-contents-created', (_event, contents) => {
    const deny = (event: { readonly url: string; preventDefault: () => void }): void => {
      // Reloading is no way out.
      if (event.url !== page) event.preventDefault()
    }
    contents.on('will-navigate', deny)
    contents.on('will-frame-navigate', deny)
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
