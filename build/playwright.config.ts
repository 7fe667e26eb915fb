// Long journeys in the real Electron, one at a time: they share one display and two cores.
import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  outputDir: resolve(root, 'test-results'),
  testMatch: '**/*.test.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  forbidOnly: Boolean(process.env['CI']),
})
