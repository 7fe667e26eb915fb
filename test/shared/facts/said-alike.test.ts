/** Series of numbers that reports give in nearly the same words. */
import { expect, test } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { saidAlike, saidFact } from '../../../shared/facts/said-alike.ts'
import type { SaidFact } from '../../../shared/facts/said-alike.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { bundledReport } from '../export/bundled-report.ts'

const ids = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const

/** `ruled` false: as if no rule had named a series. */
function saidIn(id: (typeof ids)[number], ruled: boolean, as = id as string): readonly SaidFact[] {
  const { report, text } = bundledReport(id)
  return findFacts(report.id, text.blocks).facts.flatMap((fact) => {
    const block = text.blocks.find(({ key }) => key === fact.key)
    const other: Fact = { ...fact, report: as as ReportId, series: ruled ? fact.series : null }
    return block === undefined ? [] : (saidFact(other, block.text) ?? [])
  })
}

test('in the four reports nothing else is alike than what a rule has found already', () => {
  expect(
    saidAlike(
      ids.flatMap((id) => saidIn(id, true)),
      () => null,
    ),
  ).toEqual([])
  const found = saidAlike(
    ids.flatMap((id) => saidIn(id, false)),
    () => 2020,
  )
  expect(found).toMatchObject([
    {
      comparable: false,
      difference: 'wording',
      points: [
        { fact: { report: 'sg-crime-2020', key: 'p38', value: 3000 }, reportYear: 2020 },
        { fact: { report: 'unodc-untoc-2024', key: 'p28', value: 3400 }, reportYear: 2020 },
      ],
    },
  ])
})

test('a report that says the same again next year: three numbers in four find themselves, none finds another', () => {
  const [own, next] = [saidIn('sg-crime-2020', false), saidIn('sg-crime-2020', false, 'next')]
  const found = saidAlike([...own, ...next], () => null)
  expect(found.length).toBeGreaterThan(0.75 * own.length)
  for (const { points } of found) {
    const [one, other] = points.map(({ fact }) => ({ key: fact.key, range: fact.en.range }))
    expect(points).toHaveLength(2)
    expect(one).toEqual(other)
  }
})

const fact = (report: string, en: string, zh: string): SaidFact | null => {
  const [found] = findFacts(report as ReportId, [
    {
      key: 'p1' as BlockKey,
      kind: 'paragraph',
      level: null,
      label: null,
      number: 1,
      parent: null,
      text: { zh, en },
      printed: { zh: '1.', en: '1.' },
      sentences: [],
    },
  ]).facts
  return found === undefined ? null : saidFact(found, { zh, en })
}
const english = 'The Institute trained 120 prison officers in three regions of Central Asia.'
const chinese = '研究所在中亚三个区域培训了120名监狱官员。'

test('both languages have to be alike, and the unit the same; a short clause says too little', () => {
  const all = (others: readonly (SaidFact | null)[]) =>
    saidAlike(
      [fact('a', english, chinese), ...others].flatMap((one) => one ?? []),
      () => null,
    ).map(({ name }) => name)
  const alike = (): SaidFact | null =>
    fact('b', english.replace('120', 'more than 1,300'), chinese.replace('120', '1,300多'))
  expect(all([alike()])).toEqual([
    {
      zh: '研究所在中亚三个区域培训了……监狱官员',
      en: 'The Institute trained … prison officers in three regions of Central Asia',
    },
  ])
  expect(all([fact('b', english, '又有120名受益者获得了不同国家提供的援助。')])).toEqual([])
  expect(all([fact('b', english.replace('prison officers', 'prisons'), chinese)])).toEqual([])
  expect(fact('a', 'It is in 20 countries.', '在20个国家。')).toBeNull()
  // Two of one report: which of them goes on is not told.
  expect(all([alike(), alike()])).toEqual([])
})
