/** `backup`, `restore` and what `check` says of damage, as scripts see them. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../electron/db/backup.ts'
import { run } from './fixtures/command-line.ts'
import { alter, writtenNotebook } from './fixtures/notebooks.ts'
import { temporaryFolder } from './fixtures/stores.ts'

test('backup and restore', async () => {
  const { folder } = await writtenNotebook(2)
  const file = join(temporaryFolder(), 'copy.db')
  const backup = await run(folder, 'backup', '-o', file, '--json')
  expect(backup).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(backup.stdout)).toEqual({
    ok: true,
    file,
    bytes: readFileSync(file).length,
    annotations: 2,
  })
  await writtenNotebook(3, folder)
  const restore = await run(folder, 'restore', file, '--json')
  expect(restore).toMatchObject({ code: 0, stderr: '' })
  const restored = JSON.parse(restore.stdout) as { before: string }
  expect(restored).toEqual({ ok: true, annotations: 2, before: expect.any(String) })
  expect(readdirSync(join(folder, 'backups'))).toEqual([restored.before])

  // By the name of one of its own too.
  const again = await run(folder, 'restore', restored.before, '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, annotations: 5 })
  const told = await run(folder, 'restore', file)
  expect(told.stdout).toContain('Restored: the notebook now holds 2 annotations.')
})

test('a file that is no backup: exit 3 with a sentence, and nothing is changed', async () => {
  const { folder, file } = await writtenNotebook(2)
  const bad = join(temporaryFolder(), 'bad.db')
  writeFileSync(bad, '不是备份'.repeat(2000))
  const before = readFileSync(file)
  for (const name of [bad, join(folder, 'none.db'), folder, 'notes-2020-01-01.db']) {
    const { code, stdout, stderr } = await run(folder, 'restore', name, '--json')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/not restored|not there/)
  }
  expect(readFileSync(file)).toEqual(before)
})

test('wrong usage: exit 2', async () => {
  const data = temporaryFolder()
  expect((await run(data, 'backup')).code).toBe(2)
  expect((await run(data, 'restore')).code).toBe(2)
  expect((await run(data, 'backup', 'x.db')).code).toBe(2)
})

test('check names damaged annotations with their backup, and backups that are not sound', async () => {
  const { folder, file } = await writtenNotebook(2)
  const name = backUp(folder, '2026-03-01T08:00:00.000Z')
  alter(file, '第1条', '弟1条')
  writeFileSync(join(folder, 'backups', 'notes-2026-02-01.db'), '坏')
  const { code, stdout } = await run(folder, 'check', '--json')
  expect(code).toBe(1)
  const value = JSON.parse(stdout) as { notebook: { altered: string[] } }
  const [id] = value.notebook.altered
  expect(value).toMatchObject({
    ok: false,
    notebook: { mode: 'ready', annotations: 2, damaged: [{ id, report: 'unicri-2024', backup: name }] },
    backups: [
      { name, ok: true },
      { name: 'notes-2026-02-01.db', ok: false },
    ],
    problems: [{ code: 'notebook-damaged' }, { code: 'backup-damaged' }],
  })
  const told = await run(folder, 'check')
  expect(told.stdout).toContain(`the backup ${name} has it whole`)
})

test('a damaged notebook is restored from the command line', async () => {
  const { folder, file } = await writtenNotebook(2)
  const name = backUp(folder, '2026-03-01T08:00:00.000Z') ?? ''
  writeFileSync(file, '这不是笔记本'.repeat(1000))
  expect((await run(folder, 'check', '--json')).code).toBe(1)
  const { code, stdout } = await run(folder, 'restore', join(folder, 'backups', name), '--json')
  expect({ code, value: JSON.parse(stdout) as unknown }).toEqual({
    code: 0,
    value: { ok: true, annotations: 2, before: expect.stringMatching(/^replaced-/) },
  })
  expect((await run(folder, 'check', '--json')).code).toBe(0)
})
