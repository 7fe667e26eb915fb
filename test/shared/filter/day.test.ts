/** Days as they are typed: each way of writing one gives the same, and nothing else gives any. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '../../../shared/filter/day.ts'

test.each([
  '2026-11-21',
  '2026.11.21',
  '2026/11/21',
  '2026年11月21日',
  '2026 年 11 月 21 日',
  '２０２６年１１月２１日',
  '21 Nov 2026',
  '21 November 2026',
  ' 21 nov. 2026 ',
])('%s', (typed) => expect(parseDay(typed)).toBe('2026-11-21'))

test('Sept and single figures', () => {
  expect(parseDay('1 Sept 2026')).toBe('2026-09-01')
  expect(parseDay('2026.9.1')).toBe('2026-09-01')
})

test.each([
  '',
  '2026',
  '2026-11',
  '11/21/2026',
  '21.11.2026',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '31 Nov 2026',
  '1 Ma 2026x',
  '1 Marz 2026',
  '2026-11.21',
  'tomorrow',
])('“%s” is no day', (typed) => expect(parseDay(typed)).toBeNull())

test('every day of the calendar, however it is written', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = iso.split('-')
      const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      const chinese = `${Number(year)}年${Number(month)}月${Number(day)}日`
      for (const typed of [iso, `${year}.${month}.${day}`, english, chinese])
        expect(parseDay(typed)).toBe(iso)
    }),
  )
})
