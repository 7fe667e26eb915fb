/** A process that writes annotations is killed at any moment: what it had acknowledged is there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listDamagedRows } from '../../electron/db/annotation-repository.ts'
import { structureProblems } from '../../electron/db/database.ts'
import { corePack, draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

const rounds = 20
const program = join(import.meta.dirname, 'fixtures/write-annotations.ts')

test('no acknowledged annotation is lost by kill -9', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const draft = JSON.stringify({ ...draftQuoting(openTestStores(folder), '战略'), note: '备注'.repeat(200) })
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await writeUntilKilled(folder, draft, 5 + ((round * 37) % 60))))
  }
  const { deps, services } = openTestStores(folder)
  const stored = new Set<string>((await services.annotations.list(null)).map(({ id }) => id))
  expect(deps.notebook.state).toEqual({ mode: 'ready' })
  expect(structureProblems(deps.notebook.db, 'full')).toEqual([])
  expect(listDamagedRows(deps.notebook.db)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(rounds)
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  // The one that was in the middle may have been committed too, but nothing else.
  expect(stored.size).toBeLessThanOrEqual(acknowledged.length + rounds)
})

/** Kills `delay` milliseconds after the first one; gives the ids that had come through whole. */
async function writeUntilKilled(folder: string, draft: string, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder, corePack, draft], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (!killing) setTimeout(() => child.kill('SIGKILL'), delay)
    killing = true
  })
  await once(child, 'close')
  return output.split('\n').slice(0, -1)
}
