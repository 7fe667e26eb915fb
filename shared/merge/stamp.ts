/**
 * Stamps: when and by whom a value was written, by a hybrid logical clock (Kulkarni et al., Logical Physical Clocks,
 * 2014). A writer's next stamp is later than every stamp it has written or seen, wherever its clock stands, so that
 * what was written in knowledge of something is later than it.
 */

/** The notebook that writes, by a random name of its own: people share names and computers, notebooks do not. */
export type Writer = string

/**
 * `2026-11-21T09:22:39.000Z-0000-9f8e7d6c5b4a`: time, count of stamps within it (hexadecimal), writer. Stamps order as
 * text; writers break the tie between equal times.
 */
export type Stamp = string

/** Stand in for the writer of what was written without a clock: by another program, or before there were stamps. */
export const otherProgram: Writer = 'other'
export const beforeStamps: Writer = 'before'

/** Whether it is a notebook's name, and not one that stands in for many. */
export function isNotebook(writer: Writer): boolean {
  return writer !== otherProgram && writer !== beforeStamps
}

/** Before every stamp. */
export const noStamp: Stamp = ''

/** Nothing is taken in that would leave a clock no room to go on: a merge sets it to the latest stamp it has seen. */
const latestYear = 2200

const pattern = /^(\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[0-9a-z]{1,32}$/

/** Whether text from outside is a stamp that a clock can follow. */
export function isStamp(text: string): boolean {
  const year = pattern.exec(text)?.[1]
  return year !== undefined && Number(year) < latestYear && !Number.isNaN(Date.parse(text.slice(0, 24)))
}

/** `time` is ISO 8601 in UTC with milliseconds; `last` the latest stamp written or seen, from whomever. */
export function nextStamp(last: Stamp, time: string, writer: Writer): Stamp {
  const lastTime = last.slice(0, 24)
  if (time > lastTime) return `${time}-0000-${writer}`
  const count = parseInt(last.slice(25, 29), 16) + 1
  if (count <= 0xffff) return `${lastTime}-${count.toString(16).padStart(4, '0')}-${writer}`
  return `${new Date(Date.parse(lastTime) + 1).toISOString()}-0000-${writer}`
}

/** For what was written without a clock, by its time alone: ISO 8601; times that no stamp can have become the last. */
export function stampOfTime(time: string, writer: Writer): Stamp {
  const stamp = `${time}-0000-${writer}`
  return isStamp(stamp)
    ? stamp
    : `${isLongAgo(time) ? '1970-01-01' : '2199-12-31'}T00:00:00.000Z-0000-${writer}`
}

/** Years beyond 9999 have six digits and a sign (ECMAScript's date time format). */
function isLongAgo(time: string): boolean {
  return time < '2000' && !time.startsWith('+')
}

export function writerOf(stamp: Stamp): Writer {
  return stamp.slice(30)
}

export function laterStamp(one: Stamp, other: Stamp): Stamp {
  return one > other ? one : other
}
