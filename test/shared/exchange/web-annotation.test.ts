/**
 * Every item of an exported set against each MUST of the W3C's tests of the Web Annotation Data Model. The schemas are
 * not part of the project: the tests are skipped where they do not lie beside the checkout.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import { aboutBundled, anySet, bundledSet } from './entries.ts'
import { part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'
import { brokenMusts, musts, noMusts } from './musts.ts'
import type { Check } from './musts.ts'

describe.skipIf(noMusts)('the Web Annotation Data Model', () => {
  let checks: readonly Check[] = []
  beforeAll(() => {
    checks = musts()
  })

  const failing = (set: EntrySet): readonly string[] =>
    part<unknown[]>(JSON.parse(setText(writeSet(set, aboutBundled))), 'items').flatMap((item) =>
      brokenMusts(checks, item).map((name) => `${name}: ${JSON.stringify(item)}`),
    )

  it('has all its MUSTs here', () => {
    expect(checks.length).toBeGreaterThan(50)
  })

  it('is kept by what is written of a report', () => {
    expect(failing(bundledSet())).toEqual([])
  })

  it('is kept whatever is written', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        expect(failing(set)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('would notice a quotation without its words', () => {
    const [item] = part<JsonObject[]>(JSON.parse(setText(writeSet(bundledSet(), aboutBundled))), 'items')
    const quote = part(item, 'target', 0, 'selector', 0, 'refinedBy', 1)
    delete quote['exact']
    expect(brokenMusts(checks, item)).not.toEqual([])
  })
})
