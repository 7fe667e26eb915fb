import { expect, test } from 'vitest'
import { backupTime } from '../../../renderer/notebook/backup-time.ts'

/** By the clock of this machine, as the reader sees it. */
const at = (day: number, hours: number, minutes: number): Date => new Date(2026, 2, day, hours, minutes)

test.each([
  [at(5, 10, 3), 'en', 'today 10:03:00'],
  [at(5, 10, 3), 'zh', '今天 10:03:00'],
  [at(4, 23, 59), 'en', 'yesterday 23:59:00'],
  [at(4, 23, 59), 'zh', '昨天 23:59:00'],
  [at(3, 8, 0), 'en', '3 March 2026 at 08:00'],
  [at(3, 8, 0), 'zh', '2026年3月3日 08:00'],
  // The clock was set back since.
  [at(6, 8, 0), 'en', '6 March 2026 at 08:00'],
] as const)('%s in %s is %s', (made, lang, words) => {
  expect(backupTime(made.toISOString(), at(5, 10, 5), lang)).toBe(words)
})
