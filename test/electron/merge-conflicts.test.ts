/** Annotations changed here and there: what is in conflict, how it is settled, and that all end with the same. */
import { expect, test } from 'vitest'
import type { ConflictChoice } from '../../shared/model/exchange.ts'
import { mark, merged, participant, planned, written } from './fixtures/exchange.ts'
import type { Opened } from './fixtures/stores.ts'

/** The same annotation changed here and there without knowing of each other. */
async function quarrel() {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await one.services.settings.change({ author: 'Trainer' })
  await two.services.settings.change({ author: 'Reviewer' })
  const { id } = await mark(one, '原')
  await merged(two, [await written(one, 'first.annotation')])
  await one.services.annotations.change([id], { note: '甲的', tags: ['甲'] })
  await two.services.annotations.change([id], { note: '乙的', tags: ['乙'], colour: 'rose' })
  return { one, two, id, file: await written(one, 'second.annotation') }
}

test.each<[ConflictChoice, string, string[], string[]]>([
  ['latest', '乙的', ['乙'], []],
  ['mine', '乙的', ['乙'], []],
  ['theirs', '甲的', ['甲'], []],
  ['both', '乙的', ['乙', '甲'], ['甲的']],
])('a conflict settled with “%s”', async (choice, note, tags, replies) => {
  const { one, two, id, file } = await quarrel()
  const { plan } = await merged(two, [file], { choice })
  expect(plan.total).toMatchObject({ conflicts: 1 })
  expect(plan.conflicts.map(({ field }) => field)).toEqual(['note', 'tags'])
  expect(plan.conflicts[0]).toMatchObject({
    annotation: { id, quote: '战略' },
    latest: 0,
    sides: [
      { file: null, value: '乙的' },
      { file: 'second.annotation', author: 'Trainer', value: '甲的' },
    ],
  })
  const [found] = await two.services.annotations.list(null)
  expect(found).toMatchObject({ note, tags, colour: 'rose' })
  expect(found?.replies.map((reply) => reply.note)).toEqual(replies)
  // The other takes over what was chosen: there is nothing left to choose.
  const back = await merged(one, [await written(two, 'back.annotation')])
  expect(back.plan.total.conflicts).toBe(0)
  expect((await one.services.annotations.list(null))[0]).toMatchObject({ note, tags, colour: 'rose' })
})

test('a conflict by itself is settled otherwise than the rest', async () => {
  const { two, id, file } = await quarrel()
  await merged(two, [file], { choice: 'mine', each: { [`${id} tags`]: 'theirs' } })
  expect((await two.services.annotations.list(null))[0]).toMatchObject({ note: '乙的', tags: ['甲'] })
})

test('layers in conflict have their names, also of a layer that is not here', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const { id } = await mark(one, '甲')
  await merged(two, [await written(one, 'first.annotation')])
  const into = async ({ services }: Opened, name: string) => {
    const layer = await services.layers.add({ name, owner: 'Trainer', colour: 'mint', description: '' })
    await services.annotations.change([id], { layer: layer.id })
    return { id: layer.id, name, owner: 'Trainer' }
  }
  const theirs = await into(one, '术语')
  const mine = await into(two, '体例')
  const plan = await planned(two, [await written(one, 'second.annotation')])
  expect(plan.conflicts).toMatchObject([{ field: 'layer', sides: [{ value: mine }, { value: theirs }] }])
})

test('three notebooks that take in each other’s files in any order end with the same', async () => {
  const people = ['2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z'].map((start) =>
    participant(start),
  )
  const [first] = people
  if (first === undefined) throw new Error('nobody')
  const { id } = await mark(first, '原')
  const start = await written(first, 'start.annotation')
  for (const who of people.slice(1)) await merged(who, [start])
  for (const [at, who] of people.entries()) {
    await who.services.annotations.change([id], { note: `第${at}人`, tags: [`Q${at}`] })
    await who.services.annotations.reply(id, `答${at}`)
    await mark(who, `自己的${at}`)
  }
  const files: string[] = []
  for (const [at, who] of people.entries()) files.push(await written(who, `${at}.annotation`))
  const orders = [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
  ]
  for (const [at, who] of people.entries())
    for (const other of orders[at] ?? []) await merged(who, [files[other] ?? ''])
  const seen = await Promise.all(
    people.map(async ({ services }) =>
      (await services.annotations.list(null)).map(({ id: own, note, tags, replies }) => ({
        own,
        note,
        tags,
        replies: replies.map((reply) => reply.note),
      })),
    ),
  )
  expect(seen[0]).toHaveLength(4)
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})
