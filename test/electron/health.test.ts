/** Rows that the disk has changed: reported with their backups, mended on demand, and never taken for the reader's words. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../electron/db/backup.ts'
import type { AnnotationId, LayerId } from '../../shared/model/ids.ts'
import { alter, writtenNotebook } from './fixtures/notebooks.ts'
import { draftQuoting, openTestStores } from './fixtures/stores.ts'

const refused = (code: string) => expect.objectContaining({ name: 'AppError', code })

/** Runs SQL on the closed file, as a disk would change it: no hash is taken again. */
function change(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

test('a damaged note is reported with what can be read and its backup, and mended from there', async () => {
  const { folder, file } = await writtenNotebook(3)
  backUp(folder, '2026-03-01T08:00:00.000Z')
  const whole = await openTestStores(folder).services.annotations.list(null)
  alter(file, '第1条', '弟1条')

  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('ready')
  expect((await services.annotations.list(null)).map(({ note }) => note)).toEqual(['第0条', '第2条'])
  const { damaged } = await services.notebook.health()
  const id = whole[1]?.id as AnnotationId
  expect(damaged).toMatchObject([
    { id, report: 'unicri-2024', backup: { annotation: { id, note: '第1条' } } },
  ])
  expect(damaged[0]?.readable).toContain('弟1条')

  expect(await services.notebook.mend(id)).toMatchObject({ id, note: '第1条' })
  expect(await services.annotations.list(null)).toEqual(whole)
  expect((await services.notebook.health()).damaged).toEqual([])
  expect(await services.notebook.mend(id)).toMatchObject({ note: '第1条' })
})

test('mending: no backup has it, and no such annotation', async () => {
  const { folder, file } = await writtenNotebook(2)
  alter(file, '第1条', '弟1条')
  const { services } = openTestStores(folder)
  const { damaged } = await services.notebook.health()
  expect(damaged).toMatchObject([{ backup: null }])
  await expect(services.notebook.mend(damaged[0]?.id as AnnotationId)).rejects.toThrow(
    refused('annotation-damaged'),
  )
  await expect(
    services.notebook.mend('00000000-0000-4000-8000-000000000000' as AnnotationId),
  ).rejects.toThrow(refused('annotation-not-found'))
  expect((await services.notebook.health()).damaged).toHaveLength(1)
})

test('the newest backup in which it is sound is taken, not one in which it is damaged too', async () => {
  const { folder, file } = await writtenNotebook(2)
  const sound = backUp(folder, '2026-03-01T08:00:00.000Z')
  alter(file, '第1条', '弟1条')
  const { services } = openTestStores(folder)
  await services.settings.change({ theme: 'dark' })
  expect(backUp(folder, '2026-03-02T08:00:00.000Z')).toContain('-damaged')
  expect((await services.notebook.health()).damaged).toMatchObject([{ backup: { name: sound } }])
})

test('content that is no longer JSON: what can be read is shown', async () => {
  const { folder, file } = await writtenNotebook(2)
  change(
    file,
    `UPDATE annotations SET content = substr(content, 1, length(content) - 200) WHERE content LIKE '%第1条%'`,
  )
  const { damaged } = await openTestStores(folder).services.notebook.health()
  expect(damaged).toHaveLength(1)
  expect(damaged[0]?.readable).toContain('战略')
})

test('a damaged layer: its annotations stay listed and can be changed; it comes back from the backup', async () => {
  const { folder, file } = await writtenNotebook(1)
  const first = openTestStores(folder)
  const layer = await first.services.layers.add({
    name: '内罗毕讲习班',
    owner: 'Trainer',
    colour: 'sky',
    description: '第一天',
  })
  const draft = { ...draftQuoting(first, '战略'), layer: layer.id }
  const { id } = await first.services.annotations.add(draft)
  backUp(folder, '2026-03-01T08:00:00.000Z')
  const layers = await first.services.layers.list()
  first.deps.notebook.writable?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  change(file, `UPDATE layers SET content = replace(content, '第一天', '第二天') WHERE id = '${layer.id}'`)

  const { services } = openTestStores(folder)
  expect(await services.layers.list()).toMatchObject([
    {},
    { id: layer.id, name: '内罗毕讲习班', annotations: 1 },
  ])
  await services.annotations.change([id], { note: '还能改' })
  expect((await services.notebook.health()).damaged).toEqual([])
  expect(await services.layers.list()).toEqual(layers)
})

test('a layer that is gone and in no backup comes back under its id', async () => {
  const { folder, file } = await writtenNotebook(2)
  change(file, 'DELETE FROM layers')
  const { services } = openTestStores(folder)
  await services.notebook.health()
  expect(await services.layers.list()).toMatchObject([
    { id: 'personal' as LayerId, name: '', annotations: 2 },
  ])
  const [first] = await services.annotations.list(null)
  await services.annotations.change([first?.id as AnnotationId], { note: '还能改' })
})

test('an annotation that stands under a wrong report, layer or id is put back where it says it belongs', async () => {
  const { folder, file } = await writtenNotebook(4)
  const whole = await openTestStores(folder).services.annotations.list(null)
  const [a, b, c] = whole.map(({ id }) => id)
  change(file, `UPDATE annotations SET report_id = 'unicri-2025' WHERE id = '${a}'`)
  change(file, `UPDATE annotations SET layer_id = 'persona1' WHERE id = '${b}'`)
  // In the bytes of the table alone, so that the index no longer fits.
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  alter(file, `${c}unicri`, `f${(c ?? '').slice(1)}unicri`)

  const { services } = openTestStores(folder)
  await services.notebook.health()
  expect(await services.annotations.list('unicri-2024' as never)).toEqual(whole)
  const check = new Database(file, { readonly: true })
  expect(check.pragma('integrity_check', { simple: true })).toBe('ok')
  check.close()
})

test('a flipped bit in the log of changes is not brought back as the reader’s words', async () => {
  const { folder, file } = await writtenNotebook(1)
  const first = openTestStores(folder)
  const [{ id } = { id: '' as AnnotationId }] = await first.services.annotations.list(null)
  await first.services.annotations.change([id], { note: '新的' })
  first.deps.notebook.writable?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  change(file, `UPDATE changes SET before = replace(before, '第0条', '弟0条')`)
  const { services } = openTestStores(folder)
  expect(() => services.annotations.undo()).toThrow(refused('nothing-to-undo'))
  expect(await services.annotations.list(null)).toMatchObject([{ note: '新的' }])
})

test('a flipped bit in a setting: it counts as not set, and the notebook stays open', async () => {
  const { folder, file } = await writtenNotebook(1)
  await openTestStores(folder).services.settings.change({ theme: 'dark', author: 'Trainer' })
  change(file, `UPDATE settings SET value = '"dark' WHERE key = 'theme'`)
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('ready')
  expect(await services.settings.get()).toMatchObject({ theme: 'system', author: 'Trainer' })
})

test('any byte of any note flipped: that note is reported, and the others are readable', async () => {
  const { folder, file } = await writtenNotebook(5)
  const { readFileSync, writeFileSync, mkdirSync } = await import('node:fs')
  const bytes = readFileSync(file)
  const start = bytes.indexOf(Buffer.from('第2条'))
  for (let at = 0; at < 7; at += 1) {
    for (const bit of [1, 8, 64]) {
      const flipped = Buffer.from(bytes)
      flipped[start + at] = (flipped[start + at] ?? 0) ^ bit
      const other = join(folder, `flipped-${at}-${bit}`)
      mkdirSync(other)
      writeFileSync(join(other, 'notes.db'), flipped)
      const { services } = openTestStores(other)
      expect((await services.notebook.health()).damaged).toHaveLength(1)
      expect((await services.annotations.list(null)).map(({ note }) => note)).toEqual([
        '第0条',
        '第1条',
        '第3条',
        '第4条',
      ])
    }
  }
})

test('notes of any characters are kept as typed, and sound', async () => {
  const stores = openTestStores()
  const draft = draftQuoting(stores, '战略')
  const given = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '\u202e反向\u202c\u2066x\u2069',
    '\ud800 单独的代理项 \udc00',
    '\0\u0001\u0007\u001b[31m\u007f\u0085\ufeff',
    '👩‍👩‍👧‍👦🇨🇳',
    '长'.repeat(1_000_000),
  ]
  for (const note of given) await stores.services.annotations.add({ ...draft, note })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (note) => {
      given.push(note)
      expect((await stores.services.annotations.add({ ...draft, note })).note).toBe(note)
    }),
    { numRuns: 50 },
  )
  const listed = (await stores.services.annotations.list(null)).map(({ note }) => note)
  expect(listed.toSorted()).toEqual(given.toSorted())
  expect((await stores.services.notebook.health()).damaged).toEqual([])
})
