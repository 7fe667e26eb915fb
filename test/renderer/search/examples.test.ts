import { afterAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNotebook } from '../../../electron/db/open-notebook.ts'
import { openPacks } from '../../../electron/db/open-pack.ts'
import { createSearchService } from '../../../electron/services/search-service.ts'
import { parseQuery } from '../../../shared/search/query.ts'
import { recordingHost } from '../../electron/fixtures/recording-host.ts'
import { exampleKinds, examples } from '../../../renderer/search/examples.ts'

const data = mkdtempSync(join(tmpdir(), 'duizhao-examples-'))
const { packs } = openPacks([join(import.meta.dirname, '../../../resources/core.dzpack')])
const notebook = openNotebook(data)
afterAll(() => {
  for (const { db } of [...packs, notebook]) db.close()
  rmSync(data, { recursive: true, force: true })
})
const search = createSearchService({
  packs,
  notebook,
  now: () => new Date().toISOString(),
  host: recordingHost(data),
})

const own = new Set(['has', 'tag'])
const told = examples.flatMap(({ what, queries }) => queries.map((query) => ({ what, query })))

test.each(told.filter(({ what }) => !own.has(what)))('$query finds something', async ({ query }) => {
  const { total } = await search.find({ text: query, limit: 1 })
  expect(total).toBeGreaterThan(0)
})

test('all of each example is understood, and every field is explained', () => {
  expect(told.flatMap(({ query }) => parseQuery(query).hints)).toEqual([])
  expect(examples.map(({ what }) => what)).toEqual(exampleKinds)
  const fields = new Set(
    told.flatMap(({ query }) => parseQuery(query).filters.map(({ field }) => field.name)),
  )
  expect([...fields].toSorted()).toEqual(['has', 'kind', 'lang', 'report', 'section', 'tag', 'year'])
})
