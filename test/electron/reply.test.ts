/** Calls from the page: read by the contract before any service sees them, and always answered with a Result. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReplies } from '../../electron/reply.ts'
import { contract } from '../../shared/api.ts'
import type { Change } from '../../shared/model/change.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import type { Result } from '../../shared/result.ts'
import { draftQuoting, openTestStores } from './fixtures/stores.ts'

function open() {
  const stores = openTestStores()
  const changes: Change[] = []
  const logged: string[] = []
  const replies = createReplies(
    Promise.resolve(stores.services),
    (change) => changes.push(change),
    (where) => logged.push(where),
  )
  const call = (channel: string, ...args: unknown[]): Promise<Result<unknown>> => {
    const reply = replies.get(channel)
    if (reply === undefined) throw new Error(`no channel ${channel}`)
    return reply(args)
  }
  return { stores, replies, changes, logged, call }
}

const refused = { ok: false, error: { code: 'bad-input', details: {} } }

test('there is a channel for each call of the contract and no other', () => {
  const names = Object.entries(contract).flatMap(([domain, calls]) =>
    Object.keys(calls).map((name) => `${domain}.${name}`),
  )
  expect([...open().replies.keys()]).toEqual(names)
})

test('a change is answered and announced', async () => {
  const { stores, call, changes } = open()
  const reply = await call('annotations.add', draftQuoting(stores, '战略'))
  expect(reply).toMatchObject({ ok: true, value: { kind: 'highlight' } })
  const { id, report } = (reply as { value: Annotation }).value
  await call('annotations.change', [id], { colour: 'rose' })
  await call('annotations.remove', [id])
  await call('settings.change', { theme: 'dark' })
  await call('library.list')
  expect(changes).toEqual([
    { domain: 'annotations', report },
    { domain: 'annotations', report: null },
    { domain: 'annotations', report: null },
    { domain: 'settings', report: null },
  ])
})

test('what goes with a layer, and what an undo brings back of it, is announced too', async () => {
  const { stores, call, changes } = open()
  const draft = { name: '甲组', owner: '', colour: 'mint', description: '' }
  const { id } = ((await call('layers.add', draft)) as { value: Layer }).value
  await call('annotations.add', { ...draftQuoting(stores, '战略'), layer: id })
  changes.splice(0)
  const both = [
    { domain: 'layers', report: null },
    { domain: 'annotations', report: null },
  ]
  for (const channel of ['layers.remove', 'annotations.undo', 'annotations.redo'] as const) {
    await call(channel, ...(channel === 'layers.remove' ? [id, null] : []))
    expect(changes.splice(0)).toEqual(both)
  }
})

test('a note of a megabyte gets through, whatever is in it', async () => {
  const { stores, call } = open()
  for (const unit of ['\u0000', '\ud800', '文', '"']) {
    const note = unit.repeat(1_048_576)
    const reply = await call('annotations.add', { ...draftQuoting(stores, '战略'), note })
    expect(reply.ok && (reply.value as Annotation).note === note).toBe(true)
  }
})

test('what the contract does not have is refused before the service, and nothing is announced', async () => {
  const { stores, call, changes, logged } = open()
  const draft = draftQuoting(stores, '战略')
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  const bad: readonly (readonly [string, ...unknown[]])[] = [
    ['library.text'],
    ['library.text', '../../etc/passwd'],
    ['library.text', 'unicri-2024', 'more'],
    ['library.list', 1],
    ['search.find', { text: 5 }],
    ['search.find', { text: 'x', limit: 0 }],
    ['search.find', { text: 'x', sql: '1=1' }],
    ['search.find', { text: 'x'.repeat(10_001) }],
    ['annotations.add', { ...draft, id: 'mine' }],
    ['annotations.add', { ...draft, colour: 'red' }],
    ['annotations.add', { ...draft, anchors: [] }],
    ['annotations.add', { ...draft, note: 'x'.repeat(2_000_001) }],
    ['annotations.change', [], { note: '' }],
    ['annotations.remove', ['not-a-uuid']],
    ['settings.change', { textSize: 1000 }],
    ['settings.change', { __proto__: null, constructor: 1 }],
    ['reading.keep', { report: 'unicri-2024', key: 'p1', fraction: 2 }],
    ['reading.keep', { report: 'unicri-2024', key: "p1'; DROP TABLE", fraction: 0 }],
    ['app.copy', { toString: 'x' }],
    ['app.copy', 'x'.repeat(9_000_000)],
    ['app.copy', cycle],
    ['app.copy', 1n],
  ]
  for (const [channel, ...args] of bad)
    expect([channel, await call(channel, ...args)]).toEqual([channel, refused])
  expect(changes).toEqual([])
  expect(logged).toEqual([])
})

test('no argument whatever brings an answer that is not a Result', async () => {
  const { replies } = open()
  const channels = [...replies.keys()].filter((channel) => !channel.startsWith('exporting.'))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...channels),
      fc.array(fc.anything(), { maxLength: 3 }),
      async (channel, args) => {
        const reply = await replies.get(channel)?.(args)
        expect(reply).toHaveProperty('ok')
      },
    ),
    { numRuns: 300 },
  )
})

test('a known failure keeps its code; an unknown one is logged and told as internal', async () => {
  const { call, logged, stores } = open()
  expect(await call('library.text', 'nowhere')).toEqual({
    ok: false,
    error: { code: 'report-not-found', details: { report: 'nowhere' } },
  })
  stores.deps.notebook.db.close()
  expect(await call('settings.get')).toEqual({ ok: false, error: { code: 'internal', details: {} } })
  expect(logged).toEqual(['settings.get'])
})

test('copying goes to the clipboard as plain text', async () => {
  const { stores, call } = open()
  await call('app.copy', '<b>第34段</b>')
  expect(stores.copied).toEqual(['<b>第34段</b>'])
})
