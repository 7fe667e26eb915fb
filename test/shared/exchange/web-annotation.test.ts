/**
 * Every item of an exported set against each MUST of the W3C's tests of the Web Annotation Data Model. The schemas are
 * not part of the project: the tests are skipped where they do not lie beside the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import { aboutBundled, anySet, bundledSet } from './entries.ts'
import { part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'

const folder = join(resolve(import.meta.dirname, '../../..'), '../shared/validators/w3c-web-annotation')
const missing = !existsSync(folder)
if (missing) console.info(`Skipped: the W3C schemas are not in ${folder}`)

type Check = { readonly name: string; readonly validate: (item: unknown) => boolean; readonly valid: boolean }

const readJson = (path: string): JsonObject =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as JsonObject

function musts(): readonly Check[] {
  const ajv = new Ajv({ strict: false, allErrors: false })
  addFormats(ajv)
  for (const file of readdirSync(join(folder, 'definitions')).filter((name) => name.endsWith('.json')))
    ajv.addSchema(readJson(`definitions/${file}`), file)
  const assertions = part<string[]>(readJson('annotations/annotationMusts.test'), 'assertions')
  return assertions.map((path) => {
    const { id: _id, ...schema } = readJson(path)
    const compiled = ajv.compile(schema)
    return {
      name: basename(path),
      validate: (item) => compiled(item) === true,
      valid: schema['expectedResult'] === 'valid',
    }
  })
}

describe.skipIf(missing)('the Web Annotation Data Model', () => {
  let checks: readonly Check[] = []
  beforeAll(() => {
    checks = musts()
  })

  const failing = (set: EntrySet): readonly string[] =>
    part<unknown[]>(JSON.parse(setText(writeSet(set, aboutBundled))), 'items').flatMap((item) =>
      checks
        .filter(({ validate, valid }) => validate(item) !== valid)
        .map(({ name }) => `${name}: ${JSON.stringify(item)}`),
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
    expect(checks.filter(({ validate, valid }) => validate(item) !== valid).length).toBeGreaterThan(0)
  })
})
