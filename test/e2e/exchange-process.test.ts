/** Merging in a process of its own: the window stays responsive, a cancel leaves nothing, files given wait for the page. */
import { _electron, expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { openPacks } from '../../electron/db/open-pack.ts'
import type { MergePlan, MergeRequest, MergeResult } from '../../shared/model/exchange.ts'
import { writeSets } from '../bench/exchange/sets.ts'
import { call, newFolder, root, startApp } from './app.ts'

function filesOf(count: number, annotations: number): readonly string[] {
  const { packs } = openPacks([path.join(root, 'resources/core.dzpack')])
  const files = writeSets(packs, newFolder('files'), count, annotations)
  for (const { db } of packs) db.close()
  return files
}

test('look, cancel, merge and undo while the window answers', async () => {
  const files = filesOf(4, 1500)
  const { app, page, complaints } = await startApp(newFolder())
  const request: MergeRequest = {
    files: files.map((file) => ({ path: file, passphrase: null })),
    layers: { into: 'file' },
  }
  await page.evaluate(() => {
    const { bridge } = window as unknown as {
      bridge: { on: (name: string, hear: (event: unknown) => void) => void }
    }
    const stages = new Set<string>()
    bridge.on('mergeProgress', (event) => stages.add((event as { stage: string }).stage))
    Object.assign(window, { stages })
  })
  const plan = await call<MergePlan>(page, 'exchange', 'plan', request)
  expect(plan.total).toMatchObject({ added: 6000, unplaced: 0, refused: 0 })
  const sha256 = plan.files.map((file) => file.sha256)
  const order = { ...request, revision: plan.revision, sha256, choice: 'latest', each: {}, deletions: false }

  const cancelled = call<MergeResult>(page, 'exchange', 'merge', order).catch((error: unknown) =>
    String(error),
  )
  await call(page, 'exchange', 'cancel')
  expect(await cancelled).toContain('merge-cancelled')
  expect(await call(page, 'annotations', 'counts')).toEqual({})

  let isMerged = false
  const merging = call<MergeResult>(page, 'exchange', 'merge', order).finally(() => (isMerged = true))
  await call(page, 'library', 'list')
  expect(isMerged).toBe(false)
  expect((await merging).counts).toMatchObject({ added: 6000 })
  const stages = await page.evaluate(() => [...(window as unknown as { stages: Set<string> }).stages])
  expect(stages).toEqual(['read', 'compare', 'place', 'write'])
  await call(page, 'annotations', 'undo')
  expect(await call(page, 'annotations', 'counts')).toEqual({})
  expect(complaints).toEqual([])
  await app.close()
})

test('files that the app is started with, and those of a second start', async () => {
  const [first = '', second = ''] = filesOf(2, 3)
  const data = newFolder()
  const env = { ...(process.env as Record<string, string>), DUIZHAO_DATA: data }
  const app = await _electron.launch({ cwd: root, args: ['.', first, '/none.annotation'], env })
  const page = await app.firstWindow()
  const given = () => call<readonly string[]>(page, 'exchange', 'given')
  // The page itself takes them when it starts: what it has not taken yet is taken here.
  await expect(page.locator('#root > *').first()).toBeVisible()
  await expect(page.getByText(path.basename(first)).first()).toBeVisible()
  const electron = await app.evaluate(() => process.execPath)
  await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: { on: (name: string, hear: () => void) => void } }
    Object.assign(window, { told: 0 })
    bridge.on('given', () => Object.assign(window, { told: 1 }))
  })
  spawnSync(electron, ['.', '--no-sandbox', path.relative(root, second)], { cwd: root, env })
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: number }).told)).toBe(1)
  await given()
  fs.rmSync(path.dirname(first), { recursive: true })
  await app.close()
})
