/** Sentence ends in both languages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../shared/align/sentences.ts'
import type { TextRange } from '../../../shared/model/block.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { editions, readEdition } from '../parse/report-files.ts'

function sentences(text: string, lang: Lang): readonly string[] {
  return splitSentences(text, lang).map((range) => text.slice(...range))
}

describe('Chinese', () => {
  test.each<[string, readonly string[]]>([
    ['两个句号', ['第一句。', '第二句。']],
    ['分号不断句', ['(a)传播信息；(b)提供培训；(c)推广民主价值。', '此外。']],
    ['指标的小数点', ['关于打击非法资金流动的指标16.4.1。', '由于面临挑战，属于第三级。']],
    ['文号和网址', ['参见A/RES/74/177。', '又见www.unicri.it和No. 12。', '增长20.8%。']],
    ['括号里的句子', ['第一句（见第3段。参见附件）继续。', '第二句。']],
    ['句中括号以句号结尾', ['委员会（见第3段。）同意了。', '第二句。']],
    ['整句在括号里', ['委员会同意。', '（另见第5段。）', '第三句。']],
    ['句号后的右引号和脚注', ['他说：“必须行动。”', '委员会同意。¹', '第三句。']],
    ['引语后面句子未完', ['“必须行动。”，他说。', '“必须行动。”的呼吁。']],
    ['引语后面是说话的人', ['“为什么？”他问。', '“甲。乙。”主席说。', '委员会同意。']],
    ['引语自成一句', ['“必须行动。”', '“立即行动。”', '委员会同意。']],
    ['冒号后的问句', ['他问：“谁来负责？”', '没有人回答。']],
    ['引用的问句不断开', ['题为“谁来负责？”的会议和关于“何去何从？！”讨论会。', '会议结束。']],
    ['引语中的两句不断开', ['报告称：“情况恶化。必须行动。”', '委员会同意。']],
    ['问号、叹号和省略号', ['为什么？！', '因为……如此。', '等等……。', '完了...还没有。']],
    ['书名号里的问号', ['《谁来负责？》一书出版。', '《必须行动。》已分发。']],
    ['半角句号', ['犯罪司法所开展了工作.', '第二句!', '第三句。']],
    ['编号不成句', ['第一条。', '2. 第二条。', '(b) 第三条。']],
    ['以“并”开头的句子', ['委员会同意。', '并请秘书长报告。']],
    ['没有句号', ['培训和进修']],
    ['括号不成对', ['甲）一句。', '乙）二句，“丙。丁。”，戊。']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(''), 'zh')).toEqual(expected)
  })
})

describe('English', () => {
  test.each<[string, readonly string[]]>([
    ['two stops', ['One.', 'Two!', 'Three?', 'Four?!', 'Five.']],
    ['No. and paras.', ['Decision No. 12 was adopted, see paras. 3 and 4 and vol. II.', 'It was final.']],
    ['p. 5', ['See p. 5 and pp. 6–7, fig. 2, chap. IV, res. No. 5.', 'That is all.']],
    ['no as a word', ['The answer was no.', 'The Council insisted.']],
    ['e.g. and i.e.', ['Some States, e.g. Kenya and i.e. Mali, agreed.', 'Others, e.g. Chad, did not.']],
    ['initials', ['The U.S. Government met Mr. J. Smith and Dr. Jones.', 'It was short.']],
    [
      'U.N.',
      ['The U.N. Secretariat met in the U.S.', 'The Office of the U.N.', 'It met in Washington, D.C.'],
    ],
    ['LL.M.', ['The Master of Laws (LL.M.) Programme began.', 'It was new.']],
    ['figures', ['Indicator 16.4.1 rose by 1.94 per cent to $3.3 million.', '55,000 people benefited.']],
    ['indicators at the end', ['It is indicator 16.4.1.', 'It rose to 3.5.', '$3 million came.']],
    ['months', ['From Sept. 2021 to Dec. 2022 approx. 5,000 people came.', 'Most left.']],
    ['inline items', ['The ways include: (a) talking; (b) listening.', '(c) Writing followed.']],
    ['labels are no sentences', ['1. The first.', '2. The second.', '(iv) The third.']],
    ['closing quotes and footnote marks', ['He said “Stop.”', 'She left.²', '"Enough!"', 'It ended.']],
    ['a quotation within', ['“Why?” he asked.', 'He said: “Stop! Now.” and left.', '"One. Two." was said.']],
    ['a stop inside brackets', ['The Centre (see annex A. It is long.) opened.', 'It closed.']],
    ['a sentence in brackets', ['It agreed (see annex).', '(See also p. 5.)', 'It closed.']],
    ['labels of one letter', ['This is in annex A.', 'That is in part B.']],
    ['times of day', ['It began at 3 p.m. and ended at 5 p.m.', 'Nobody left.']],
    ['an address', ['See www.unodc.org/unodc/covid-19-policy-documents.html.']],
    ['an ellipsis in the sentence', ['It was ... difficult.', 'The … Committee and the ... Council met.']],
    ['an ellipsis at the end', ['It was unclear...', 'The Committee went on…', 'It closed.']],
    ['a semicolon ends nothing', ['The first was adopted; The second was not.']],
    ['an accented capital', ['It ended.', 'Élan was needed.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '), 'en')).toEqual(expected)
  })

  test('whatever white space is between', () => {
    expect(splitSentences(' One.\n\tTwo.\u3000 ', 'en')).toEqual([
      [1, 5],
      [7, 11],
    ])
  })
})

test.each(editions)('every character of %s %s but the spaces between is in one sentence', (id, lang) => {
  for (const { text } of readEdition(id, lang).blocks) expectCover(text, splitSentences(text, lang))
})

test('any text is covered, in order', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '. ',
      '。',
      '“',
      '”',
      '(',
      ') ',
      'No.',
      'A',
      '……',
      '...',
      '"',
      '？！',
      '说',
      '\n',
      '（',
      '）',
      '1.',
    ),
  )
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(...langs), (source, lang) => {
      expectCover(source, splitSentences(source, lang))
    }),
    { numRuns: 1000 },
  )
})

test('a sentence is one sentence also by itself', () => {
  for (const [id, lang] of editions) {
    for (const { text } of readEdition(id, lang).blocks) {
      for (const sentence of sentences(text, lang)) expect(sentences(sentence, lang)).toEqual([sentence])
    }
  }
})

/** In order, disjoint, none empty, and only white space outside. */
function expectCover(text: string, ranges: readonly TextRange[]): void {
  let end = 0
  for (const [from, to] of ranges) {
    expect(text.slice(end, from).trim()).toBe('')
    expect(from).toBeLessThan(to)
    expect(text.slice(from, to)).toBe(text.slice(from, to).trim())
    end = to
  }
  expect(text.slice(end).trim()).toBe('')
}
