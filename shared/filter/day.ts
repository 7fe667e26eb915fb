/** Days as people type them, whatever the language of the interface. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * `2026-11-21` for `2026-11-21`, `2026.11.21`, `2026/11/21`, `2026年11月21日` and `21 Nov(ember) 2026`; null for all else,
 * also for a day that no calendar has. Month before day, as in `11/21/2026`, is not taken: it could be meant either way.
 */
export function parseDay(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const numbers =
    /^(\d{4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text) ??
    /^(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/.exec(text)
  if (numbers !== null) return dayOf(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]))
  const words = /^(\d{1,2})\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(text)
  if (words === null) return null
  return dayOf(Number(words[3]), monthOf(words[2] ?? ''), Number(words[1]))
}

/** 1 to 12 for `Nov`, `Sept`, `November`; 0 for what is no month. */
function monthOf(word: string): number {
  const name = word.toLowerCase()
  const at = months.indexOf(name.slice(0, 3))
  const whole = at < 0 ? '' : monthName(at)
  return whole.startsWith(name) ? at + 1 : 0
}

function monthName(at: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2026, at, 1))
    .toLowerCase()
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? date.toISOString().slice(0, 10) : null
}
