/** Places in characters and in UTF-16 units, colours by others' names, hashes of editions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { toCharacters, toUnits } from '../../../shared/exchange/code-points.ts'
import { editionHash } from '../../../shared/exchange/edition-hash.ts'
import { colourOfName, readiumColour } from '../../../shared/exchange/mark-names.ts'
import { readSet } from '../../../shared/exchange/read-set.ts'
import { uuidOf } from '../../../shared/exchange/set-names.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { annotationEntry } from '../../../shared/merge/annotation-entry.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { annotationOn } from '../export/bundled-report.ts'
import { aboutBundled, alone, bundled, firstStamp, owner } from './entries.ts'
import { part } from './json-parts.ts'

describe('characters', () => {
  it('are what Unicode counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toCharacters(text, text.length)).toBe([...text].length)
        expect(toUnits(text, [...text].length)).toBe(text.length)
        expect(toUnits(text, [...text].length + 1)).toBeNull()
      }),
    )
  })

  const block = `${'𠮷'.repeat(100)}野家在第三段${'字'.repeat(100)}`
  const anchor = describeAnchor(block, { key: 'p1' as BlockKey, lang: 'zh', start: 203, end: 206 })
  const entry = annotationEntry(
    annotationOn('0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a', [anchor]),
    versionsAt(firstStamp),
    owner,
  )
  const set = { annotations: new Map([[entry.id, entry]]), layers: new Map() }
  const refinements = (text: string | null) => {
    const written: unknown = JSON.parse(setText(writeSet(set, { ...aboutBundled, textOf: () => text })))
    expect(readSet(written, alone).set).toEqual(set)
    return part<object[]>(written, 'items', 0, 'target', 'selector', 0, 'refinedBy')
  }

  it('are counted from the text that was marked', () => {
    expect(anchor.exact).toBe('第三段')
    expect(refinements(block)[0]).toEqual({ type: 'TextPositionSelector', start: 103, end: 106 })
  })

  it.each([
    ['is not at hand', null],
    ['is another', `${block}。`],
  ])('are not guessed when that text %s', (_name, text) => {
    expect(refinements(text)).toMatchObject([{ type: 'TextQuoteSelector', exact: '第三段' }])
  })
})

describe('names of others', () => {
  it.each(colours)('lead back to %s', (colour) => {
    expect(colourOfName(readiumColour(colour))).toBe(colour)
  })

  it.each([
    ['Orange', 'amber'],
    ['#ffd400', 'amber'],
    ['#ff6666', 'rose'],
    ['#5fb236', 'mint'],
    ['#2ea8e5', 'sky'],
    ['#a28ae5', 'violet'],
    ['#aaa', 'amber'],
    ['no colour at all', 'amber'],
  ])('%s is nearest to %s', (name, colour) => {
    expect(colourOfName(name)).toBe(colour)
  })

  it('lead to one UUID each', () => {
    const uuid = uuidOf('https://example.org/anno/37')
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf(`urn:uuid:${uuid.toUpperCase()}`)).toBe(uuid)
    expect(uuidOf('https://example.org/anno/38')).not.toBe(uuid)
  })
})

describe('the hash of an edition', () => {
  const { blocks } = bundled.text

  it('tells one text from another, and one language from the other', () => {
    const hash = editionHash(blocks, 'zh')
    expect(editionHash([...blocks], 'zh')).toBe(hash)
    expect(editionHash(blocks, 'en')).not.toBe(hash)
    const changed = blocks.map((block) =>
      block.key === 'p5' ? { ...block, text: { ...block.text, zh: `${block.text.zh}。` } } : block,
    )
    expect(editionHash(changed, 'zh')).not.toBe(hash)
    expect(editionHash(changed, 'en')).toBe(editionHash(blocks, 'en'))
  })
})
