/** Pairing the editions of the bundled reports, and of texts that do not match. */
import { describe, expect, test } from 'vitest'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'
import { readEdition, reportIds } from '../parse/report-files.ts'

function pair(zh: string, en: string) {
  return pairEditions(parseEdition(zh, 'zh').value, parseEdition(en, 'en').value)
}

describe.each(reportIds)('%s', (id) => {
  const zh = readEdition(id, 'zh')
  const { value, issues } = pairEditions(zh, readEdition(id, 'en'))

  test('pairs block by block with nothing left over', () => {
    expect(issues).toEqual([])
    expect(value.unpaired).toBe(0)
    expect(value.blocks.map((block) => block.key)).toEqual(zh.blocks.map((block) => block.key))
    for (const { text, printed } of value.blocks) {
      for (const side of [text.zh, text.en, printed.zh, printed.en]) expect(side).not.toBeNull()
    }
  })

  test('pairs every sentence with one, because the translation kept them apart', () => {
    for (const { key, sentences } of value.blocks) {
      expect([key, sentences.length > 0]).toEqual([key, true])
      for (const { zh: chinese, en: english } of sentences) {
        expect([key, chinese.length, english.length]).toEqual([key, 1, 1])
      }
    }
  })

  test('has the marks of both languages in reading order', () => {
    expect(value.footnoteMarks.map(({ lang }) => lang).join(' ')).toMatch(/^(?:zh en ?)+$/)
  })
})

test('fields: names in both languages, facts once', () => {
  const { fields } = pairEditions(readEdition('unicri-2024', 'zh'), readEdition('unicri-2024', 'en')).value
  expect(fields).toMatchObject({
    organ: { zh: '经济及社会理事会', en: 'Economic and Social Council' },
    sessionName: { zh: '第三十三届会议', en: 'Thirty-third session' },
    place: { zh: '维也纳', en: 'Vienna' },
    session: 33,
    sessionStart: '2024-05-13',
    sessionEnd: '2024-05-17',
    agendaItem: '6(e)',
    date: '2024-03-07',
    original: 'en',
    symbol: null,
    summary: { zh: null, en: null },
  })
})

describe('editions that do not match', () => {
  const zh = '第七十五届会议\n\n联合国的报告\n\n一. 引言\n1. 甲。\n2. 乙：\n(a) 丙。\n3. 丁。'
  const en =
    'Economic and Social Council\n\nSeventy-fourth session\n\nReport of the UN\n\nI. Introduction\n\n1. A.\n\n3. C.\n\nA. More\n\n4. D.\n'

  test('a missing side is null, and the row stays at its place', () => {
    const { value, issues } = pair(zh, en)
    expect(value.blocks.map(({ key, text }) => `${key} ${text.zh ?? '-'} ${text.en ?? '-'}`)).toEqual([
      'front.1 - Economic and Social Council',
      'front.2 第七十五届会议 Seventy-fourth session',
      'front.3 联合国的报告 Report of the UN',
      'h1 引言 Introduction',
      'p1 甲。 A.',
      'p2 乙： -',
      'p2.a 丙。 -',
      'p3 丁。 C.',
      'h1.A - More',
      'p4 - D.',
    ])
    expect(value).toMatchObject({ unpaired: 5, paragraphs: 4 })
    expect(issues).toEqual([
      { code: 'fact-differs', key: 'session' },
      { code: 'missing-zh', key: 'front.1' },
      { code: 'missing-en', key: 'p2' },
      { code: 'missing-en', key: 'p2.a' },
      { code: 'missing-zh', key: 'h1.A' },
      { code: 'missing-zh', key: 'p4' },
    ])
  })

  test('a footnote mark follows its front block to its new key', () => {
    const { footnoteMarks, blocks } = pair(
      '第七十五届会议\n\n暂定项目表*项目 111\n\n* A/75/50。\n\n一. 引言\n1. 甲。',
      'Economic and Social Council\n\nSeventy-fifth session\n\nItem 111 of the preliminary list*\n\n* A/75/50.\n\nI. Introduction\n\n1. A.\n',
    ).value
    for (const { key, lang, range } of footnoteMarks) {
      expect(blocks.find((block) => block.key === key)?.text[lang]?.slice(...range)).toBe('*')
    }
    expect(footnoteMarks.map(({ key, lang }) => `${key} ${lang}`)).toEqual(['front.3 zh', 'front.3 en'])
  })

  test('another order', () => {
    const { value, issues } = pair(
      '一. 引言\n1. 甲¹。\n2. 乙。\n\n¹ 注。',
      'I. Introduction\n\n1. A¹.\n\n¹ Note.\n\n2. B.\n',
    )
    expect(value.blocks.map((block) => block.key)).toEqual(['h1', 'p1', 'p2', 'fn1'])
    expect(issues).toEqual([{ code: 'order-differs', key: 'fn1' }])
  })

  test('one edition only', () => {
    const { value, issues } = pairEditions(null, parseEdition(en, 'en').value)
    expect(issues).toEqual([])
    expect(value.unpaired).toBe(value.blocks.length)
    expect(value.blocks.every((block) => block.text.zh === null && block.sentences.length === 0)).toBe(true)
    expect(pairEditions(null, null).value.blocks).toEqual([])
  })
})
