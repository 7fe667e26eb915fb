/** Which names look like one, and which are two. */
import { expect, test } from 'vitest'
import type { Lang } from '../../../shared/model/report.ts'
import { namesIn } from '../../../shared/terms/name-candidates.ts'
import { nameDifference, nameShape } from '../../../shared/terms/name-likeness.ts'

const named = (text: string, lang: Lang) => ({ text, shape: nameShape(text, lang) })
const difference = (lang: Lang, one: string, other: string, isKnown = false) => {
  const there = nameDifference(named(one, lang), named(other, lang), isKnown)
  expect(nameDifference(named(other, lang), named(one, lang), isKnown)).toBe(there)
  return there
}

test.each([
  ['Organisation for Economic Co-operation', 'Organization for Economic Cooperation', 'writing'],
  ['Global Programme on Cybercrime', 'Global Program on Cybercrime', 'writing'],
  ['CENcomm', 'CENCOMM', 'writing'],
  ['Eastern and Southern Africa', 'Southern and Eastern Africa', 'order'],
  ['Container Control Programme', 'Container Controll Programme', 'letters'],
  [
    'Handbook on Restorative Justice Programmes',
    'Handbook on the Restorative Criminal Justice Programmes',
    'words',
  ],
])('English: %s, %s', (one, other, expected) => {
  expect(difference('en', one, other)).toBe(expected)
})

test.each([
  ['Global Programme', 'Global Programmes'],
  ['North Africa', 'North America'],
  ['Latin America', 'Latin American'],
  ['Working Group 16', 'Working Group 17'],
  ['Rule of Law', 'rule of law'],
  ['Asset Recovery Network for West Africa', 'Asset Recovery Network for South Africa'],
  ['Our Common Agenda', '“Our Common Agenda”'],
])('English, two names or the same: %s, %s', (one, other) => {
  expect(difference('en', one, other)).toBeNull()
})

test.each([
  ['集装箱管制方案', '集装箱管控方案', 'letters'],
  ['全球海上犯罪问题方案', '海上犯罪问题全球方案', 'order'],
  ['打击关于化生放核的虚假信息手册', '打击关于化生放核虚假信息手册', 'writing'],
  ['联合国反恐怖主义研究中心', '联合国反恐研究中心', 'words'],
])('Chinese: %s, %s', (one, other, expected) => {
  expect(difference('zh', one, other)).toBe(expected)
})

test.each([
  ['第三十二届会议秘书处办公室', '第三十三届会议秘书处办公室'],
  ['东非区域犯罪研究中心', '西非区域犯罪研究中心'],
  ['联合国反腐败公约', '联合国反腐败公约缔约国会议'],
  ['跨国犯罪网络', '跨洲犯罪网络'],
])('Chinese, two names: %s, %s', (one, other) => {
  expect(difference('zh', one, other)).toBeNull()
})

test('what is known to be a name needs to be less alike', () => {
  expect(difference('zh', '全球枪支方案', '枪支问题全球方案')).toBeNull()
  expect(difference('zh', '全球枪支方案', '枪支问题全球方案', true)).toBe('words')
})

test('names in a text', () => {
  const en =
    'In Kyrgyzstan, UNODC and the Working Group on Firearms met. The Board of Trustees of the Institute.'
  expect(namesIn(en, 'en').map(({ text }) => text)).toEqual([
    'UNODC',
    'Working Group on Firearms',
    'Board of Trustees of the Institute',
  ])
  const zh = '根据《纳尔逊·曼德拉规则》，支持海上犯罪问题印度洋论坛框架，会员国鼓励制定方案。'
  const names = namesIn(zh, 'zh')
  expect(names.map(({ text }) => text)).toEqual([
    '纳尔逊·曼德拉规则',
    '海上犯罪问题印度洋论坛框架',
    '海上犯罪问题印度洋论坛',
  ])
  for (const { text, range } of names) expect(zh.slice(...range)).toBe(text)
})
