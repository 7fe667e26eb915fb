/** Sentence ends in both languages, and their pairing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairSentences } from '../../../shared/align/pair-sentences.ts'
import { splitSentences } from '../../../shared/align/sentences.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { editions, readEdition } from '../parse/report-files.ts'

function sentences(text: string, lang: Lang): readonly string[] {
  return splitSentences(text, lang).map((range) => text.slice(...range))
}

describe('Chinese', () => {
  test.each([
    ['两个句号', ['第一句。', '第二句。']],
    ['分号不断句', ['(a)传播信息；(b)提供培训；(c)推广民主价值。', '此外。']],
    ['指标的小数点', ['关于打击非法资金流动的指标16.4.1。', '由于面临挑战，属于第三级。']],
    ['括号里的句子', ['第一句（见第3段。参见附件）继续。', '第二句。']],
    ['句号后的右引号和脚注', ['他说：“必须行动。”', '委员会同意。¹', '第三句。']],
    ['引语后面句子未完', ['“必须行动。”，他说。', '“必须行动。”的呼吁。']],
    ['引语中的两句不断开', ['报告称：“情况恶化。必须行动。”', '委员会同意。']],
    ['问号、叹号和省略号', ['为什么？！', '因为……如此。']],
    ['书名号里的问号', ['《谁来负责？》一书出版。']],
    ['没有句号', ['培训和进修']],
    ['括号不成对', ['甲）一句。', '乙）二句。']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(''), 'zh')).toEqual(expected)
  })
})

describe('English', () => {
  test.each([
    ['two stops', ['One.', 'Two!', 'Three?']],
    ['No. and paras.', ['Decision No. 12 was adopted, see paras. 3 and 4 and vol. II.', 'It was final.']],
    ['no as a word', ['The answer was no.', 'The Council insisted.']],
    ['e.g. and i.e.', ['Some States, e.g. Kenya and i.e. Mali, agreed.', 'Others, e.g. Chad, did not.']],
    ['initials', ['The U.S. Government met Mr. J. Smith and Dr. Jones.', 'It was short.']],
    ['LL.M.', ['The Master of Laws (LL.M.) Programme began.', 'It was new.']],
    ['figures', ['Indicator 16.4.1 rose by 1.94 per cent to $3.3 million.', '55,000 people benefited.']],
    ['inline items', ['The ways include: (a) talking; (b) listening.', '(c) Writing followed.']],
    ['closing quotes and footnote marks', ['He said “Stop.”', 'She left.²', '"Enough!"', 'It ended.']],
    ['a stop inside brackets', ['The Centre (see annex A. It is long.) opened.', 'It closed.']],
    ['labels of one letter', ['This is in annex A.', 'That is in part B.']],
    ['times of day', ['It began at 3 p.m. and ended at 5 p.m.', 'Nobody left.']],
    ['an address', ['See www.unodc.org/unodc/covid-19-policy-documents.html.']],
    ['an ellipsis in the sentence', ['It was ... difficult.', 'It passed.']],
    ['a semicolon ends nothing', ['The first was adopted; The second was not.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '), 'en')).toEqual(expected)
  })
})

test.each(editions)('every character of %s %s but the spaces between is in one sentence', (id, lang) => {
  for (const { text } of readEdition(id, lang).blocks) {
    let end = 0
    for (const [from, to] of splitSentences(text, lang)) {
      expect(text.slice(end, from).trim()).toBe('')
      expect(from).toBeLessThan(to)
      end = to
    }
    expect(end).toBe(text.length)
  }
})

test('any text is covered, in order', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('. ', '。', '“', '”', '(', ') ', 'No.', 'A'),
  )
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join('').trim())
  fc.assert(
    fc.property(text, fc.constantFrom('zh', 'en'), (source, lang) => {
      const kept = sentences(source, lang).join('').replaceAll(' ', '')
      expect(kept).toBe(source.replaceAll(' ', ''))
    }),
    { numRuns: 500 },
  )
})

describe('pairs', () => {
  test('one to one when both have as many', () => {
    expect(pairSentences('甲。乙。', 'One. Two.')).toEqual([
      { zh: [[0, 2]], en: [[0, 4]] },
      { zh: [[2, 4]], en: [[5, 9]] },
    ])
  })

  test('all with all when they differ', () => {
    expect(pairSentences('甲，乙。', 'One. Two.')).toEqual([{ zh: [[0, 4]], en: [[0, 4], [5, 9]] }]) // prettier-ignore
  })

  test('none when one side is empty', () => {
    expect(pairSentences('', 'One.')).toEqual([])
  })
})
