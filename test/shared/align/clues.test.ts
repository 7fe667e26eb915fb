/** What the aligner finds in a sentence: numbers, terms, and words learned from a report. */
import { describe, expect, test } from 'vitest'
import { indexGlossary, termsIn } from '../../../shared/align/glossary-index.ts'
import { learnWords } from '../../../shared/align/learned-words.ts'
import { numbersOf } from '../../../shared/align/numbers.ts'
import type { Term } from '../../../shared/model/term.ts'

describe('numbers are the same in both languages', () => {
  test.each([
    ['根据大会第74/177号决议', 'pursuant to General Assembly resolution 74/177', ['74/177']],
    ['见A/RES/74/177和CAC/COSP/IRG/2020/3', 'see A/RES/74/177 and CAC/COSP/IRG/2020/3', ['A/RES/74/177', 'CAC/COSP/IRG/2020/3']], // prettier-ignore
    ['2019年有338,196名用户', 'In 2019, 338,196 users', ['2019', '338196']],
    ['增加了20.8%', 'an increase of 20.8 per cent', ['20.8']],
    ['194万名法官', '1.94 million judges', ['1940000']],
    ['具体目标16.4.1', 'target 16.4.1', ['16.4.1']],
    ['第三十三届会议', 'Thirty-third session', ['33']],
    ['2024年3月7日', '7 March 2024', ['2024', '3', '7']],
    ['公约第二章', 'chapter II of the Convention', ['2']],
    ['五大支柱', 'five pillars', ['5']],
    ['两个项目', 'two projects', ['2']],
    ['一个统一的十分重要的问题', 'one matter of great importance', []],
  ])('%s', (zh, en, expected) => {
    expect([...numbersOf(zh, 'zh')].toSorted()).toEqual(expected.toSorted())
    expect([...numbersOf(en, 'en')].toSorted()).toEqual(expected.toSorted())
  })
})

test('a text made to be slow is not', () => {
  for (const piece of ['A/', '1,000', '1.', 'a&', '十', 'twenty-']) {
    expect(numbersOf(piece.repeat(50_000), 'en').size).toBeLessThan(5)
  }
})

describe('terms', () => {
  const term = (en: string, zh: string, acronym: string | null, variants: readonly string[]): Term => {
    return { en, zh, acronym, variants, kind: 'concept', reports: [], note: null }
  }
  const index = indexGlossary([
    term('World Health Organization', '世界卫生组织', 'WHO', ['世卫组织']),
    term('money-laundering', '洗钱', null, []),
    term('aftercare programmes', '出狱后关怀方案', null, []),
    term('Member States', '会员国', null, []),
  ])

  test.each<['zh' | 'en', string, readonly number[]]>([
    ['en', 'The WHO and the World Health Organization', [0]],
    ['en', 'those who wholly agree', []],
    ['zh', '世卫组织和各会员国', [0, 3]],
    ['en', 'money laundering, a Money-laundering case', [1]],
    ['en', 'an aftercare programme of a Member State', [2, 3]],
    ['en', 'Member Statesmen', []],
    ['zh', '反洗钱', [1]],
  ])('%s: %s', (lang, sentence, expected) => {
    expect([...termsIn(index, sentence, lang)].toSorted()).toEqual(expected)
  })
})

test('words are learned that go together in at least two blocks, and not what is everywhere', () => {
  const learned = learnWords([
    { zh: '方案在肯尼亚开始。', en: 'The Programme began in Kenya.' },
    { zh: '方案在肯尼亚结束。', en: 'The Programme ended in Kenya.' },
    { zh: '方案在马里开始。', en: 'The Programme in Mali.' },
    ...Array.from({ length: 12 }, () => ({ zh: '方案', en: 'Programme' })),
  ])
  expect(learned.get('kenya')).toEqual({ bigrams: ['在肯', '肯尼', '尼亚'], strength: 1 })
  expect([...learned.keys()]).toEqual(['kenya'])
})
