/** Several blocks as one place, as UN texts write it. */
import { describe, expect, test } from 'vitest'
import { passageReference, placesReference } from '../../../shared/cite/places-reference.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { bundledReport } from '../export/bundled-report.ts'

const { text } = bundledReport('unicri-2018')
const byKey = new Map(text.blocks.map((block) => [block.key, block]))
const blockOf = (key: BlockKey): Block | undefined => byKey.get(key)
const blocks = (keys: string) =>
  keys.split(' ').map((key) => {
    const block = blockOf(key as BlockKey)
    if (block === undefined) throw new Error(`no block ${key}`)
    return block
  })

describe('places one by one', () => {
  test.each([
    ['p20', 'para. 20', '第20段'],
    ['p20 p21 p22', 'paras. 20-22', '第20至22段'],
    ['p20 p24', 'paras. 20 and 24', '第20和24段'],
    ['p20 p21 p22 p24 p30', 'paras. 20-22, 24 and 30', '第20至22、24和30段'],
    ['p7.a p7.b', 'para. 7 (a) and (b)', '第7段(a)和(b)'],
    ['p7.a p7.b p7.c', 'para. 7 (a), (b) and (c)', '第7段(a)、(b)和(c)'],
    ['p20 p21', 'paras. 20 and 21', '第20和21段'],
    ['p18 p20 p21 p22 p23', 'paras. 18 and 20-23', '第18和20至23段'],
    ['p5 p6 p7.a', 'paras. 5, 6 and 7 (a)', '第5和6段以及第7段(a)'],
    ['p7.a p7.b p8', 'paras. 7 (a) and (b) and 8', '第7段(a)和(b)以及第8段'],
    ['p20 p24 p7.a', 'paras. 20, 24 and 7 (a)', '第20和24段以及第7段(a)'],
    ['p7 p7.a p7.b p8', 'paras. 7 and 8', '第7和8段'],
    ['p20 p20', 'para. 20', '第20段'],
    ['h2', 'chap. II', '第二章'],
    ['p20 h2.A p21', 'paras. 20 and 21 and sect. II.A', '第20和21段以及第二.A节'],
    ['h2 h3', 'chaps. II and III', '第二章和第三章'],
    ['h2.A h2.B h2.C', 'sects. II.A, II.B and II.C', '第二.A节、第二.B节和第二.C节'],
    ['h1 h2.A h2.B h3', 'chaps. I and III and sects. II.A and II.B', '第一章、第二.A节、第二.B节和第三章'],
    ['front.1', '', ''],
    ['front.1 p1', 'para. 1', '第1段'],
  ])('%s', (keys, en, zh) => {
    expect(placesReference(blocks(keys), blockOf, 'en')).toBe(en)
    expect(placesReference(blocks(keys), blockOf, 'zh')).toBe(zh)
  })
})

describe('a passage', () => {
  test.each([
    ['p7.c p8 h2 h2.A p9', 'paras. 7 (c), 8 and 9'],
    ['h2 h2.A', 'chap. II'],
    ['front.1 front.2', ''],
  ])('%s', (keys, en) => {
    expect(passageReference(blocks(keys), blockOf, 'en')).toBe(en)
  })
})

test('footnotes share their word', () => {
  const { text: cited } = bundledReport('sg-crime-2020')
  const all = new Map(cited.blocks.map((block) => [block.key, block]))
  const chosen = (['p20', 'fn1', 'h2'] as BlockKey[]).flatMap((key) => all.get(key) ?? [])
  const [note] = chosen.filter(({ kind }) => kind === 'footnote')
  if (note !== undefined) chosen.push({ ...note, label: '3' })
  expect(placesReference(chosen, (key) => all.get(key), 'en')).toBe(
    'para. 20, chap. II and footnotes 1 and 3',
  )
  expect(placesReference(chosen, (key) => all.get(key), 'zh')).toBe('第20段、第二章以及脚注1和3')
})
