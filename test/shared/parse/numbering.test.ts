/** Labels, numerals, ordinals and dates. */
import { expect, test } from 'vitest'
import { readDay, readMeeting } from '../../../shared/parse/dates.ts'
import { labelShapes } from '../../../shared/parse/numbering.ts'
import { chineseNumber, englishOrdinal, romanNumber } from '../../../shared/parse/numerals.ts'

test.each([
  ['二. 安全治理和反恐', ['chapter 2 二.']],
  ['十二. 结论', ['chapter 12 十二.']],
  ['VII. Supporting', ['chapter 7 VII.']],
  ['C. Tools', ['chapter 100 C.', 'section C C.']],
  ['A. Tools', ['section A A.']],
  ['34. 犯罪司法所', ['number 34 34.']],
  ['(c) 培训', ['item c (c)']],
  ['- (c) 培训', ['item c - (c)']],
  ['* E/CN.15/2018/1。', ['footnote * *']],
  ['¹² www.unodc.org', ['footnote 12 ¹²']],
  ['(c)通过艺术', []],
  ['16.4.1被称为', []],
  ['2195 (2014)号决议', []],
  ['第二十七届会议', []],
  ['CTOC. x', []],
])('%s', (line, expected) => {
  expect(labelShapes(line).map(({ kind, label, printed }) => `${kind} ${label} ${printed}`)).toEqual(expected)
})

test.each([['一', 1], ['九', 9], ['十', 10], ['十一', 11], ['二十', 20], ['二十七', 27], ['七十五', 75], ['九十九', 99], ['', null], ['一一', null], ['十十', null]])(
  'chineseNumber %s', (text, number) => expect(chineseNumber(text)).toBe(number),
) // prettier-ignore

test.each([['I', 1], ['IV', 4], ['IX', 9], ['XIV', 14], ['XL', 40], ['LXXXIX', 89], ['C', 100], ['IIII', null], ['VX', null], ['', null], ['A', null]])(
  'romanNumber %s', (text, number) => expect(romanNumber(text)).toBe(number),
) // prettier-ignore

test.each([['First', 1], ['Twelfth', 12], ['twentieth', 20], ['Twenty-seventh', 27], ['Thirty-third', 33], ['Fortieth', 40], ['Seventy-fifth', 75], ['Ninety-ninth', 99], ['75th', 75], ['Resumed', null], ['Thirty-twelfth', null], ['zeroth', null]])(
  'englishOrdinal %s', (text, number) => expect(englishOrdinal(text)).toBe(number),
) // prettier-ignore

test.each([
  ['7 March 2024', '2024-03-07'],
  ['2024年3月7日', '2024-03-07'],
  ['32 March 2024', null],
  ['7 Mars 2024', null],
  ['March 2024', null],
])('readDay %s', (text, day) => expect(readDay(text)).toBe(day))

test.each([
  ['2018年5月14日至18日，维也纳', '2018-05-14', '2018-05-18', '维也纳'],
  ['2024年5月30日至6月3日，维也纳', '2024-05-30', '2024-06-03', '维也纳'],
  ['2024年12月30日至2025年1月3日，内罗毕', '2024-12-30', '2025-01-03', '内罗毕'],
  ['Vienna, 14–18 May 2018', '2018-05-14', '2018-05-18', 'Vienna'],
  ['New York, 30 May–3 June 2024', '2024-05-30', '2024-06-03', 'New York'],
  ['Nairobi, 30 December 2024–3 January 2025', '2024-12-30', '2025-01-03', 'Nairobi'],
])('readMeeting %s', (text, start, end, place) => expect(readMeeting(text)).toEqual({ start, end, place }))

test('readMeeting gives null for what is no meeting', () => {
  expect(readMeeting('2018年5月14日，维也纳')).toBeNull()
  expect(readMeeting('Report of 14–18 May 2018')).toBeNull()
})
