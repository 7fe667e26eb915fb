/** Stamps: later than all a writer has written or seen, wherever the clocks stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isStamp,
  laterStamp,
  nextStamp,
  noStamp,
  stampOfTime,
  writerOf,
} from '../../../shared/merge/stamp.ts'
import { aHistory, play } from './people.ts'

const year = 365 * 24 * 3600 * 1000
const now = Date.UTC(2026, 10, 21)
const aTime = fc
  .integer({ min: now - 10 * year, max: now + 10 * year })
  .map((time) => new Date(time).toISOString())
const aStamp = fc
  .tuple(aTime, fc.constantFrom(0, 1, 0xfffe, 0xffff), fc.constantFrom('0', 'w1', 'zzzzzzzzzzzz'))
  .map(([time, count, writer]) => `${time}-${count.toString(16).padStart(4, '0')}-${writer}`)

test('the next stamp is later than the last, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(noStamp), aStamp), aTime, (last, time) => {
      const next = nextStamp(last, time, '0')
      expect(next > last).toBe(true)
      expect(isStamp(next)).toBe(true)
      expect(writerOf(next)).toBe('0')
      // No further ahead than the later of both, but for the one millisecond into which a full count flows over.
      const latest = Math.max(Date.parse(time), last === noStamp ? 0 : Date.parse(last.slice(0, 24)))
      expect(Date.parse(next.slice(0, 24)) - latest).toBeLessThanOrEqual(1)
    }),
    { numRuns: 5000 },
  )
})

test('a count that is full flows over into the next millisecond, at the end of a year too', () => {
  const time = '2026-11-21T09:22:39.000Z'
  expect(nextStamp(`${time}-ffff-w0`, time, 'w1')).toBe('2026-11-21T09:22:39.001Z-0000-w1')
  expect(nextStamp(`${time}-00ff-w0`, time, 'w1')).toBe(`${time}-0100-w1`)
  expect(nextStamp('2026-12-31T23:59:59.999Z-ffff-w0', time, 'w1')).toBe('2027-01-01T00:00:00.000Z-0000-w1')
  let stamp = noStamp
  for (let count = 0; count < 0x10000 * 2 + 10; count += 1) {
    const next = nextStamp(stamp, time, 'w0')
    if (next <= stamp) throw new Error(`${next} is not after ${stamp}`)
    stamp = next
  }
  expect(stamp.slice(0, 24)).toBe('2026-11-21T09:22:39.002Z')
})

test('in every history each writer’s stamps only rise, and what is written in knowledge of something is later', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const { people, files } = play(history)
      for (const states of [...people.map((person) => person.states), ...files])
        for (const { entry, known } of states.values()) {
          const stamps = [...known].map((event) => event.slice(0, event.indexOf(' ')))
          const latest = stamps.reduce(laterStamp, noStamp)
          expect([...entry.seen.values()].reduce(laterStamp, noStamp)).toBe(latest)
          for (const [name, { stamp }] of entry.fields)
            for (const event of known)
              if (event.endsWith(` ${name}`)) expect(event <= `${stamp} ${name}`).toBe(true)
        }
      for (const { last, states } of people)
        for (const { entry } of states.values())
          for (const stamp of entry.seen.values()) expect(stamp <= last).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  '',
  '2026-11-21T09:22:39.000Z',
  '2026-11-21T09:22:39Z-0000-w0',
  '2026-11-21T09:22:39.000Z-0000-',
  '2026-11-21T09:22:39.000Z-0000-W0',
  '2026-11-21T09:22:39.000Z-00g0-w0',
  '2026-13-21T09:22:39.000Z-0000-w0',
  '2026-11-21T25:22:39.000Z-0000-w0',
  '9999-11-21T09:22:39.000Z-0000-w0',
  '2200-01-01T00:00:00.000Z-0000-w0',
  `2026-11-21T09:22:39.000Z-0000-${'w'.repeat(33)}`,
  '2026-11-21T09:22:39.000Z-0000-w0\n',
])('“%s” is no stamp to follow', (text) => {
  expect(isStamp(text)).toBe(false)
})

test.each([
  ['2026-11-21T09:22:39.000Z', '2026-11-21T09:22:39.000Z-0000-other'],
  ['9999-12-31T23:59:59.999Z', '2199-12-31T00:00:00.000Z-0000-other'],
  ['+010000-01-01T00:00:00.000Z', '2199-12-31T00:00:00.000Z-0000-other'],
  ['-000001-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z-0000-other'],
  ['', '1970-01-01T00:00:00.000Z-0000-other'],
])('of the time “%s” alone', (time, expected) => {
  expect(stampOfTime(time, 'other')).toBe(expected)
  expect(isStamp(expected)).toBe(true)
})

test('after the latest time that can be taken in, a clock has room for a whole day of stamps', () => {
  const last = stampOfTime('9999-12-31T23:59:59.999Z', 'other')
  const next = nextStamp(last, '2026-11-21T09:22:39.000Z', 'w0')
  expect(isStamp(next) && next > last).toBe(true)
})
