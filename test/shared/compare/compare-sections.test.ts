/** Sections of the bundled reports that treat the same. */
import { expect, test } from 'vitest'
import { comparedGroups } from '../../../shared/compare/compared.ts'
import { compareSections } from '../../../shared/compare/compare-sections.ts'
import { sectionsOf } from '../../../shared/compare/sections.ts'
import { bundledReport } from '../export/bundled-report.ts'
import type { BundledId } from '../parse/report-files.ts'

const blocksOf = (id: BundledId) => bundledReport(id).text.blocks

/** Read by hand: which sections treat the same; what is not here has no counterpart. */
const gold = {
  'unicri-2018 unicri-2024': [
    'h1 h1',
    'h2.A h5',
    'h2.A.1 h5.C',
    'h2.A.4 h2.B',
    'h2.B.u1 h2.C',
    'h2.C.3 h4.B',
    'h3.A h3.A',
    'h4.4 h6.B',
  ],
  'unodc-untoc-2024 sg-crime-2020': [
    'h1 h1',
    'h2.A h4.A.1',
    'h3.A h4.A.2',
    'h3.B h4.A.3',
    'h4.A h4.F.3',
    'h4.B h4.F.5',
    'h5 h4.E',
  ],
}

test.each(Object.entries(gold))('the sections of %s that treat the same stand together', (pair, expected) => {
  const [left, right] = pair.split(' ') as [BundledId, BundledId]
  const { both } = comparedGroups(compareSections(blocksOf(left), blocksOf(right)))
  expect(both.map(({ id }) => id)).toEqual(expected)
})

test('every section stands in one item, with all its text, and turned round the pairs are the same', () => {
  const [left, right] = [blocksOf('unicri-2018'), blocksOf('unicri-2024')]
  const items = compareSections(left, right)
  for (const [side, blocks] of [
    ['left', left],
    ['right', right],
  ] as const) {
    const shown = items.flatMap((item) => item[side]?.blocks.map(({ key }) => key) ?? [])
    const under = sectionsOf(blocks).flatMap(({ body }) => body.map(({ key }) => key))
    expect(shown.toSorted()).toEqual(under.toSorted())
    expect(new Set(shown).size).toBe(shown.length)
  }
  const pairs = (from: typeof items) =>
    from.flatMap(({ left: l, right: r }) => (l === null || r === null ? [] : [[l.name.en, r.name.en]]))
  const turned = pairs(compareSections(right, left)).map(([l, r]) => [r, l])
  expect(turned.toSorted()).toEqual(pairs(items).toSorted())
})

test('a report without headings has no sections; compared with itself each stands beside itself', () => {
  const blocks = blocksOf('unicri-2018')
  const paragraphs = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => ({ ...block, parent: null }))
  expect(compareSections(paragraphs, blocks).every(({ left }) => left === null)).toBe(true)
  expect(compareSections([], [])).toEqual([])
  for (const { left, right } of compareSections(blocks, blocks)) expect(left).toEqual(right)
})
