/** A merge is what was planned, or nothing: plans out of date, merges stopped or not allowed, and long lists. */
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createExchangeService } from '../../electron/services/exchange-service.ts'
import { mergeFiles } from '../../electron/services/merging/merge-files.ts'
import { listedLimit } from '../../shared/model/exchange.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { AppError } from '../../shared/result.ts'
import {
  contentOf,
  fileOf,
  mark,
  merged,
  notes,
  orderFor,
  participant,
  planned,
  refusal,
  written,
} from './fixtures/exchange.ts'
import { writtenNotebook } from './fixtures/notebooks.ts'
import { openTestStores } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

test('a merge that was planned on other annotations or on another file is refused', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await mark(two, '丙')
  await expect(mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)).rejects.toEqual(
    refusal('merge-outdated'),
  )
  const next = await planned(two, [file])
  writeFileSync(file, `${readFileSync(file, 'utf8')} `)
  await expect(mergeFiles(two.deps, orderFor(next, [file]), () => undefined)).rejects.toEqual(
    refusal('set-changed'),
  )
  expect(await notes(two)).toEqual(['丙'])
})

test('a setting that changes, and which annotations are looked at, make no plan out of date', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const layer = await two.services.layers.add({ name: '第二轮', owner: '', colour: 'mint', description: '' })
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await two.services.settings.change({ theme: 'dark', activeLayer: layer.id })
  await mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)
  expect(await notes(two)).toEqual(['甲'])
})

test.each([
  ['a mark', (desk: Opened) => mark(desk, '丙')],
  ['an undo', ({ services }: Opened) => services.annotations.undo()],
  ['a layer that is locked', ({ services }: Opened) => services.layers.change(ownLayer, { locked: true })],
  ['another name of the reader', ({ services }: Opened) => services.settings.change({ author: 'Reviewer' })],
])('%s makes a plan out of date', async (_name, act) => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await mark(two, '乙')
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await act(two)
  const before = contentOf(two)
  await expect(mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)).rejects.toEqual(
    refusal('merge-outdated'),
  )
  expect(contentOf(two)).toEqual(before)
})

test('a merge that is stopped before it writes takes no earlier one back', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await merged(two, [await written(one, 'first.annotation')])
  await mark(one, '乙')
  const file = await written(one, 'second.annotation')
  const stopped = {
    ...two.deps,
    host: { ...two.deps.host, runExchangeTask: () => Promise.reject(new AppError('merge-cancelled')) },
  }
  const service = createExchangeService(stopped)
  const plan = await planned(two, [file])
  await two.services.settings.change({ theme: 'dark' })
  await expect(service.merge(orderFor(plan, [file]))).rejects.toEqual(refusal('merge-cancelled'))
  expect(await notes(two)).toEqual(['甲'])
})

test('a notebook that cannot be written is looked at, and left alone', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  await mark(one, '甲')
  const file = await written(one, 'one.annotation')
  const { folder } = await writtenNotebook(1)
  const newer = new Database(join(folder, 'notes.db'))
  newer.pragma('user_version = 99')
  newer.close()
  const two = openTestStores(folder)
  expect(await planned(two, [file])).toMatchObject({ total: { added: 1 } })
  await expect(merged(two, [file])).rejects.toEqual(refusal('notebook-read-only'))
})

test('what is listed one by one is limited, what is counted is not', async () => {
  const two = participant('2026-03-01T09:00:00Z')
  const items = [...Array(listedLimit + 1).keys()].map((at) => ({ id: `x${at}`, type: 'Annotation' }))
  const { files, total } = await planned(two, [fileOf('a.annotation', { type: 'AnnotationSet', items })])
  expect(total.refused).toBe(listedLimit + 1)
  expect(files[0]?.refused).toHaveLength(listedLimit)
})
