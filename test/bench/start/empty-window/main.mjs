// The least that an Electron program can do: one window with one line of text. The floor that start is measured by.
import { app, BrowserWindow } from 'electron'
import path from 'node:path'

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  window.webContents.on('console-message', (event, _level, message) => {
    // Electron 35 moved the text into the event.
    if ((event.message ?? message) === 'painted') process.stdout.write(`DUIZHAO_READY ${Date.now()}\n`)
  })
  void window.loadFile(path.join(import.meta.dirname, 'page.html'))
})
