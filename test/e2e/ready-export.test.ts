/** What waits for an export while its dialog is open: it may die, be cancelled in the middle, and leaves nothing behind. */
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import { call, newFolder, saveDialogGives, startApp } from './app.ts'

const request = {
  reports: ['unicri-2024'],
  format: 'pdf',
  langs: ['zh', 'en'],
  layout: 'columns',
  scope: { of: 'report' },
  filter: everyExported,
  options: usualOptions,
  interfaceLang: 'zh',
}

/** Processes of exports, and windows that nobody sees. */
async function waiting(app: ElectronApplication) {
  return await app.evaluate(({ app: main, BrowserWindow }) => ({
    jobs: main.getAppMetrics().flatMap(({ name, pid }) => (name === 'export' ? [pid] : [])),
    windows: BrowserWindow.getAllWindows().length - 1,
  }))
}

test('what waits is made anew when it has died, and goes with the dialog', async () => {
  test.setTimeout(120_000)
  const { app, page } = await startApp(newFolder())
  const file = path.join(newFolder('out'), 'report.pdf')
  await saveDialogGives(app, file)
  expect(await waiting(app)).toEqual({ jobs: [], windows: 0 })
  await call(page, 'exporting', 'prepare')
  await expect.poll(async () => (await waiting(app)).jobs.length).toBe(1)
  const [job] = (await waiting(app)).jobs
  process.kill(job ?? 0, 'SIGKILL')
  await expect.poll(async () => (await waiting(app)).jobs.length).toBe(0)
  await call(page, 'exporting', 'write', request)
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await waiting(app)).toMatchObject({ jobs: [expect.any(Number)], windows: 1 })

  fs.writeFileSync(file, 'old')
  const cancelled = call(page, 'exporting', 'write', request).catch((error: unknown) => String(error))
  await call(page, 'exporting', 'cancel')
  expect(await cancelled).toContain('export-cancelled')
  expect(fs.readFileSync(file, 'utf8')).toBe('old')
  await call(page, 'exporting', 'write', request)
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  await call(page, 'exporting', 'release')
  await expect.poll(() => waiting(app)).toEqual({ jobs: [], windows: 0 })
  await app.close()
})
