/** Front matter into fields. What a text does not say stays null. */
import { expect, test } from 'vitest'
import type { EditionFields } from '../../../shared/parse/edition.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'
import { blockAt, readEdition } from './report-files.ts'

const silent: EditionFields = {
  organ: null, body: null, session: null, sessionName: null, sessionStart: null, sessionEnd: null, place: null,
  agendaItem: null, agendaTitle: null, title: null, date: null, original: null, note: null, summary: null,
} // prettier-ignore

test('unicri-2018 zh: an agenda title over five lines, no organ and no date', () => {
  expect(readEdition('unicri-2018', 'zh').fields).toEqual({
    ...silent,
    body: '预防犯罪和刑事司法委员会',
    session: 27,
    sessionName: '第二十七届会议',
    sessionStart: '2018-05-14',
    sessionEnd: '2018-05-18',
    place: '维也纳',
    agendaItem: '6(e)',
    agendaTitle:
      '统一并协调联合国毒品和犯罪问题办公室与会员国在预防犯罪和刑事司法领域的工作：为支持联合国毒品和犯罪问题办公室的工作而开展的其他活动，特别是联合国预防犯罪和刑事司法方案网、非政府组织及其他机构的活动',
    title: '联合国区域间犯罪和司法研究所的报告',
    note: '秘书处的说明',
    summary:
      '联合国区域间犯罪和司法研究所董事会的本报告是根据董事会在2017年10月25和26日举行的会议上做出的以下决定编写的，即通过预防犯罪和刑事司法委员会向经济及社会理事会提交报告。依照研究所章程（经社理事会第1989/56号决议，附件），报告载有研究所的工作和取得成果的情况。',
  })
})

test('unicri-2024 en: organ, distribution date and original language', () => {
  expect(readEdition('unicri-2024', 'en').fields).toMatchObject({
    organ: 'Economic and Social Council',
    body: 'Commission on Crime Prevention and Criminal Justice',
    session: 33,
    sessionName: 'Thirty-third session',
    sessionStart: '2024-05-13',
    sessionEnd: '2024-05-17',
    place: 'Vienna',
    agendaItem: '6(e)',
    title: 'Report of the United Nations Interregional Crime and Justice Research Institute',
    date: '2024-03-07',
    original: 'en',
    note: 'Note by the Secretary-General',
    summary: null,
  })
})

test('sg-crime-2020 zh: the title over two lines, cut short as the source has it', () => {
  expect(readEdition('sg-crime-2020', 'zh').fields).toEqual({
    ...silent,
    session: 75,
    sessionName: '第七十五届会议',
    agendaItem: '111',
    agendaTitle: '预防犯罪和刑事司法',
    title: '联合国预防犯罪和刑事司法方案任务执行情况，特别是关于联合国毒品和犯罪问题办公室的技术合作活',
    note: '秘书长的报告',
    summary: expect.stringMatching(/^本报告系根据大会第74\/177号决议编写。.*方案的建议。$/) as string,
  })
})

test('unodc-untoc-2024 zh: a treaty body is no principal organ', () => {
  expect(readEdition('unodc-untoc-2024', 'zh').fields).toEqual({
    ...silent,
    body: '联合国打击跨国有组织犯罪公约缔约方会议',
    session: 12,
    sessionName: '第十二届会议',
    sessionStart: '2024-10-14',
    sessionEnd: '2024-10-18',
    place: '维也纳',
    agendaItem: '5',
    agendaTitle: '技术援助',
    title: '为协助各国执行《联合国打击跨国有组织犯罪公约》及其各项议定书提供技术援助',
    date: '2024-06-24',
    original: 'en',
    note: '秘书处的报告',
  })
})

test.each([
  ['zh', '联合国区域间犯罪和司法研究所取得的成果', '董事会报告'],
  [
    'en',
    'Results achieved by the United Nations Interregional Crime and Justice Research Institute',
    'Report of the Board of Trustees',
  ],
] as const)(
  'what stands between the note and chapter I is front matter, not a heading: %s',
  (lang, first, second) => {
    const edition = readEdition('unicri-2018', lang)
    expect(blockAt(edition, 'front.10')).toMatchObject({ kind: 'front', role: 'text', text: first })
    expect(blockAt(edition, 'front.11')).toMatchObject({ kind: 'front', role: 'text', text: second })
  },
)

test('front lines that follow without a blank line are blocks of their own', () => {
  const roles = readEdition('unicri-2024', 'zh').blocks.map((block) => block.role)
  expect(roles.slice(0, 5)).toEqual(['organ', 'distribution', 'date', 'language', 'original'])
})

test('a text without front matter says nothing', () => {
  expect(parseEdition('I. Introduction\n\n1. One.\n', 'en').value.fields).toEqual(silent)
})
