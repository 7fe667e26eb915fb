/** The picture of a series: where its points stand, what they are joined by, how their bounds are shown. */
import '../setup.ts'
import { expect, test } from 'vitest'
import { drawSeries } from '../../../renderer/facts/draw-series.ts'
import type { PlotPoint } from '../../../renderer/facts/draw-series.ts'

const words = { name: 'Plot', unit: 'users', number: (value: number) => `#${value}` }
const size = { width: 800, height: 300 }

function point(year: number, value: number, part: Partial<PlotPoint> = {}): PlotPoint {
  return {
    first: year,
    last: year,
    value,
    bound: null,
    projected: false,
    ofReport: false,
    label: `${value}`,
    name: `${year}: ${value}`,
    ...part,
  }
}

const places = (drawn: Element): readonly (readonly [x: number, y: number])[] =>
  [...drawn.querySelectorAll('[data-point]')].map((circle) => [
    Number(circle.getAttribute('cx')),
    Number(circle.getAttribute('cy')),
  ])
const texts = (drawn: Element, group: string): readonly (string | null)[] =>
  [...drawn.querySelectorAll(`${group} text`)].map(({ textContent }) => textContent)

test('points stand by year and value, each a button of which Tab reaches the first', () => {
  const drawn = drawSeries([point(2017, 50), point(2019, 100), point(2023, 100)], true, size, words)
  const [first = [0, 0], second = [0, 0], third = [0, 0]] = places(drawn)
  expect(third[0] - second[0]).toBeCloseTo(2 * (second[0] - first[0]))
  expect(first[1]).toBeGreaterThan(second[1])
  expect(second[1]).toBe(third[1])
  expect(drawn.querySelectorAll('.plot-line path')).toHaveLength(2)
  expect(drawn.querySelectorAll('.plot-dashed :is(path, circle)')).toHaveLength(0)
  const buttons = [...drawn.querySelectorAll('[role=button]')]
  expect(buttons.map((button) => button.getAttribute('tabindex'))).toEqual(['0', '-1', '-1'])
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    '2017: 50',
    '2019: 100',
    '2023: 100',
  ])
  expect(drawn.querySelector('style')).toBeNull()
  expect(
    drawSeries([point(2017, 50), point(2019, 60)], false, size, words).querySelector('.plot-line'),
  ).toBeNull()
})

test('bounds: an arrow up or down, an open dot', () => {
  const drawn = drawSeries(
    [
      point(2019, 10),
      point(2020, 20, { bound: 'at-least' }),
      point(2021, 30, { bound: 'about' }),
      point(2022, 40, { bound: 'at-most' }),
    ],
    false,
    size,
    words,
  )
  expect(drawn.querySelectorAll('.plot-arrow path')).toHaveLength(2)
  expect(drawn.querySelectorAll('.plot-open circle')).toHaveLength(1)
  expect(drawn.querySelectorAll('.plot-dot:not(.plot-open) circle')).toHaveLength(3)
  expect(texts(drawn, '.plot-label').toSorted()).toEqual(['10', '20', '30', '40'])
})

test('what is only expected: an open dashed dot, and a dashed line to it', () => {
  const drawn = drawSeries(
    [point(2018, 10), point(2019, 12), point(2020, 15, { projected: true })],
    true,
    size,
    words,
  )
  expect(drawn.querySelectorAll('.plot-line:not(.plot-dashed) path')).toHaveLength(1)
  expect(drawn.querySelectorAll('.plot-line.plot-dashed path')).toHaveLength(1)
  expect(drawn.querySelectorAll('.plot-full circle')).toHaveLength(2)
  expect(drawn.querySelectorAll('.plot-open.plot-dashed circle')).toHaveLength(1)
})

test('a year that only the report tells has its question mark', () => {
  const ticks = (drawn: Element) => texts(drawn, '[aria-label="x-axis tick label"]')
  const alone = drawSeries([point(2017, 5), point(2023, 6, { ofReport: true })], false, size, words)
  expect(ticks(alone)).toEqual(['2017', '2023?'])
  const mixed = drawSeries([point(2023, 5), point(2023, 60, { ofReport: true })], false, size, words)
  expect(ticks(mixed)).toEqual(['2023'])
  expect(texts(mixed, '.plot-label')).toEqual(['5', '60 (2023?)'])
})

test('points of one year have one x; those that would cover one another touch; a period is as long as it is', () => {
  const [low = [0, 0], high = [0, 0]] = places(
    drawSeries([point(2023, 5), point(2023, 50)], false, size, words),
  )
  expect(low[0]).toBeCloseTo(high[0])
  const [one = [0, 0], other = [0, 0]] = places(
    drawSeries([point(2023, 5), point(2023, 5)], false, size, words),
  )
  expect(other[0] - one[0]).toBeCloseTo(12)
  const drawn = drawSeries(
    [point(2018, 6, { last: 2019 }), point(2020, 7, { last: 2021 })],
    true,
    size,
    words,
  )
  expect(drawn.querySelectorAll('.plot-span line')).toHaveLength(2)
})

test('of many points the numbers alone stand in the picture, and not every year is named', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    point(1995 + at, at + 1, { label: `more than ${at + 1}`, bound: 'at-least' }),
  )
  const drawn = drawSeries(many, true, size, words)
  expect(texts(drawn, '.plot-label').filter((text) => text !== '')).toEqual(
    Array.from({ length: 10 }, (_, at) => `#${3 * at + 1}`),
  )
  expect(drawn.querySelectorAll('[data-point]')).toHaveLength(30)
  expect(drawn.querySelectorAll('[aria-label="x-axis tick label"] text').length).toBeLessThan(13)
})
