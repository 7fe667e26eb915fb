/** Each MUST of the W3C's tests of the Web Annotation Data Model. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'

const folder = join(resolve(import.meta.dirname, '../../..'), '../shared/validators/w3c-web-annotation')
/** The schemas are not part of the project: tests are skipped where they do not lie beside the checkout. */
export const noMusts = !existsSync(folder)
if (noMusts) console.info(`Skipped: the W3C schemas are not in ${folder}`)

export type Check = {
  readonly name: string
  readonly validate: (item: unknown) => boolean
  readonly valid: boolean
}

const readJson = (path: string): JsonObject =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as JsonObject

export function musts(): readonly Check[] {
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

/** Names of those that the item does not keep. */
export function brokenMusts(checks: readonly Check[], item: unknown): readonly string[] {
  return checks.filter(({ validate, valid }) => validate(item) !== valid).map(({ name }) => name)
}
