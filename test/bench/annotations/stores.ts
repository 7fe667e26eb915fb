/** The services over the bundled pack and a notebook in a folder, without Electron. */
import fs from 'node:fs'
import path from 'node:path'
import { openStores } from '../../../electron/stores.ts'
import type { Stores } from '../../../electron/stores.ts'
import type { Host } from '../../../electron/services/dependencies.ts'

export const root = path.resolve(import.meta.dirname, '../../..')

/** A new folder in the checkout: that for temporary files may be memory, which no write has to leave. */
export function newFolder(): string {
  const parent = path.join(root, '.cache')
  fs.mkdirSync(parent, { recursive: true })
  return fs.mkdtempSync(path.join(parent, 'bench-'))
}

/** `pack`: the bundled one, if no other is named. */
export function openBenchStores(dataFolder: string, pack = path.join(root, 'resources/core.dzpack')): Stores {
  const versions = { app: '0', electron: '', chromium: '', node: process.versions.node }
  const host: Partial<Host> = { systemLang: 'en', dataFolder, versions, readyToRead: () => undefined }
  // The benchmarks call nothing that asks the host for more.
  return openStores([pack], host as Host)
}
