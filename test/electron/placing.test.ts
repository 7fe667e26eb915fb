/** Where annotations stand, over real packs: in text order, by page, away with their report and back with it. */
import { expect, test } from 'vitest'
import { openPacks } from '../../electron/db/open-pack.ts'
import { createServices } from '../../electron/services/services.ts'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { AnnotationDraft } from '../../shared/model/annotation.ts'
import type { AnnotationId, ReportId } from '../../shared/model/ids.ts'
import type { ListedAnnotation } from '../../shared/model/placement.ts'
import { changedPack, correctedPack, packOfReports } from './fixtures/packs.ts'
import { corePack, draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

/** Marks all over the library, in no order; several begin at the same place. */
async function scatteredDrafts({ services }: Opened, count: number): Promise<readonly AnnotationDraft[]> {
  const drafts: AnnotationDraft[] = []
  const reports = await services.library.list()
  const texts = await Promise.all(reports.map(({ id }) => services.library.text(id)))
  for (let index = 0; index < count; index += 1) {
    const at = (index * 7) % reports.length
    const blocks = (texts[at]?.blocks ?? []).filter(({ text }) => (text.zh?.length ?? 0) > 12)
    const block = blocks[(index * 31) % blocks.length]
    const report = reports[at]?.id
    if (block === undefined || report === undefined) throw new Error('no text')
    const { key } = block
    const start = (index * 5) % 8
    const words = describeAnchor(block.text.zh ?? '', { key, lang: 'zh', start, end: start + 4 })
    const anchor = index % 9 === 0 ? describeBlock(block) : words
    const kind = index % 9 === 0 ? 'note' : 'highlight'
    drafts.push({ report, kind, anchors: [anchor], colour: 'amber', note: String(index), tags: [] })
  }
  return drafts
}

async function allPages({ services }: Opened): Promise<readonly ListedAnnotation[]> {
  const first = await services.annotations.page(0)
  const annotations = [...first.annotations]
  while (annotations.length < first.total) {
    const page = await services.annotations.page(annotations.length)
    expect(page).toMatchObject({ revision: first.revision, total: first.total })
    annotations.push(...page.annotations)
  }
  return annotations
}

test('pages of a thousand give every annotation once, in the order of the text', async () => {
  const stores = openTestStores()
  const { annotations, library } = stores.services
  for (const draft of await scatteredDrafts(stores, 2300)) await annotations.add(draft)
  const listed = await allPages(stores)
  expect(new Set(listed.map(({ id }) => id)).size).toBe(2300)
  expect((await annotations.page(1000)).annotations).toHaveLength(1000)
  expect((await annotations.page(2000)).annotations).toHaveLength(300)
  expect((await annotations.page(2300)).annotations).toEqual([])

  const reports = (await library.list()).map(({ id }) => id)
  const blocks = new Map<string, number>()
  for (const report of reports)
    for (const [index, { key }] of (await library.text(report)).blocks.entries())
      blocks.set(report + key, index)
  const places = listed.map(({ report, anchors: [first] }) => {
    const block = blocks.get(report + first?.key) ?? -1
    const start = first === undefined || first.lang === null ? -1 : first.start
    return (reports.indexOf(report) * 1000 + block) * 10_000 + start
  })
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const report of reports) {
    const own = listed.filter((each) => each.report === report)
    const list = await annotations.list(report)
    expect(list.map(({ anchors }) => anchors[0])).toEqual(own.map(({ anchors }) => anchors[0]))
  }
})

test('a page tells of a change, by this process or another, in its revision', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const other = openTestStores(folder)
  const one = await stores.services.annotations.add(draftQuoting(stores, '报告'))
  const before = await stores.services.annotations.page(0)
  expect((await stores.services.annotations.page(0)).revision).toBe(before.revision)
  const two = await other.services.annotations.add(draftQuoting(other, '战略'))
  const after = await stores.services.annotations.page(0)
  expect(after.revision).toBeGreaterThan(before.revision)
  expect(after.annotations.map(({ id }) => id)).toEqual([two.id, one.id])
  expect((await stores.services.annotations.list(unicri)).map(({ id }) => id)).toEqual([two.id, one.id])
  await other.services.annotations.change([one.id], { note: '别处改的' })
  expect(await stores.services.annotations.list(unicri)).toMatchObject([{}, { note: '别处改的' }])
  await other.services.annotations.undo()
  expect(await stores.services.annotations.list(unicri)).toMatchObject([{}, { note: '' }])
})

