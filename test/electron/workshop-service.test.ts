/** A workshop over a real notebook: fifteen people with forty marks each, counted; marks taken over; the table on disk. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveAssignment } from '../../electron/db/assignment-repository.ts'
import { writeNotebook } from '../../electron/db/open-notebook.ts'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { Annotation, AnnotationDraft } from '../../shared/model/annotation.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Assignment, Question } from '../../shared/model/assignment.ts'
import type { AnnotationId, AssignmentId, LayerId, QuestionId, ReportId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { draft, make, openDesk } from './fixtures/assignments.ts'
import { correctedPack } from './fixtures/packs.ts'
import { corePack, draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const all = { report: unicri, layers: [], tag: null }
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error

async function layerOf({ services }: Opened, owner: string): Promise<LayerId> {
  const layer = await services.layers.add({ name: '', owner, colour: 'mint', description: '' })
  return layer.id
}

/** Each person has a layer; every mark is told apart by its number. */
async function course(stores: Opened, people: number, marks: number): Promise<readonly AnnotationDraft[]> {
  const { services } = stores
  const { blocks } = await services.library.text(unicri)
  const texts = blocks.filter(({ kind, text }) => kind === 'paragraph' && (text.zh ?? '').length > 40)
  const drafts: AnnotationDraft[] = []
  for (let person = 0; person < people; person += 1) {
    const author = `Participant ${String.fromCharCode(65 + person)}`
    const layer = await layerOf(stores, author)
    for (let mark = 0; mark < marks; mark += 1) {
      const at = (person * 7 + mark * mark * 3) % texts.length
      const { key, text } = texts[at] as Block
      const start = (person + mark) % 20
      const anchor = describeAnchor(text.zh ?? '', { key, lang: 'zh', start, end: start + 6 })
      const colour = at % 2 === 0 ? 'sky' : (colours[(person + mark) % colours.length] ?? 'amber')
      const tags = mark % 4 === 0 ? [`Q${1 + (mark % 3)}`] : []
      drafts.push({
        report: unicri,
        kind: 'highlight',
        anchors: [anchor],
        colour,
        note: '',
        tags,
        author,
        layer,
      })
    }
  }
  for (const draft of drafts) await services.annotations.add(draft)
  return drafts
}

/** Counted again in the plainest way. */
function recount(view: WorkshopView, drafts: readonly AnnotationDraft[]): void {
  for (const { key, accord, annotations, marks } of view.blocks) {
    const here = drafts.filter(({ anchors }) => anchors.some((anchor) => anchor.key === key))
    const people = new Set(here.map(({ author }) => author))
    expect([key, annotations.length, marks.length]).toEqual([key, here.length, people.size])
    const used = new Set(here.map(({ colour }) => colour))
    expect(accord).toBe(['silent', 'single'][people.size] ?? (used.size === 1 ? 'agreed' : 'different'))
  }
}

test('fifteen people with forty marks each are counted block by block and question by question', async () => {
  const stores = openTestStores()
  const drafts = await course(stores, 15, 40)
  await stores.services.annotations.add(draftQuoting(stores, '战略'))
  const view = await stores.services.workshop.view(all)
  expect(view.people).toHaveLength(15)
  expect(view.people.every(({ marks, unplaced }) => marks === 40 && unplaced === 0)).toBe(true)
  expect(new Set(view.people.map(({ number }) => number)).size).toBe(15)
  recount(view, drafts)
  for (const { tag, answered } of view.questions) {
    const authors = drafts.filter(({ tags }) => tags.includes(tag)).map(({ author }) => author)
    expect(answered).toBe(new Set(authors).size)
  }
  const q1 = await stores.services.workshop.view({ ...all, tag: 'Q1' })
  recount(
    q1,
    drafts.filter(({ tags }) => tags.includes('Q1')),
  )
  // Another person's marks only, and the reader's own when they are asked for.
  const one = await stores.services.workshop.view({
    ...all,
    without: view.people.slice(1).map(({ author }) => author),
  })
  expect(one.people.filter(({ compared }) => compared)).toHaveLength(1)
  const own = await stores.services.workshop.view({ ...all, layers: [ownLayer] })
  expect(own).toMatchObject({ layers: [ownLayer], people: [{ author: '', number: 0, marks: 1 }] })
})

