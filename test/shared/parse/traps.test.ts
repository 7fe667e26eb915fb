/** The traps of texts taken out of PDFs, each with the lines that set it. */
import { describe, expect, test } from 'vitest'
import type { Lang } from '../../../shared/model/report.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'
import { blockAt, readEdition } from './report-files.ts'

/** Key and text of every block. */
function outline(source: string, lang: Lang = 'zh'): readonly string[] {
  return parseEdition(source, lang).value.blocks.map(({ key, text }) => `${key} ${text}`)
}

function issueCodes(source: string, lang: Lang = 'zh'): readonly string[] {
  return parseEdition(source, lang).issues.map((issue) => issue.code)
}

describe('paragraphs that a page break cut in two', () => {
  test.each([
    ['sg-crime-2020', 'p43', '该办公室协调了机构间协调小组为消除对妇女歧视委员会拟订'],
    ['sg-crime-2020', 'p102', '对该办公室有效执行任务授权和方案构成重大挑战'],
    ['unodc-untoc-2024', 'p16', '不断变化和相互关联的性质'],
    ['unodc-untoc-2024', 'p26', '报告所述期间根据以前的全球方案'],
    ['unodc-untoc-2024', 'p55', '《打击有组织犯罪公约》及其各项议定书实施情况审议机制依赖于'],
    ['unodc-untoc-2024', 'p62', '采用方法的变化，有组织犯罪出现了新的形式'],
    ['unicri-2024', 'p52', '先进没收机制的讨论，支持新的《欧洲联盟资产追回指令》的精神'],
    ['unicri-2024', 'p72', '犯罪司法所将继续通过研究和培训来探索'],
    ['unicri-2024', 'p94', '人权法和跨国犯罪。在跨国犯罪与司法法学硕士课程框架内'],
    ['unicri-2018', 'p31', '研究范围应扩展至包括除青少年以外的其他弱势群体'],
    ['unicri-2018', 'p52', '综合安保计划提供支持。犯罪司法所和美洲反恐委将在各个地点'],
    ['unicri-2018', 'p69', '参加该课程的有来自20个国家的记者'],
  ] as const)('%s %s', (id, key, words) => {
    expect(blockAt(readEdition(id, 'zh'), key).text).toContain(words)
  })

  test('with a link target of the page before in the middle', () => {
    const edition = readEdition('unicri-2018', 'zh')
    expect(blockAt(edition, 'p37').text).toContain('在非洲大西洋沿岸地区区域秘书处的支持下')
    const link = edition.furniture.find(({ text }) => text === 'http://undocs.org/S/RES/2195(2014)')
    const block = edition.blocks[link?.block ?? -1]
    expect(block?.key).toBe('p37')
    expect(block?.text.slice(0, link?.offset)).toMatch(/在非洲大西洋沿岸地$/)
  })
})

