/** An assignment on its way: made by a trainer, opened and answered by participants, taken in again. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { LayerId } from '../../shared/model/ids.ts'
import {
  answer,
  draft,
  everything,
  layersOf,
  make,
  marksOf,
  merge,
  onlyAssignment,
  openDesk,
  question,
  saveAs,
} from './fixtures/assignments.ts'
import { correctedPack, packOfReports } from './fixtures/packs.ts'
import { draftQuoting, unicri } from './fixtures/stores.ts'

test('the way of an assignment: trainer, participants, trainer; every answer stands under its question', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  expect(await onlyAssignment(trainer)).toMatchObject({ role: 'trainer', edition: 1, layer: null })
  const handedIn: string[] = []
  for (const person of Array.from({ length: 15 }, (_each, at) => `Participant ${at + 1}`)) {
    const desk = await openDesk(person)
    expect(await desk.services.assignments.open(file)).toMatchObject({ opened: 'new', role: 'participant' })
    await answer(desk, 'Q1', '战略')
    if (handedIn.length % 2 === 0) await answer(desk, 'Q2', '犯罪', 'p8')
    const path = saveAs(desk, 'answers.annotation')
    const state = await onlyAssignment(desk)
    expect(await desk.services.assignments.handIn(state.id, null)).toMatchObject({ removed: 0 })
    expect((await onlyAssignment(desk)).handedIn).not.toBeNull()
    handedIn.push(path)
  }
  const { counts } = await merge(trainer, handedIn)
  expect(counts).toMatchObject({ added: 15 + 8, refused: 0, unplaced: 0 })
  const layers = (await layersOf(trainer)).filter(({ owner }) => owner.startsWith('Participant'))
  expect(layers).toHaveLength(15)
  expect(new Set(layers.map(({ id }) => id)).size).toBe(15)
  expect(new Set(layers.map(({ name }) => name)).size).toBe(15)
  for (const { owner, name, annotations } of layers) {
    expect(name).toBe(`软目标：第1次作业 · ${owner}`)
    expect(annotations).toBe(Number(owner.slice(12)) % 2 === 1 ? 2 : 1)
  }
  const { questions, people } = await trainer.services.workshop.view({
    report: unicri,
    layers: [],
    tag: null,
  })
  expect(people.map(({ author }) => author).toSorted()).toEqual(layers.map(({ owner }) => owner).toSorted())
  expect(questions.slice(0, 3)).toMatchObject([
    { tag: 'Q1', answered: 15, silent: 0 },
    { tag: 'Q2', answered: 8, silent: 7 },
    { tag: 'Q3', answered: 0, silent: 15 },
  ])
})

test('what the participant gets: questions on the page, the example locked, a layer for the answers', async () => {
  const trainer = await openDesk('Trainer')
  const example = await trainer.services.layers.add({
    name: '示例',
    owner: 'Trainer',
    colour: 'sky',
    description: '',
  })
  await trainer.services.annotations.add({
    ...draftQuoting(trainer, '战略'),
    layer: example.id,
    note: 'like this',
  })
  await trainer.services.annotations.add({
    ...draftQuoting(trainer, '犯罪', { key: 'p8' }),
    note: 'of the trainer alone',
  })
  const file = await make(trainer, draft({ layers: [example.id] }))

  const desk = await openDesk('')
  const opened = await desk.services.assignments.open(file)
  expect(opened).toMatchObject({
    opened: 'new',
    title: '软目标：第1次作业',
    trainer: 'Trainer',
    matches: [{ report: unicri, match: 'same' }],
    answers: { Q1: 0, Q2: 0, Q3: 0 },
    annotations: [],
  })
  const [own, ...others] = await layersOf(desk)
  expect(own).toMatchObject({ id: 'personal', locked: false })
  expect(others).toHaveLength(3)
  for (const layer of [
    { name: '软目标：第1次作业', owner: 'Trainer', locked: true, annotations: 2 },
    { name: '示例', owner: 'Trainer', locked: true, annotations: 1 },
    { id: opened.layer, name: '软目标：第1次作业', owner: '', locked: false, annotations: 0 },
  ])
    expect(others).toContainEqual(expect.objectContaining(layer))
  const marks = await marksOf(desk)
  expect(marks.map(({ kind, note, author }) => ({ kind, note, author }))).toContainEqual({
    kind: 'question',
    note: `**Q1** ${draft().questions[0]?.text}`,
    author: 'Trainer',
  })
  expect(marks.map(({ note }) => note)).not.toContain('of the trainer alone')
  expect(marks.every(({ placements }) => placements.every(({ state }) => state === 'exact'))).toBe(true)
  expect((await desk.services.settings.get()).activeLayer).toBe(opened.layer)
  expect(await desk.services.annotations.tags()).toEqual(['Q1', 'Q2', 'Q3', '比较', 'evidence'])
  await answer(desk, 'Q1', '战略')
  expect((await onlyAssignment(desk)).answers).toEqual({ Q1: 1, Q2: 0, Q3: 0 })
})

test('opening is one step: undo takes layers and questions away, and work makes the layer anew', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const desk = await openDesk('Participant')
  const before = [await marksOf(desk), await layersOf(desk)]
  const { id, layer } = await desk.services.assignments.open(file)
  await desk.services.annotations.undo()
  expect([await marksOf(desk), await layersOf(desk)]).toEqual(before)
  await desk.services.assignments.work(id)
  expect((await layersOf(desk)).map((each) => each.id)).toContain(layer)
  await answer(desk, 'Q1', '战略')
  expect((await onlyAssignment(desk)).answers['Q1']).toBe(1)
})

test('the same file again changes nothing and says so; so does the trainer’s own', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const desk = await openDesk('Participant')
  await desk.services.assignments.open(file)
  await answer(desk, 'Q1', '战略')
  const before = await everything(desk)
  expect(await desk.services.assignments.open(file)).toMatchObject({ opened: 'known', answers: { Q1: 1 } })
  expect(await everything(desk)).toBe(before)
  const own = await everything(trainer)
  expect(await trainer.services.assignments.open(file)).toMatchObject({ opened: 'own', role: 'trainer' })
  expect(await everything(trainer)).toBe(own)
})

test('a newer edition updates questions and layers, and leaves the answers as they are', async () => {
  const trainer = await openDesk('Trainer')
  const first = draft()
  const old = await make(trainer, first, 'first.assignment')
  const { id } = await onlyAssignment(trainer)
  const desk = await openDesk('Participant')
  const opened = await desk.services.assignments.open(old)
  await answer(desk, 'Q1', '战略')
  await desk.services.settings.change({ activeLayer: 'personal' as LayerId })

  const [one, two] = first.questions
  if (one === undefined || two === undefined) throw new Error('the draft has questions')
  const changed = [{ ...one, text: 'asked otherwise' }, question('Q9', ['p12'])]
  const file = await make(trainer, { ...first, id, questions: changed }, 'second.assignment')
  expect(await onlyAssignment(trainer)).toMatchObject({ id, edition: 2 })
  const answers = (await marksOf(desk)).filter(({ layer }) => layer === opened.layer)

  expect(await desk.services.assignments.open(file)).toMatchObject({
    opened: 'newer',
    edition: 2,
    layer: opened.layer,
    answers: { Q1: 1, Q9: 0 },
  })
  const marks = await marksOf(desk)
  expect(marks.filter(({ layer }) => layer === opened.layer)).toEqual(answers)
  expect(
    marks
      .filter(({ kind }) => kind === 'question')
      .map(({ note }) => note)
      .toSorted(),
  ).toEqual(['**Q1** asked otherwise', changed[1] === undefined ? '' : `**Q9** ${changed[1].text}`])
  expect((await layersOf(desk)).filter(({ owner }) => owner === 'Trainer')).toMatchObject([{ locked: true }])
  expect((await desk.services.settings.get()).activeLayer).toBe('personal')
  // The older one does not come back.
  expect(await desk.services.assignments.open(old)).toMatchObject({ opened: 'known', edition: 2 })
})

test('handing in puts the name where there is none, again as often as one likes', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const desk = await openDesk('')
  const { id, layer } = await desk.services.assignments.open(file)
  await answer(desk, 'Q1', '战略')
  await desk.services.settings.change({ author: 'Participant 7' })
  const path = saveAs(desk, 'answers.annotation')
  expect(await desk.services.assignments.handIn(id, null)).toMatchObject({ file: path, annotations: 1 })
  expect((await layersOf(desk)).find((each) => each.id === layer)).toMatchObject({
    name: '软目标：第1次作业 · Participant 7',
    owner: 'Participant 7',
  })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    type: 'AnnotationSet',
    title: '软目标：第1次作业 · Participant 7',
    'duizhao:assignment': `urn:uuid:${id}`,
  })
  await merge(trainer, [path])
  await answer(desk, 'Q2', '犯罪', 'p8')
  await desk.services.assignments.handIn(id, null)
  expect((await merge(trainer, [path])).counts).toMatchObject({ added: 1, unchanged: 1, conflicts: 0 })
  const answers = (await marksOf(trainer)).filter((each) => each.layer === layer)
  expect(answers.map(({ author, tags }) => [author, ...tags])).toEqual([
    ['Participant 7', 'Q1'],
    ['Participant 7', 'Q2'],
  ])
})

test('answers can be protected by a passphrase', async () => {
  const trainer = await openDesk('Trainer')
  const desk = await openDesk('Participant')
  const { id } = await desk.services.assignments.open(await make(trainer, draft()))
  await answer(desk, 'Q1', '战略')
  const path = saveAs(desk, 'answers.annotation')
  await desk.services.assignments.handIn(id, '口令')
  expect(readFileSync(path, 'latin1').startsWith('age-encryption.org/v1')).toBe(true)
  expect((await merge(trainer, [path])).plan.files).toMatchObject([
    { failure: { code: 'passphrase-needed' } },
  ])
})

test('a closed dialog changes nothing, nor does a place that cannot be written', async () => {
  const trainer = await openDesk('Trainer')
  const before = await everything(trainer)
  saveAs(trainer, null)
  expect(await trainer.services.assignments.make(draft())).toBeNull()
  saveAs(trainer, 'no/such/folder.assignment')
  await expect(async () => trainer.services.assignments.make(draft())).rejects.toThrow('file-not-writable')
  expect(await everything(trainer)).toBe(before)
  const desk = await openDesk('Participant')
  const { id } = await desk.services.assignments.open(await make(trainer, draft()))
  const opened = await everything(desk)
  saveAs(desk, null)
  expect(await desk.services.assignments.handIn(id, null)).toBeNull()
  expect(await everything(desk)).toBe(opened)
})

test('reports that are away or of another text are told, and the rest can be worked on', async () => {
  const trainer = await openDesk('Trainer')
  const file = await make(trainer, draft())
  const other = await openDesk('A', [correctedPack(unicri, 'p7', (text) => `${text}。`)])
  expect((await other.services.assignments.open(file)).matches).toEqual([{ report: unicri, match: 'other' }])
  const without = await openDesk('B', [packOfReports('others', (id) => id !== unicri)])
  expect((await without.services.assignments.open(file)).matches).toEqual([{ report: unicri, match: 'away' }])
  expect(await marksOf(without)).toHaveLength(2)
})

test.each([
  ['a report that is not there', { reports: ['no-such-report' as never] }, 'report-not-found'],
  ['a passage that is not there', { questions: [question('Q1', ['p999'])] }, 'block-not-found'],
  ['a passage of no report', { questions: [question('Q1', ['p7'], null)] }, 'report-not-found'],
  ['a layer that is not there', { layers: ['gone' as never] }, 'layer-not-found'],
  ['an assignment that is not there', { id: crypto.randomUUID() as never }, 'assignment-not-found'],
])('%s cannot be assigned', async (_what, more, code) => {
  const trainer = await openDesk('Trainer')
  const before = await everything(trainer)
  saveAs(trainer, 'exercise.assignment')
  await expect(async () => trainer.services.assignments.make(draft(more))).rejects.toThrow(code)
  expect(await everything(trainer)).toBe(before)
})

test('an assignment removed leaves layers and marks; what is not there is told', async () => {
  const trainer = await openDesk('Trainer')
  const desk = await openDesk('Participant')
  const { id } = await desk.services.assignments.open(await make(trainer, draft()))
  await answer(desk, 'Q1', '战略')
  const before = [await marksOf(desk), await layersOf(desk)]
  desk.services.assignments.remove(id)
  expect(await desk.services.assignments.list()).toEqual([])
  expect([await marksOf(desk), await layersOf(desk)]).toEqual(before)
  for (const call of [
    async () => desk.services.assignments.remove(id),
    async () => desk.services.assignments.work(id),
    async () => desk.services.assignments.handIn(id, null),
  ])
    await expect(call).rejects.toThrow('assignment-not-found')
})

test('a file that names the participant’s own layers does not touch them', async () => {
  const trainer = await openDesk('Trainer')
  const desk = await openDesk('Participant')
  await desk.services.annotations.add({ ...draftQuoting(desk, '战略'), note: 'my own' })
  const whole = saveAs(desk, 'all.annotation')
  const { id } = await desk.services.assignments.open(await make(trainer, draft({ title: 'Warm-up' })))
  await answer(desk, 'Q1', '犯罪', 'p8')
  await desk.services.assignments.handIn(id, null)
  await merge(trainer, [whole])
  const [answers] = (await layersOf(trainer)).filter(({ owner }) => owner === 'Participant')
  const [mark] = (await marksOf(trainer)).filter(({ layer }) => layer === answers?.id)
  if (answers === undefined || mark === undefined) throw new Error('the answers came in')
  await trainer.services.annotations.change([mark.id], { note: 'corrected by the trainer' })
  const before = (await marksOf(desk)).filter(({ kind }) => kind !== 'question')
  const second = await make(trainer, draft({ title: 'Second', layers: [answers.id] }), 'second.assignment')
  await desk.services.assignments.open(second)
  expect(await marksOf(desk)).toEqual(expect.arrayContaining([...before]))
})
