/** The app is killed while it merges: afterwards there is all of it or nothing, and the notebook is sound. */
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import path from 'node:path'
import { openPacks } from '../../electron/db/open-pack.ts'
import type { MergePlan } from '../../shared/model/exchange.ts'
import type { NotebookHealth } from '../../shared/model/notebook.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { writeSets } from '../bench/exchange/sets.ts'
import { call, newFolder, root, startApp } from './app.ts'

const annotations = 6000

/** The processes of the app, that which merges among them. */
const processesOf = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid))

/** All at once and without a word: as if the power went. */
async function killAll(app: ElectronApplication, processes: readonly number[]): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  await ended
}

/** Begins a merge and lets `reached` know of its stages; `done` is the last. */
async function beginMerge(page: Page, order: unknown): Promise<(stage: string) => Promise<void>> {
  await page.evaluate((whole) => {
    const { bridge } = window as unknown as {
      bridge: {
        on: (name: string, hear: (event: { stage: string }) => void) => void
        exchange: { merge: (order: unknown) => Promise<unknown> }
      }
    }
    const stages = Object.assign(new EventTarget(), { past: new Set<string>() })
    const tell = (stage: string): void => {
      stages.past.add(stage)
      stages.dispatchEvent(new Event(stage))
    }
    bridge.on('mergeProgress', ({ stage }) => tell(stage))
    void bridge.exchange.merge(whole).then(() => tell('done'))
    Object.assign(window, { stages })
  }, order)
  return (wanted) =>
    page.evaluate((stage) => {
      const { stages } = window as unknown as { stages: EventTarget & { past: Set<string> } }
      return new Promise<void>((resolve) => {
        if (stages.past.has(stage)) resolve()
        stages.addEventListener(stage, () => resolve())
      })
    }, wanted)
}

test('kill -9 in the middle of a merge leaves all of it or nothing', async () => {
  const { packs } = openPacks([path.join(root, 'resources/core.dzpack')])
  const [file = ''] = writeSets(packs, newFolder('files'), 1, annotations)
  for (const { db } of packs) db.close()
  const request = { files: [{ path: file, passphrase: null }], layers: { into: 'file' } } as const
  const data = newFolder()
  for (const stage of ['compare', 'write', 'done']) {
    const { app, page } = await startApp(data)
    const { revision, files } = await call<MergePlan>(page, 'exchange', 'plan', request)
    const sha256 = files.map((each) => each.sha256)
    const order = { ...request, revision, sha256, choice: 'latest', each: {}, deletions: false }
    const reached = await beginMerge(page, order)
    await reached('read')
    const processes = await processesOf(app)
    await reached(stage)
    await killAll(app, processes)

    const again = await startApp(data)
    const health = await call<NotebookHealth>(again.page, 'notebook', 'health')
    expect(health).toMatchObject({ state: { mode: 'ready' }, damaged: [] })
    const { length } = await call<readonly PlacedAnnotation[]>(again.page, 'annotations', 'list', null)
    expect([0, annotations]).toContain(length)
    if (stage === 'done') expect(length).toBe(annotations)
    const { total } = await call<MergePlan>(again.page, 'exchange', 'plan', request)
    expect(total).toMatchObject({ added: annotations - length, unchanged: length, conflicts: 0 })
    await again.app.close()
  }
})
