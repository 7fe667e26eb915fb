/** Every row of the import table refuses what it must and lets through what it may. */
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { checkImports, importsOf, violation } from '../../build/import-check.mjs'

const refused: readonly [file: string, imported: string][] = [
  ['shared/search/fold.ts', 'node:fs'],
  ['shared/search/fold.ts', 'react'],
  ['shared/search/fold.ts', 'electron'],
  ['shared/search/fold.ts', '../../electron/db/database.ts'],
  ['shared/search/fold.ts', '../../renderer/client.ts'],
  ['electron/db/pack-repository.ts', 'electron'],
  ['electron/db/pack-repository.ts', '../services/term-service.ts'],
  ['electron/db/migrations/0001-first.ts', '../../services/dependencies.ts'],
  ['electron/services/term-service.ts', 'electron'],
  ['electron/services/term-service.ts', 'better-sqlite3'],
  ['electron/services/term-service.ts', './search-service.ts'],
  ['electron/services/term-service.ts', '../ipc.ts'],
  ['electron/services/services.ts', 'electron'],
  ['electron/ipc.ts', '../renderer/client.ts'],
  ['electron/preload.ts', './ipc.ts'],
  ['electron/preload.ts', '../shared/model/report.ts'],
  ['electron/preload.ts', 'node:fs'],
  ['renderer/reader/Page.tsx', 'node:fs'],
  ['renderer/reader/Page.tsx', 'electron'],
  ['renderer/reader/Page.tsx', '../../electron/ipc.ts'],
  ['renderer/reader/Page.tsx', '../../shared/parse/parse-edition.ts'],
  ['renderer/reader/Page.tsx', '../../shared/align/align.ts'],
  ['renderer/reader/Page.tsx', '../search/HitRow.tsx'],
  ['renderer/App.tsx', './reader/Page.tsx'],
  ['build/corpus.ts', '../renderer/client.ts'],
  ['build/corpus.ts', '../electron/ipc.ts'],
]

const allowed: readonly [file: string, imported: string][] = [
  ['shared/schemas/search.ts', 'valibot'],
  ['shared/align/align.ts', '../parse/parse-edition.ts'],
  ['electron/db/database.ts', 'better-sqlite3'],
  ['electron/services/term-service.ts', './dependencies.ts'],
  ['electron/services/term-service.ts', '../db/database.ts'],
  ['electron/services/services.ts', './term-service.ts'],
  ['electron/preload.ts', '../shared/api.ts'],
  ['electron/ipc.ts', './services/services.ts'],
  ['renderer/App.tsx', './reader/index.ts'],
  ['renderer/reader/Page.tsx', '../ui/index.ts'],
  ['renderer/reader/Page.tsx', '../ui/Button.tsx'],
  ['renderer/reader/Page.tsx', './Row.tsx'],
  ['renderer/reader/Page.tsx', 'react'],
  ['build/corpus.ts', '../electron/db/pack-writer.ts'],
]

function verdicts(file: string, source: string): readonly (string | null)[] {
  return importsOf(file, source, parseSync).map(violation)
}

test.each(refused)('%s must not import %s', (file, imported) => {
  expect(verdicts(file, `import { a } from '${imported}'`)).not.toContain(null)
})

test.each(allowed)('%s may import %s', (file, imported) => {
  expect(verdicts(file, `import { a } from '${imported}'`)).toEqual([null])
})

test.each([
  `import type { A } from 'electron'`,
  `import 'electron'`,
  `export * from 'electron'`,
  `export { app } from 'electron'`,
  `const later = () => import('electron')`,
])('no way of importing goes unseen: %s', (source) => {
  expect(verdicts('shared/result.ts', source)).toEqual(['shared/result.ts: shared/ must not import electron'])
})

test('the tree keeps to the table', async () => {
  expect(await checkImports()).toEqual([])
})
