/** How right the pairs are where it is known which sentences say the same. `npm run bench -- align` prints the numbers. */
import { describe, expect, test } from 'vitest'
import type { Measure } from './altered-paragraphs.ts'
import { halves, measureAll, operationNames } from './altered-paragraphs.ts'

function expectRight({ precision, recall }: Measure): void {
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.97)
}

describe.each([
  ['paragraphs that the weights were fitted on', halves.fitted, 1],
  ['other paragraphs', halves.heldOut, 2026],
] as const)('%s', (_, paragraphs, seed) => {
  const measures = measureAll(paragraphs, seed)

  test.each([...operationNames, 'all' as const])('%s', (name) => {
    expect(measures[name].paragraphs).toBeGreaterThanOrEqual(60)
    expectRight(measures[name])
  })
})

test('without a glossary the words of the report are enough', () => {
  expectRight(measureAll(halves.heldOut, 2026, []).all)
})
