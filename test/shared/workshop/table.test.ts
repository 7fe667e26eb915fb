/** A workshop's numbers as a table, over a real report, in both languages, with and without names. */
import { expect, test } from 'vitest'
import type { LayerId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { workshopTable } from '../../../shared/workshop/table.ts'
import { tallyWorkshop } from '../../../shared/workshop/tally.ts'
import { bundledReport } from '../export/bundled-report.ts'
import { layer, mark } from './marks.ts'

const { report, text } = bundledReport('unicri-2024')
const marks = [
  mark({ author: '学员甲', at: ['p23'], colour: 'amber', tags: ['Q1'] }),
  mark({ author: '学员甲', at: ['p23'], colour: 'rose' }),
  mark({ author: '=cmd|calc', at: ['p23', 'p6.a'], colour: 'amber', tags: ['Q1'] }),
  mark({ author: 'reader:9f8e7d', at: [], lost: ['p23'], tags: ['Q1'] }),
  mark({ author: '', at: ['h2.A'], layer: 'own' as LayerId }),
]
const view = tallyWorkshop({
  report: report.id,
  blocks: text.blocks,
  annotations: marks,
  layers: [layer],
  asking: [],
  without: [],
  tag: null,
  questions: [{ tag: 'Q1', text: 'Which targets? Why?' }],
})

const rowsOf = (lang: Lang, anonymous = false): readonly (readonly string[])[] => {
  const table = workshopTable({ view, blocks: text.blocks, lang, anonymous, meanings: { rose: '疑问' } })
  // The texts of this report have no quotation mark in their first words here.
  return table
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','))
}
const rowOf = (rows: readonly (readonly string[])[], name: string) => rows.find(([, cell]) => cell === name)

test('a row for every block, a column for every person, all rows of one length', () => {
  const rows = rowsOf('zh')
  expect(rows.filter(([part]) => part === '段落')).toHaveLength(text.blocks.length)
  expect(rows[0]?.slice(10)).toEqual(["'=cmd|calc", '读者 9f8e', '学员甲'])
  expect(rows.slice(1, 4).map((row) => [row[1], ...row.slice(10)])).toEqual([
    ['批注数', '1', '0', '2'],
    ['所标段数', '2', '0', '1'],
    ['位置未定的批注数', '0', '1', '0'],
  ])
  expect(rowOf(rows, 'Q1')?.slice(3)).toEqual(['2', '1', '', '1', '0', '1', '0.5', '2', '0', '1'])
  const p23 = rowOf(rows, '第23段')
  expect(p23?.slice(3, 6)).toEqual(['2', '1', '不一致'])
  expect(p23?.slice(10)).toEqual(['琥珀色', '', '琥珀色、疑问'])
  expect(rowOf(rows, '第6段(a)')?.slice(3, 6)).toEqual(['1', '2', '仅一人'])
})

test('the same in English', () => {
  const rows = rowsOf('en')
  expect(rows[0]?.slice(10)).toEqual(["'=cmd|calc", 'Reader 9f8e', '学员甲'])
  expect(rowOf(rows, 'para. 23')?.[5]).toBe('Different')
  expect(rowOf(rows, 'para. 24')?.slice(3, 6)).toEqual(['0', '3', 'Nobody'])
})

test('without names there are numbers, in their order, and no name anywhere', () => {
  const table = workshopTable({ view, blocks: text.blocks, lang: 'zh', anonymous: true, meanings: {} })
  const numbers = view.people.map(({ number }) => number).toSorted()
  expect(rowsOf('zh', true)[0]?.slice(10)).toEqual(numbers.map((number) => `参与者${number}`))
  for (const { author } of view.people) expect(table).not.toContain(author)
  expect(table).not.toContain('9f8e')
})
