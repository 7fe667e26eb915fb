/** Dates of the front matter, as ISO 8601 days. */

/** First and last day of a session, and where it meets. */
export type Meeting = { readonly start: string; readonly end: string; readonly place: string }

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const monthPattern = '([A-Z][a-z]{2,8})'

const chineseDay = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/
const englishDay = new RegExp(`^(\\d{1,2}) ${monthPattern} (\\d{4})$`)
const chineseMeeting =
  /^(\d{4})年(\d{1,2})月(\d{1,2})日至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日[，,]([^，,。\d]{1,40})$/
const englishMeeting = new RegExp(
  `^([^\\d,]{1,40}), (\\d{1,2})(?: ${monthPattern})?(?: (\\d{4}))? ?[–-] ?(\\d{1,2}) ${monthPattern} (\\d{4})$`,
)

/** `7 March 2024` or `2024年3月7日`; null for anything else. */
export function readDay(text: string): string | null {
  const chinese = chineseDay.exec(text)
  if (chinese !== null) return isoDay(chinese[1], Number(chinese[2]), chinese[3])
  const english = englishDay.exec(text)
  return english === null ? null : isoDay(english[3], monthNumber(english[2]), english[1])
}

/** `2024年5月13日至17日，维也纳` or `Vienna, 13–17 May 2024`; null for anything else. */
export function readMeeting(text: string): Meeting | null {
  const chinese = chineseMeeting.exec(text)
  if (chinese !== null) {
    const [, year, month, day, lastYear, lastMonth, lastDay, place = ''] = chinese
    const start = isoDay(year, Number(month), day)
    const end = isoDay(lastYear ?? year, Number(lastMonth ?? month), lastDay)
    return start === null || end === null ? null : { start, end, place }
  }
  const english = englishMeeting.exec(text)
  if (english === null) return null
  const [, place = '', day, month, year, lastDay, lastMonth, lastYear] = english
  const start = isoDay(year ?? lastYear, monthNumber(month ?? lastMonth), day)
  const end = isoDay(lastYear, monthNumber(lastMonth), lastDay)
  return start === null || end === null ? null : { start, end, place }
}

/** From 1; 0 for a word that is no month. */
function monthNumber(name = ''): number {
  return months.indexOf(name.toLowerCase()) + 1
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined || month < 1 || month > 12) return null
  if (Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
