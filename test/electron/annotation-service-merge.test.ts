/** Merging over a real notebook and the bundled pack: words that touch become one, and nothing anybody wrote is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { Anchor, AnnotationDraft } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { correctedPack } from './fixtures/packs.ts'
import { draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error

async function blockOf({ services }: Opened, key: string): Promise<Block> {
  const block = (await services.library.text(unicri)).blocks.find((each) => each.key === (key as BlockKey))
  if (block === undefined) throw new Error(`no block ${key}`)
  return block
}

async function adder(stores: Opened, key = 'p7') {
  const block = await blockOf(stores, key)
  const anchor = (start: number, end: number, lang: Lang = 'zh'): Anchor =>
    describeAnchor(block.text[lang] ?? '', { key: block.key, lang, start, end })
  const add = async (anchors: readonly Anchor[], draft: Partial<AnnotationDraft> = {}) =>
    stores.services.annotations.add({
      ...{ report: unicri, kind: 'highlight', colour: 'amber', note: '', tags: [] },
      ...draft,
      anchors,
    })
  return { block, anchor, add }
}

test('the first stays, with words, notes, tags and replies of all, in one step', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const { block, anchor, add } = await adder(stores)
  const one = await add([anchor(4, 8)], { kind: 'underline', colour: 'rose', note: '甲', tags: ['一'] })
  const two = await add([anchor(8, 12), anchor(0, 5, 'en')], {
    note: '乙',
    tags: ['二', '一'],
    author: 'Trainer',
  })
  const three = await add([anchor(2, 5), anchor(20, 25)], { note: '甲' })
  await annotations.change([one.id], { status: 'resolved' })
  await annotations.reply(three.id, '先')
  await annotations.reply(one.id, '后')
  const before = await annotations.list(null)

  const merged = await annotations.merge([one.id, two.id, three.id, two.id])
  expect(merged).toMatchObject({ id: one.id, kind: 'underline', colour: 'rose', author: one.author })
  expect(merged).toMatchObject({ note: '甲\n\n乙', tags: ['一', '二'], status: 'open', created: one.created })
  expect(merged.replies.map(({ note }) => note)).toEqual(['先', '后'])
  expect(merged.anchors).toEqual([
    describeAnchor(block.text.zh ?? '', { key: block.key, lang: 'zh', start: 2, end: 12 }),
    anchor(20, 25),
    anchor(0, 5, 'en'),
  ])
  expect(await annotations.list(null)).toHaveLength(1)
  await annotations.undo()
  expect(await annotations.list(null)).toEqual(before)
  await annotations.redo()
  expect(await annotations.list(null)).toMatchObject([merged])
})

test('one alone, one twice, two reports, a locked layer: nothing is merged', async () => {
  const stores = openTestStores()
  const { annotations, layers, library } = stores.services
  const one = await annotations.add(draftQuoting(stores, '战略'))
  const two = await annotations.add(draftQuoting(stores, '报告'))
  const other = 'unicri-2018' as ReportId
  const block = (await library.text(other)).blocks.find(({ text }) => text.zh !== null)
  if (block === undefined) throw new Error('no text')
  const apart = await annotations.add({
    ...{ report: other, kind: 'note', colour: 'sky', note: '', tags: [] },
    anchors: [describeBlock(block)],
  })
  expect(() => annotations.merge([one.id])).toThrow(code('bad-input'))
  expect(() => annotations.merge([one.id, one.id])).toThrow(code('bad-input'))
  expect(() => annotations.merge([one.id, apart.id])).toThrow(code('annotations-apart'))
  const layer = await layers.add({ name: '甲组', owner: '', colour: 'mint', description: '' })
  await annotations.change([two.id], { layer: layer.id })
  await layers.change(layer.id, { locked: true })
  expect(() => annotations.merge([one.id, two.id])).toThrow(code('layer-locked'))
  expect(await annotations.list(null)).toHaveLength(3)
})

test('a highlight merged with a note on a whole block is a note on both', async () => {
  const stores = openTestStores()
  const { block, anchor, add } = await adder(stores)
  const words = await add([anchor(4, 8)])
  const whole = await add([describeBlock(block)], { kind: 'bookmark' })
  const merged = await stores.services.annotations.merge([words.id, whole.id])
  expect(merged.kind).toBe('note')
  expect(merged.anchors).toEqual([describeBlock(block), anchor(4, 8)])
})

test('words that are lost, and words of a report that is away, stay as they were stored', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const { anchor, add } = await adder(stores)
  const one = await add([anchor(4, 8)])
  const two = await add([anchor(6, 12)])
  const all = [...one.anchors, ...two.anchors]
  const away = openTestStores(folder, []).services.annotations
  expect((await away.merge([one.id, two.id])).anchors).toEqual(all)
  await away.undo()
  const gone = correctedPack(unicri, 'p7', () => '此段已删。')
  const lost = openTestStores(folder, [gone]).services.annotations
  expect((await lost.merge([two.id, one.id])).anchors).toEqual(all)
})

test('merged words cover just what was covered, in stretches that do not touch', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const { block, anchor, add } = await adder(stores)
  const length = block.text.zh?.length ?? 0
  const stretch = fc
    .tuple(fc.nat(length - 2), fc.integer({ min: 1, max: 12 }))
    .map(([start, size]) => [start, Math.min(length, start + size)] as const)
  const covered = (anchors: readonly Anchor[]) =>
    new Set(
      anchors
        .filter(isTextAnchor)
        .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 2, maxLength: 8 }), async (stretches) => {
      const added = []
      for (const [start, end] of stretches) added.push(await add([anchor(start, end)]))
      const { anchors } = await annotations.merge(added.map(({ id }) => id))
      expect(covered(anchors)).toEqual(covered(added.flatMap((each) => each.anchors)))
      const texts = anchors.filter(isTextAnchor)
      for (const [index, { start, end, exact }] of texts.entries()) {
        expect(exact).toBe(block.text.zh?.slice(start, end))
        expect(start).toBeGreaterThan(texts[index - 1]?.end ?? -1)
      }
    }),
    { numRuns: 50 },
  )
})