test('an annotation is listed with the heading that its block stands under', async () => {
  const stores = openTestStores()
  const { annotations, library } = stores.services
  const { blocks } = await library.text(unicri)
  for (const key of ['front.10', 'h1.A', 'p7']) {
    const block = blocks.find((each) => each.key === key)
    if (block === undefined) throw new Error(`no ${key}`)
    const anchors = [describeBlock(block)]
    await annotations.add({ report: unicri, kind: 'bookmark', anchors, colour: 'sky', note: key, tags: [] })
  }
  const sections = (await allPages(stores)).map(({ note, section }) => [note, section])
  expect(sections).toEqual([
    ['front.10', null],
    ['h1.A', 'h1.A'],
    ['p7', 'h1.A'],
  ])
})

test('annotations of a report that is away are kept as unplaced, last, and return with it', async () => {
  const folder = temporaryFolder()
  const whole = openTestStores(folder)
  const drafts = await scatteredDrafts(whole, 40)
  for (const draft of drafts) await whole.services.annotations.add(draft)
  const before = await allPages(whole)

  const others = packOfReports('others', (id) => id !== unicri)
  const without = openTestStores(folder, [others])
  const listed = await allPages(without)
  expect(listed).toHaveLength(40)
  const gone = listed.filter(({ report }) => report === unicri)
  expect(gone.length).toBeGreaterThan(3)
  expect(listed.slice(-gone.length)).toEqual(gone)
  for (const { placements, section } of gone) {
    expect(placements).toEqual([{ state: 'unplaced', reason: 'report-away' }])
    expect(section).toBeNull()
  }
  expect(listed.filter(({ report }) => report !== unicri)).toEqual(
    before.filter(({ report }) => report !== unicri),
  )
  const [first] = gone
  await without.services.annotations.change([first?.id as AnnotationId], { note: '报告不在时写的' })
  await without.services.annotations.reply(first?.id as AnnotationId, '答复')

  const two = openTestStores(folder, [packOfReports('one', (id) => id === unicri), others])
  const back = (await allPages(two)).map(
    ({ note: _note, replies: _replies, modified: _modified, ...rest }) => rest,
  )
  expect(back).toHaveLength(40)
  for (const { id, placements, section } of before)
    expect(back.find((each) => each.id === id)).toMatchObject({ placements, section })
  expect((await two.services.annotations.list(unicri)).find(({ id }) => id === first?.id)).toMatchObject({
    note: '报告不在时写的',
    replies: [{ note: '答复' }],
  })
})

test('with other packs the same notebook is placed anew', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  await stores.services.annotations.add(draftQuoting(stores, '战略优先'))
  const state = async ({ services }: Pick<Opened, 'services'>) =>
    [await services.annotations.list(null), (await services.annotations.page(0)).annotations].map(
      ([annotation]) => annotation?.placements[0]?.state,
    )
  expect(await state(stores)).toEqual(['exact', 'exact'])
  const { packs } = openPacks([correctedPack(unicri, 'p7', (text) => `订正：${text}`)])
  expect(await state({ services: createServices({ ...stores.deps, packs }) })).toEqual(['moved', 'moved'])
  const gone = openPacks([
    changedPack('gone', (db) => db.prepare(`UPDATE blocks SET key = 'p7x' WHERE key = 'p7'`).run()),
  ])
  expect(await state({ services: createServices({ ...stores.deps, packs: gone.packs }) })).toEqual([
    'unplaced',
    'unplaced',
  ])
  for (const { db } of [...packs, ...gone.packs]) db.close()
})

test('proposals come from the report, and only for what is not in its place', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const draft = draftQuoting(stores, '五个战略优先事项')
  const { id } = await stores.services.annotations.add(draft)
  expect(await stores.services.annotations.proposals(id)).toEqual([])
  const moved = changedPack('moved', (db) => {
    const swap = db.prepare('UPDATE blocks SET key = ? WHERE key = ? AND report_id = ?')
    swap.run('p7x', 'p7', unicri)
    swap.run('p7', 'p8', unicri)
    swap.run('p8', 'p7x', unicri)
  })
  const { services } = openTestStores(folder, [moved])
  expect(await services.annotations.list(null)).toMatchObject([{ placements: [{ state: 'unplaced' }] }])
  const [best] = await services.annotations.proposals(id)
  expect(best).toMatchObject({ anchor: 0, report: unicri, key: 'p8', lang: 'zh' })
  expect(best?.text.slice(...(best?.range ?? []))).toBe('五个战略优先事项')
  const away = openTestStores(folder, [packOfReports('others', (report) => report !== unicri)])
  expect(await away.services.annotations.proposals(id)).toEqual([])
  expect(() => away.services.annotations.proposals('none' as AnnotationId)).toThrow(
    expect.objectContaining({ code: 'annotation-not-found' }) as Error,
  )
  expect(await openTestStores(folder, [corePack]).services.annotations.list('x' as ReportId)).toEqual([])
})