describe('a link without a target inside a line', () => {
  test('leaves its words in the text and its marks among the furniture', () => {
    const edition = readEdition('sg-crime-2020', 'zh')
    const { text } = blockAt(edition, 'p57')
    expect(text).toContain('CAC/COSP/IRG/2020/3')
    expect(text).not.toMatch(/[[\]#]/)
    const marks = edition.furniture.map((piece) => piece.text)
    expect(marks).toContain('[')
    expect(marks).toContain('](#)')
  })
})

describe('paragraphs that begin a page are indented by the break', () => {
  test.each([
    ['p15', /^为了评价风险评估工具能否有效确定/, /与560名囚犯进行了面谈。$/],
    ['p24', /^在泰国，犯罪司法所一直与司法部/, /加强宗教间对话的建议。$/],
    ['p45', /^2017年7月12和13日，该研究所在日内瓦/, /进一步发展和传播这些资源。$/],
  ])('unicri-2018 %s', (key, start, end) => {
    const { text, kind } = blockAt(readEdition('unicri-2018', 'zh'), key)
    expect(kind).toBe('paragraph')
    expect(text).toMatch(start)
    expect(text).toMatch(end)
  })
})

describe('lines that only look like the beginning of a block', () => {
  test('a wrapped line that begins with (c) inside paragraph 28 of unicri-2018', () => {
    const { text } = blockAt(readEdition('unicri-2018', 'zh'), 'p28')
    expect(text).toContain('包括通过以下途径：(a)传播关于民主文化和价值的信息；')
    expect(text).toContain('加强容忍和对话；(c)通过艺术、戏剧')
  })

  test('wrapped lines that begin with digits or 《', () => {
    const edition = readEdition('unicri-2018', 'zh')
    expect(blockAt(edition, 'p32').text).toContain('国际和平与安全的威胁的第2195 (2014)号决议，')
    expect(blockAt(edition, 'p11').text).toContain('专门知识。《全球反恐论坛罗马备忘录》')
    expect(blockAt(edition, 'p1').text).toContain('1965年第1086 B (XXXIX)号决议而设立')
  })

  test('lists in running text stay there', () => {
    expect(blockAt(readEdition('unodc-untoc-2024', 'zh'), 'p13').text).toContain('：(a)促进正式和非正式')
    expect(blockAt(readEdition('unicri-2018', 'en'), 'p42').text).toContain('steps: (a) discussing')
  })

  test('an item needs the letter before it, and text above that has ended', () => {
    expect(outline('一. 引言\n1. 如下：\n(b) 乙；\n(a) 甲。')).toEqual([
      'h1 引言',
      'p1 如下：(b)乙；',
      'p1.a 甲。',
    ])
    expect(outline('一. 引言\n1. 根据第\n(a) 项和第\n(b) 项。')).toEqual([
      'h1 引言',
      'p1 根据第(a)项和第(b)项。',
    ])
  })
})

describe('numbered sub-headings that look like paragraphs', () => {
  test('one whose number is below the next paragraph', () => {
    const source = '一. 引言\n1. 甲。\n2. 乙。\nA. 反恐\n1. 暴力极端主义罪犯\n3. 丙。\n2. 跨国犯罪\n4. 丁。'
    expect(outline(source)).toEqual([
      'h1 引言', 'p1 甲。', 'p2 乙。', 'h1.A 反恐', 'h1.A.1 暴力极端主义罪犯', 'p3 丙。', 'h1.A.2 跨国犯罪', 'p4 丁。',
    ]) // prettier-ignore
    expect(issueCodes(source)).toEqual([])
  })

  test('one that could be the next paragraph, which is still to come', () => {
    const source = 'I. Introduction\n\n1. Background\n\n1. The Commission met.\n\n2. It decided.\n'
    expect(outline(source, 'en')).toEqual([
      'h1 Introduction', 'h1.1 Background', 'p1 The Commission met.', 'p2 It decided.',
    ]) // prettier-ignore
    expect(issueCodes(source, 'en')).toEqual(['ambiguous-number'])
  })

  test('the count of sub-headings starts again in every section', () => {
    const { blocks } = readEdition('unicri-2018', 'zh')
    expect(blocks.filter((block) => block.kind === 'heading' && block.printed === '1.').length).toBe(5)
  })
})

describe('lists', () => {
  test('bullets in three styles, and a blank line inside the list', () => {
    const source =
      '一. 引言\n1. 包含以下五个战略优先事项：\n - (a) 恐怖主义；\n - (b) 腐败行为；\n\n- (c) 新兴技术；\n\n (d) 激进化；\n(e) 诉诸司法。\n\n2. 此外。'
    expect(outline(source)).toEqual([
      'h1 引言', 'p1 包含以下五个战略优先事项：', 'p1.a 恐怖主义；', 'p1.b 腐败行为；', 'p1.c 新兴技术；',
      'p1.d 激进化；', 'p1.e 诉诸司法。', 'p2 此外。',
    ]) // prettier-ignore
  })

  test('I is the letter after H, not chapter one', () => {
    expect(blockAt(readEdition('unicri-2024', 'zh'), 'p34.i').text).toMatch(/^通过在亚美尼亚/)
    const letters = Array.from('ABCDEFGHI', (letter, index) => `${letter}. Part\n\n${index + 1}. Text.\n\n`)
    const { blocks } = parseEdition(`I. First\n\n${letters.join('')}II. Second\n\n10. Text.\n`, 'en').value
    expect(blocks.map((block) => block.key)).toContain('h1.I')
    expect(blocks.at(-2)?.key).toBe('h2')
  })
})

describe('what does not fit is kept and told of', () => {
  test('a missing paragraph number', () => {
    expect(outline('一. 引言\n1. 甲。\n3. 丙。')).toEqual(['h1 引言', 'p1 甲。', 'p3 丙。'])
    expect(issueCodes('一. 引言\n1. 甲。\n3. 丙。')).toEqual(['number-gap'])
  })

  test('a paragraph that is there twice', () => {
    expect(outline('一. 引言\n1. 甲。\n2. 乙。\n2. 乙。\n3. 丙。')).toEqual([
      'h1 引言', 'p1 甲。', 'p2 乙。2.乙。', 'p3 丙。',
    ]) // prettier-ignore
    expect(issueCodes('一. 引言\n1. 甲。\n2. 乙。\n2. 乙。\n3. 丙。')).toEqual(['label-out-of-sequence'])
  })

  test('text without a number after a finished paragraph', () => {
    const source = 'I. Introduction\n\n1. One.\n\nA sentence that stands alone.\n\n2. Two.\n'
    expect(outline(source, 'en')).toEqual([
      'h1 Introduction',
      'p1 One. A sentence that stands alone.',
      'p2 Two.',
    ])
    expect(issueCodes(source, 'en')).toEqual(['unnumbered-text'])
  })

  test('a footnote that nothing calls, and a text with no body', () => {
    expect(issueCodes('I. Introduction\n\n1. One.\n\n¹ See above.\n', 'en')).toEqual([
      'footnote-without-mark',
    ])
    expect(issueCodes('Nothing but a title\n', 'en')).toEqual(['no-body'])
  })

  test('an empty file', () => {
    const { value, issues } = parseEdition('', 'zh')
    expect(value).toMatchObject({
      blocks: [],
      furniture: [],
      footnoteMarks: [],
      notice: null,
      status: 'official',
    })
    expect(issues.map((issue) => issue.code)).toEqual(['no-body'])
  })
})

test('a footnote in the middle of a paragraph leaves the paragraph whole', () => {
  const source = '一. 引言\n1. 该办公室²继续执行任务\n\n² 见附件。\n\n授权和方案。\n\n2. 乙。'
  expect(outline(source)).toEqual([
    'h1 引言',
    'p1 该办公室²继续执行任务授权和方案。',
    'fn2 见附件。',
    'p2 乙。',
  ])
})