test('questions of assignments about the report come first, answered or not', async () => {
  const stores = openTestStores()
  await course(stores, 2, 8)
  const question = (tag: string, report: ReportId | null): Question => ({
    id: crypto.randomUUID() as QuestionId,
    tag,
    text: `**${tag}**`,
    report,
    keys: [],
  })
  const questions = [
    question('Q9', unicri),
    question('Q2', null),
    question('Q8', 'sg-crime-2020' as ReportId),
  ]
  const assignment: Assignment = {
    id: crypto.randomUUID() as AssignmentId,
    edition: 1,
    title: '练习',
    trainer: 'Trainer',
    instructions: '',
    reports: [{ id: unicri, title: { zh: null, en: null }, symbol: null, editions: [] }],
    questions,
    tags: [],
    colourMeanings: {},
    glossary: [],
    created: '2026-11-21T09:00:00.000Z',
    role: 'trainer',
    layer: null,
    handedIn: null,
  }
  writeNotebook(stores.deps.notebook, (db) => saveAssignment(db, assignment))
  const view = await stores.services.workshop.view(all)
  expect(view.questions.slice(0, 2)).toMatchObject([
    { tag: 'Q9', text: '**Q9**', answered: 0, silent: 2, overlap: null },
    { tag: 'Q2', text: '**Q2**' },
  ])
  expect(view.questions.map(({ tag }) => tag)).not.toContain('Q8')
})

test('the marks of a block are those that are counted there', async () => {
  const stores = openTestStores()
  await course(stores, 4, 12)
  const { workshop } = stores.services
  const view = await workshop.view(all)
  for (const { key, annotations } of view.blocks)
    expect((await workshop.marks(all, key)).map(({ id }) => id)).toEqual(annotations)
})

test('words that are no longer in the text are in no block, and said', async () => {
  const folder = temporaryFolder()
  const before = openTestStores(folder)
  const layer = await layerOf(before, 'Reviewer')
  const lost = await before.services.annotations.add({
    ...draftQuoting(before, '战略', { key: 'p5' }),
    author: 'Reviewer',
    layer,
  })
  const pack = correctedPack(unicri, 'p5', () => '此段已经全部改写，与原来的文字毫无相同之处。')
  const view = await openTestStores(folder, [pack]).services.workshop.view(all)
  expect(view.unplaced).toEqual([lost.id])
  expect(view.people).toMatchObject([{ author: 'Reviewer', marks: 0, unplaced: 1 }])
  expect(view.blocks.every(({ accord }) => accord === 'silent')).toBe(true)
})

test('an unknown report is told; nothing compared is a view of nobody', async () => {
  const stores = openTestStores()
  expect(() => stores.services.workshop.view({ ...all, report: 'gone' as typeof unicri })).toThrow(
    code('report-not-found'),
  )
  expect(await stores.services.workshop.view(all)).toMatchObject({ people: [], questions: [], layers: [] })
})

