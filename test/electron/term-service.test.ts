/** Terms as the reader has them: the glossary's, changed ones, their own; where each is used. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listBackups } from '../../electron/db/backup-list.ts'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm, TermDraft } from '../../shared/model/term.ts'
import { alter, version3Notebook } from './fixtures/notebooks.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const draft = (change: Partial<TermDraft> = {}): TermDraft => ({
  en: 'paper trail',
  acronym: null,
  kind: 'concept',
  zh: '书面线索',
  variants: [],
  note: null,
  comment: '',
  of: null,
  ...change,
})

const draftOf = ({ id: _id, origin: _origin, reports: _reports, ...rest }: ListedTerm): TermDraft => rest

async function termOf({ services }: Opened, en: string): Promise<ListedTerm> {
  const found = (await services.terms.list()).find((term) => term.en === en)
  if (found === undefined) throw new Error(`no term ${en}`)
  return found
}

test('the glossary as it comes: each term by its English form, none changed', async () => {
  const terms = await openTestStores().services.terms.list()
  expect(terms).toHaveLength(930)
  expect(new Set(terms.map(({ id }) => id)).size).toBe(930)
  expect(terms.every(({ id, en, of, origin }) => id === `pack:${en}` && of === en && origin === 'pack')).toBe(
    true,
  )
})

test('a term of one’s own: kept over a restart, changed, removed, and back by saving it again', async () => {
  const folder = temporaryFolder()
  const first = openTestStores(folder)
  const saved = await first.services.terms.save(
    draft({ en: '  Paper \n trail ', variants: ['书证线索；纸面痕迹', '书面线索'], comment: '待核\r\n对' }),
    null,
  )
  expect(saved).toMatchObject({
    en: 'Paper trail',
    variants: ['书证线索', '纸面痕迹'],
    comment: '待核\n对',
    origin: 'own',
    of: null,
    reports: [],
  })
  const later = openTestStores(folder)
  expect((await later.services.terms.list()).at(-1)).toEqual(saved)
  const changed = await later.services.terms.save({ ...draftOf(saved), zh: '书面记录' }, saved.id)
  expect(changed).toMatchObject({ id: saved.id, zh: '书面记录' })
  // The other process sees what this one has written.
  expect((await first.services.terms.list()).at(-1)).toEqual(changed)
  await later.services.terms.remove(saved.id)
  expect(await later.services.terms.list()).toHaveLength(930)
  expect(await later.services.terms.save(draftOf(changed), changed.id)).toEqual(changed)
})

test('a term of the glossary: changed in its place, only commented, and the glossary’s again', async () => {
  const stores = openTestStores()
  const { terms } = stores.services
  const before = await termOf(stores, 'asset recovery')
  const at = (await terms.list()).findIndex(({ id }) => id === before.id)
  const commented = await terms.save({ ...draftOf(before), comment: '与中文版核对' }, before.id)
  expect(commented).toEqual({ ...before, origin: 'changed', comment: '与中文版核对' })
  const renamed = await terms.save({ ...draftOf(commented), en: 'recovery of assets' }, before.id)
  expect(renamed).toMatchObject({ id: before.id, of: 'asset recovery', en: 'recovery of assets' })
  expect((await terms.list())[at]).toEqual(renamed)
  expect(await terms.list()).toHaveLength(930)
  await terms.remove(before.id)
  expect((await terms.list())[at]).toEqual(before)
  await terms.save({ ...draftOf(before), comment: '再核' }, before.id)
  // With nothing of the reader's left in it, it is the glossary's.
  expect(await terms.save(draftOf(before), before.id)).toEqual(before)
  await expect(async () => terms.remove(before.id)).rejects.toThrow('term-not-found')
})

test('two terms never have the same English form, whatever its case and width', async () => {
  const stores = openTestStores()
  const { terms } = stores.services
  await expect(async () => terms.save(draft({ en: 'Asset  ＲＥＣＯＶＥＲＹ' }), null)).rejects.toMatchObject({
    code: 'term-exists',
    details: { term: 'asset recovery' },
  })
  const own = await terms.save(draft(), null)
  await expect(async () => terms.save(draft(), null)).rejects.toThrow('term-exists')
  expect(await terms.save(draft({ en: 'Paper Trail' }), own.id)).toMatchObject({ id: own.id })
  const pack = await termOf(stores, 'asset recovery')
  await expect(async () => terms.save({ ...draftOf(pack), en: 'paper trail' }, pack.id)).rejects.toThrow(
    'term-exists',
  )
})

test('every use of a term is in the text: its forms, in the order of the library', async () => {
  const { services } = openTestStores()
  const stores = { services } as Opened
  const { id } = await termOf(stores, 'asset recovery')
  const { counts, uses } = await services.terms.uses(id)
  const order = (await services.library.list()).map((report) => report.id)
  expect(counts.map(({ report }) => report)).toEqual(order)
  for (const { report, key, lang, range, form } of uses) {
    const { blocks } = await services.library.text(report)
    const text = blocks.find((block) => block.key === key)?.text[lang] ?? ''
    expect(text.slice(...range).toLowerCase()).toBe(form.toLowerCase())
  }
  const places = uses.map(({ report }) => order.indexOf(report))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await expect(async () => services.terms.uses('gone' as TermId)).rejects.toThrow('term-not-found')
})

test('the counts of all terms are those of each by itself', async () => {
  const { services } = openTestStores()
  await services.terms.save(draft({ en: 'law', zh: '法律' }), null)
  const counts = await services.terms.counts()
  const terms = await services.terms.list()
  expect(Object.keys(counts).length).toBeGreaterThan(900)
  for (const { id } of [...terms.filter((_, at) => at % 20 === 0), ...terms.slice(-1)]) {
    const { counts: own, uses } = await services.terms.uses(id)
    expect(own).toEqual(counts[id] ?? [])
    expect(uses).toHaveLength(own.reduce((sum, { zh, en }) => sum + zh + en, 0))
  }
})

test('after a comment the counts are the same, after a new form they are counted anew', async () => {
  const stores = openTestStores()
  const { terms } = stores.services
  const before = await terms.counts()
  const term = await termOf(stores, 'asset recovery')
  await terms.save({ ...draftOf(term), comment: '核对' }, term.id)
  expect(await terms.counts()).toEqual(before)
  await terms.save({ ...draftOf(term), zh: '追回资产' }, term.id)
  expect((await terms.counts())[term.id]).not.toEqual(before[term.id])
  expect((await terms.uses(term.id)).uses.some(({ form }) => form === '追回资产')).toBe(true)
})

test('an own term that is longer than one of the glossary takes its places', async () => {
  const stores = openTestStores()
  const { id } = await termOf(stores, 'asset recovery')
  const before = await stores.services.terms.uses(id)
  await stores.services.terms.save(draft({ en: 'asset recovery practitioner', zh: '资产追回从业人员' }), null)
  const after = await stores.services.terms.uses(id)
  expect(after.uses.length).toBeLessThan(before.uses.length)
})

test('terms are in backups and come back with them; a notebook of version 3 gets room for them', async () => {
  const { folder } = version3Notebook()
  const stores = openTestStores(folder)
  const { terms, notebook } = stores.services
  await terms.save(draft(), null)
  await stores.deps.host.runNotebookTask('backUp', { folder, now: '2026-11-21T12:00:00.000Z' })
  const [copy] = listBackups(folder)
  await terms.save(draft({ en: 'later', zh: '后来' }), null)
  await notebook.restore(copy?.name ?? '')
  expect((await terms.list()).filter(({ origin }) => origin === 'own')).toMatchObject([{ en: 'paper trail' }])
})

test('a row that the disk has changed is left out, the others stay', async () => {
  const folder = temporaryFolder()
  const first = openTestStores(folder)
  await first.services.terms.save(draft(), null)
  await first.services.terms.save(draft({ en: 'second', zh: '第二' }), null)
  first.deps.notebook.db.close()
  const file = `${folder}/notes.db`
  expect(readFileSync(file).includes('书面线索')).toBe(true)
  alter(file, '书面线索', '书而线索')
  const { services } = openTestStores(folder)
  expect((await services.terms.list()).filter(({ origin }) => origin === 'own')).toMatchObject([
    { en: 'second' },
  ])
})

test('such a row comes back from the newest backup that has it sound', async () => {
  const folder = temporaryFolder()
  const first = openTestStores(folder)
  await first.services.terms.save(draft(), null)
  await first.deps.host.runNotebookTask('backUp', { folder, now: '2026-11-21T12:00:00.000Z' })
  first.deps.notebook.db.close()
  alter(`${folder}/notes.db`, '书面线索', '书而线索')
  const { services, deps } = openTestStores(folder)
  expect((await services.terms.list()).filter(({ origin }) => origin === 'own')).toEqual([])
  const examine = () => deps.host.runNotebookTask('examine', { folder, now: '2026-11-21T13:00:00.000Z' })
  expect(await examine()).toMatchObject({ repaired: true })
  expect((await services.terms.list()).at(-1)).toMatchObject({ en: 'paper trail', zh: '书面线索' })
  expect(await examine()).toMatchObject({ repaired: false })
})
