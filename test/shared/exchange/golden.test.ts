/** The file as it is, byte for byte, and as docs/annotation-format.md shows it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSet } from '../../../shared/exchange/read-set.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { aboutBundled, bundledSet, inLibrary } from './entries.ts'
import { thoriumSet } from './foreign-sets.ts'
import type { JsonObject } from './json-parts.ts'

const bundled = setText(writeSet(bundledSet(), aboutBundled))
const fromThorium = writeSet(readSet(thoriumSet, inLibrary).set, { ...aboutBundled, reports: [] })
const files: Readonly<Record<string, unknown>> = {
  bundled: JSON.parse(bundled),
  thorium: JSON.parse(setText(fromThorium)),
}

describe('an exported file', () => {
  it('is the one that is kept here', async () => {
    await expect(bundled).toMatchFileSnapshot('bundled.annotation')
  })
})

/** `<!-- bundled /items/0 -->` before an example says what it is; `-name` leaves a property out. */
const example = /<!-- (bundled|thorium) ([^ ]*)((?: -[^ ]+)*) -->\s*```json\n([\s\S]*?)```/g

function shown(file: string, path: string, leftOut: string): unknown {
  let value = files[file]
  for (const name of path.split('/').slice(1)) value = (value as JsonObject)[name]
  const names = leftOut.split(' -').slice(1)
  if (names.length === 0) return value
  return Object.fromEntries(Object.entries(value as JsonObject).filter(([name]) => !names.includes(name)))
}

describe.each(['annotation-format.md', 'annotation-format.zh.md'])('docs/%s', (name) => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../docs', name), 'utf8')
  const examples = [...text.matchAll(example)]

  it('has its examples, each from a file of ours', () => {
    expect(examples.length).toBeGreaterThanOrEqual(6)
    expect(text.match(/```json/g)).toHaveLength(examples.length)
  })

  it('shows them as they are written', () => {
    for (const [, file = '', path = '', leftOut = '', json = ''] of examples)
      expect(JSON.parse(json), `${file} ${path}`).toEqual(shown(file, path, leftOut))
  })
})