test('marks are taken over with words, note, tags and kind, under new ids, as one step', async () => {
  const stores = openTestStores()
  const { annotations, layers, settings, workshop, library } = stores.services
  const layer = await layerOf(stores, 'Reviewer')
  const { blocks } = await library.text(unicri)
  const theirs: Annotation[] = []
  const rest = { author: 'Reviewer', layer, tags: ['Q1', '核对'], note: '**核对**' }
  theirs.push(
    await annotations.add({ ...draftQuoting(stores, '战略'), ...rest, kind: 'underline', colour: 'rose' }),
  )
  theirs.push(
    await annotations.add({
      ...rest,
      report: unicri,
      kind: 'question',
      colour: 'sky',
      anchors: [describeBlock(blocks.find(({ key }) => key === 'p23') as Block)],
    }),
  )
  await annotations.reply(theirs[0]?.id as AnnotationId, '同意')
  const mine = await layers.add({ name: '我的', owner: '', colour: 'amber', description: '' })
  await settings.change({ activeLayer: mine.id, author: 'Trainer' })
  const ids = theirs.map(({ id }) => id)
  const adopted = await workshop.adopt(ids)
  expect(adopted.map(({ id }) => id).some((id) => ids.includes(id))).toBe(false)
  for (const [at, copy] of adopted.entries()) {
    const { kind, anchors, colour, note, tags } = theirs[at] as Annotation
    expect(copy).toMatchObject({
      kind,
      anchors,
      colour,
      note,
      tags,
      author: 'Trainer',
      layer: mine.id,
      replies: [],
    })
  }
  expect((await annotations.list(unicri)).filter((each) => each.layer === mine.id)).toHaveLength(2)
  // Again, and one more of a third person who says the same as the first: nothing new, and no step.
  const other = await layerOf(stores, 'Participant')
  const same = await annotations.add({
    ...draftQuoting(stores, '战略'),
    ...rest,
    tags: ['核对', 'Q1'],
    kind: 'underline',
    colour: 'rose',
    author: 'Participant',
    layer: other,
  })
  expect(await workshop.adopt([...ids, same.id])).toEqual([])
  await annotations.remove([same.id])
  await annotations.undo()
  // The steps behind: the third mark and its layer, then the adoption as one.
  await annotations.undo()
  await annotations.undo()
  await annotations.undo()
  expect((await annotations.list(unicri)).filter((each) => each.layer === mine.id)).toEqual([])
  await annotations.redo()
  expect((await annotations.list(unicri)).filter((each) => each.layer === mine.id)).toHaveLength(2)
})

test('two who say the same are taken over once; a locked layer and an unknown mark change nothing', async () => {
  const stores = openTestStores()
  const { annotations, layers, workshop } = stores.services
  const made: AnnotationId[] = []
  for (const author of ['Reviewer', 'Participant']) {
    const layer = await layerOf(stores, author)
    made.push((await annotations.add({ ...draftQuoting(stores, '战略'), author, layer })).id)
  }
  const unknown = crypto.randomUUID() as AnnotationId
  expect(() => workshop.adopt([...made, unknown])).toThrow(code('annotation-not-found'))
  await layers.change(ownLayer, { locked: true })
  expect(() => workshop.adopt(made)).toThrow(code('layer-locked'))
  expect(await annotations.list(unicri)).toHaveLength(2)
  await layers.change(ownLayer, { locked: false })
  expect(await workshop.adopt(made)).toHaveLength(1)
})

test('the table is written where the dialog says, or not at all', async () => {
  const folder = temporaryFolder()
  const file = join(folder, '结果.csv')
  const asked: string[] = []
  const stores = openTestStores(folder, [corePack], undefined)
  await course(stores, 3, 5)
  let answer: string | null = file
  Object.assign(stores.deps.host, {
    chooseSavePath: (name: string) => {
      asked.push(name)
      return Promise.resolve(answer)
    },
  })
  const { workshop } = stores.services
  const written = await workshop.write(all, { anonymous: false, interfaceLang: 'zh' })
  const text = readFileSync(file, 'utf8')
  expect(written).toEqual({ file, bytes: readFileSync(file).length })
  expect(asked[0]).toMatch(/2024\.csv$/)
  expect(text).toContain('Participant B')
  await workshop.write(all, { anonymous: true, interfaceLang: 'zh' })
  const anonymous = readFileSync(file, 'utf8')
  expect(anonymous).not.toMatch(/Participant [A-C]/)
  expect(anonymous).toContain('参与者3')
  answer = null
  writeFileSync(file, 'kept')
  expect(await workshop.write(all, { anonymous: false, interfaceLang: 'en' })).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('kept')
})

test('the questions that a trainer put on the page are nobody’s marks, whatever name the trainer goes by', async () => {
  const trainer = await openDesk('')
  const { layers, workshop } = trainer.services
  await make(trainer, draft())
  const onPage = (await layers.list()).filter(({ owner }) => owner === 'Trainer').map(({ id }) => id)
  const people = async () => (await workshop.view(all)).people.map(({ author }) => author)
  expect(await people()).toEqual([])
  await course(trainer, 2, 1)
  expect(await people()).toEqual(['Participant A', 'Participant B'])
  expect(await workshop.view({ ...all, layers: onPage })).toMatchObject({
    people: [{ author: 'Trainer', marks: 2 }],
  })
})
