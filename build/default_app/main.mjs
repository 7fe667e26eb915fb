// What the stand-in Electron runs for `electron [-r MODULE] APP`, as the official one does with its own entry:
// same arguments, name, version and path for the app, and the preloaded module that Playwright brings.
// It is a module with top-level await on purpose: Electron then holds its `ready` until the app's main is loaded.
import { app } from 'electron'
import fs from 'node:fs'
import { Module } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const preloads = []
let target = ''
for (let index = 1; index < process.argv.length; index++) {
  const argument = process.argv[index]
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[++index])
  else if (argument === '-v' || argument === '--version') {
    console.log(`v${process.versions.electron}`)
    process.exit(0)
  } else if (!argument.startsWith('-')) {
    target = argument
    break
  }
}
if (!target) {
  console.error('usage: electron [-r module] <app folder or file>')
  process.exit(2)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (preloads.length) Module._preloadModules(preloads)

const place = path.resolve(target)
const manifest = path.join(place, 'package.json')
let appPath = path.dirname(place)
if (fs.existsSync(manifest)) {
  const described = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (described.version) app.setVersion(described.version)
  app.name = described.productName ?? described.name
  app.setDesktopName(described.desktopName ?? `${app.name}.desktop`)
  appPath = place
}
const entry = Module._resolveFilename(place, null, true)
app.setAppPath(appPath)
try {
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error('App threw an error during load\n', error)
  process.exit(1)
}
