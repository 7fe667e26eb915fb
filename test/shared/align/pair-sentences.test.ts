/** Pairs of sentences, n to m and out of order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexGlossary } from '../../../shared/align/glossary-index.ts'
import { learnWords } from '../../../shared/align/learned-words.ts'
import { pairSentences } from '../../../shared/align/pair-sentences.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Term } from '../../../shared/model/term.ts'

function term(en: string, zh: string, acronym: string | null = null): Term {
  return { en, zh, acronym, kind: 'concept', variants: [], reports: [], note: null }
}

const lexicon = {
  glossary: indexGlossary([
    term('asset recovery', '资产追回'),
    term('organized crime', '有组织犯罪'),
    term('Commission on Crime Prevention and Criminal Justice', '预防犯罪和刑事司法委员会', 'CCPCJ'),
  ]),
  learned: learnWords([]),
}

/** `甲+乙 = A`, one line a pair. */
function pairs(zh: readonly string[], en: readonly string[]): readonly string[] {
  const texts = { zh: zh.join(''), en: en.join(' ') }
  return pairSentences(texts.zh, texts.en, lexicon).map((pair) =>
    langs.map((lang) => pair[lang].map((range) => texts[lang].slice(...range)).join('+')).join(' = '),
  )
}

const zh = {
  session: '委员会于2019年5月举行第二十八届会议。',
  assets: '会议讨论了资产追回问题。',
  crime: '2020年，34个国家报告了有组织犯罪方面的进展。',
}
const en = {
  session: 'The Commission held its twenty-eighth session in May 2019.',
  assets: 'The meeting discussed asset recovery.',
  crime: 'In 2020, 34 countries reported progress with regard to organized crime.',
}

describe('sentences are paired', () => {
  test('one to one', () => {
    expect(pairs([zh.session, zh.assets, zh.crime], [en.session, en.assets, en.crime])).toEqual([
      `${zh.session} = ${en.session}`,
      `${zh.assets} = ${en.assets}`,
      `${zh.crime} = ${en.crime}`,
    ])
  })

  test('across, in the order of the Chinese', () => {
    expect(pairs([zh.session, zh.assets, zh.crime], [en.crime, en.session, en.assets])).toEqual([
      `${zh.session} = ${en.session}`,
      `${zh.assets} = ${en.assets}`,
      `${zh.crime} = ${en.crime}`,
    ])
  })

  test('two to one, where the other has joined them', () => {
    const joined =
      'The Commission held its twenty-eighth session in May 2019, and the meeting discussed asset recovery.'
    expect(pairs([zh.session, zh.assets, zh.crime], [joined, en.crime])).toEqual([
      `${zh.session}+${zh.assets} = ${joined}`,
      `${zh.crime} = ${en.crime}`,
    ])
  })

  test('one to two, where the other has divided it', () => {
    const divided = ['In 2020, 34 countries reported.', 'They made progress with regard to organized crime.']
    expect(pairs([zh.crime, zh.assets], [...divided, en.assets])).toEqual([
      `${zh.crime} = ${divided.join('+')}`,
      `${zh.assets} = ${en.assets}`,
    ])
  })

  test('two to one, with another between them', () => {
    const joined =
      'The Commission held its twenty-eighth session in May 2019, and the meeting discussed asset recovery.'
    expect(pairs([zh.session, zh.crime, zh.assets], [joined, en.crime])).toEqual([
      `${zh.session}+${zh.assets} = ${joined}`,
      `${zh.crime} = ${en.crime}`,
    ])
  })

  test('with nothing, where the other lacks it', () => {
    expect(pairs([zh.session, zh.assets, zh.crime], [en.session, en.crime])).toEqual([
      `${zh.session} = ${en.session}`,
      `${zh.assets} = `,
      `${zh.crime} = ${en.crime}`,
    ])
    expect(pairs([zh.session, zh.crime], [en.session, en.assets, en.crime])).toEqual([
      `${zh.session} = ${en.session}`,
      ` = ${en.assets}`,
      `${zh.crime} = ${en.crime}`,
    ])
  })

  test('by words that the report itself has together', () => {
    const report = [
      { zh: '肯尼亚举办了讲习班。', en: 'Kenya held a workshop.' },
      { zh: '肯尼亚也参加了。', en: 'Kenya took part as well.' },
      { zh: '摩洛哥提供了支持。', en: 'Morocco offered support.' },
      { zh: '摩洛哥同意。', en: 'Morocco agreed.' },
      ...Array.from({ length: 10 }, (_, index) => ({ zh: `第${index}段`, en: `Part ${index}` })),
    ]
    const [zhText, enText] = [
      '肯尼亚开始了工作。摩洛哥结束了工作。',
      'Morocco ended the work. Kenya began the work.',
    ]
    expect(pairSentences(zhText, enText, { ...lexicon, learned: learnWords(report) })).toEqual([
      { zh: [[0, 9]], en: [[24, 45]] },
      { zh: [[9, 18]], en: [[0, 23]] },
    ])
  })

  test('not at all when a text is empty', () => {
    expect(pairSentences('', 'One.', lexicon)).toEqual([])
    expect(pairSentences('一。', ' ', lexicon)).toEqual([])
  })

  test.each([
    [60, 60],
    [60, 20],
    [12, 60],
  ])('%i to %i that are all alike', (zhCount, enCount) => {
    const found = pairSentences(
      '委员会同意了。'.repeat(zhCount),
      'The Committee agreed. '.repeat(enCount),
      lexicon,
    )
    expect(found.flatMap((pair) => pair.zh)).toHaveLength(zhCount)
    expect(found.flatMap((pair) => pair.en)).toHaveLength(enCount)
    if (zhCount === enCount)
      for (const pair of found) expect([pair.zh.length, pair.en.length]).toEqual([1, 1])
  })

  test('all with all when there are too many', () => {
    const [pair, ...others] = pairSentences('好。'.repeat(500), 'Good. '.repeat(400), lexicon)
    expect(others).toEqual([])
    expect([pair?.zh.length, pair?.en.length]).toEqual([500, 400])
  })
})

test('of any texts every sentence is in one pair, in order, and the same pairs come again', () => {
  const word = fc.constantFrom(
    '甲',
    '2019年',
    '资产追回',
    'UN',
    '，',
    'asset recovery ',
    '7',
    'and ',
    '“',
    '”',
    '（',
  )
  const sentence = (stop: string) =>
    fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join('') + stop)
  const text = (stop: string) =>
    fc.array(sentence(stop), { minLength: 1, maxLength: 9 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text('。'), text('. A'), (zhText, enText) => {
      const found = pairSentences(zhText, enText, lexicon)
      expect(pairSentences(zhText, enText, lexicon)).toEqual(found)
      for (const lang of langs) {
        const starts = found.flatMap((pair) => pair[lang].map(([start]) => start))
        expect(new Set(starts).size).toBe(starts.length)
      }
      const firsts = found.flatMap((pair) => pair.zh.slice(0, 1).map(([start]) => start))
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      const units = { zh: zhText.replaceAll(/\s/g, ''), en: enText.replaceAll(/\s/g, '') }
      for (const [lang, source] of [
        ['zh', zhText],
        ['en', enText],
      ] as const) {
        // prettier-ignore
        const kept = found.flatMap((pair) => pair[lang].map((range) => source.slice(...range))).join('')
        expect(kept.replaceAll(/\s/g, '').length).toBe(units[lang].length)
      }
    }),
    { numRuns: 300 },
  )
})
