/** What is written is what is read, whatever people and other programs write. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSet } from '../../../shared/exchange/read-set.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { annotationEntry } from '../../../shared/merge/annotation-entry.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import { noteLimit } from '../../../shared/model/annotation.ts'
import { annotationOn } from '../export/bundled-report.ts'
import { aboutBundled, alone, anyJson, anySet, anyText, bundledSet, firstStamp, owner } from './entries.ts'
import { itemOf, part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'

function through(set: EntrySet): ReturnType<typeof readSet> {
  return readSet(JSON.parse(setText(writeSet(set, aboutBundled))), alone)
}

describe('a set of our own', () => {
  it('comes back as it was', () => {
    const { set, refused, title, generated, authors, editions } = through(bundledSet())
    expect(refused).toEqual([])
    expect(set).toEqual(bundledSet())
    expect({ title, generated }).toEqual({ title: 'Review round 2', generated: '2026-11-21T10:00:00.000Z' })
    expect(authors).toEqual(['Reviewer', 'Trainer', `reader:${owner.writer}`])
    expect(editions.map(({ report, lang }) => `${report} ${lang}`)).toEqual([
      'unicri-2024 zh',
      'unicri-2024 en',
    ])
  })

  it('comes back whatever is in it', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const read = through(set)
        expect(read.refused).toEqual([])
        expect(read.set).toEqual(set)
      }),
      { numRuns: 400 },
    )
  })

  it('is written in the same bytes in whatever order it was put together', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const turned: EntrySet = {
          annotations: new Map(
            [...set.annotations].toReversed().map(([id, entry]) => [
              id,
              {
                ...entry,
                fields: new Map([...entry.fields].toReversed()),
                seen: new Map([...entry.seen].toReversed()),
              },
            ]),
          ),
          layers: set.layers,
        }
        expect(setText(writeSet(turned, aboutBundled))).toBe(setText(writeSet(set, aboutBundled)))
      }),
      { numRuns: 200 },
    )
  })

  it('holds notes of 1 MB', () => {
    const note = '段落 𠮷 <b>"note"</b>\n'.repeat(60_000).slice(0, 1_048_576)
    const anchor = { key: 'p1', lang: null, textLang: 'zh', exact: '', hash: '' } as const
    const long = annotationOn('0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a', [anchor as never], { note })
    const entry = annotationEntry(long, versionsAt(firstStamp), owner)
    const set = { annotations: new Map([[entry.id, entry]]), layers: new Map() }
    expect(through(set).set).toEqual(set)
    expect(note.length).toBeLessThan(noteLimit)
  })

  it('is the same when it is read and written again', () => {
    const text = setText(writeSet(bundledSet(), aboutBundled))
    expect(setText(writeSet(readSet(JSON.parse(text), alone).set, aboutBundled))).toBe(text)
  })
})

function bundledJson(): JsonObject {
  return JSON.parse(setText(writeSet(bundledSet(), aboutBundled))) as JsonObject
}

describe('what we do not know', () => {
  const places: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['the item', []],
    ['the creator', ['creator']],
    ['the body', ['body', 0]],
    ['a target', ['target', 0]],
    ['a selector', ['target', 0, 'selector', 0]],
    ['a position', ['target', 1, 'selector', 0, 'refinedBy', 0]],
    ['a quote', ['target', 1, 'selector', 0, 'refinedBy', 1]],
  ]

  it.each(places)('is kept in %s', (_name, path) => {
    fc.assert(
      fc.property(anyText, anyJson, (name, value) => {
        const set = bundledJson()
        const place = part(set, 'items', 0, ...path)
        fc.pre(!Object.hasOwn(place, name) && !['__proto__', 'constructor', 'prototype'].includes(name))
        fc.pre(!name.startsWith('duizhao:') && name !== 'refinedBy')
        place[name] = value
        const read = readSet(set, alone)
        expect(read.refused).toEqual([])
        expect(JSON.parse(setText(writeSet(read.set, aboutBundled)))).toEqual({
          ...set,
          id: expect.any(String),
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is kept when it is a whole selector, body, target, motivation or reply property', () => {
    const set = bundledJson()
    const item = itemOf(set, 0)
    const add = (value: object, ...path: readonly (string | number)[]) =>
      part<object[]>(item, ...path).push(value)
    add({ type: 'ThoriumDomRangeSelector', startOffset: 183 }, 'target', 0, 'selector')
    add({ type: 'VoiceSelector', word: 3 }, 'target', 1, 'selector', 0, 'refinedBy')
    add({ source: 'https://example.org/map', selector: [{ type: 'SvgSelector', value: '<svg/>' }] }, 'target')
    add({ id: 'https://example.org/photo.jpg', type: 'Image' }, 'body')
    item['motivation'] = ['assessing', 'example:marking']
    itemOf(set, 1)['example:votes'] = 3
    const again: unknown = JSON.parse(setText(writeSet(readSet(set, alone).set, aboutBundled)))
    expect(part(again, 'items')).toEqual(set['items'])
  })

  it('is kept when a newer version has written more fields, layers with more to say', () => {
    const set = bundledJson()
    const field = { value: { due: '2026-12-01', by: ['Trainer'] }, stamp: firstStamp }
    itemOf(set, 0)['duizhao:fields'] = { deadline: field }
    part(set, 'duizhao:layers', 0)['fields'] = { order: { value: 3, stamp: firstStamp } }
    const read = readSet(set, alone)
    expect(read.refused).toEqual([])
    const entry = read.set.annotations.get('0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a')
    expect(entry?.fields.get('deadline')).toEqual(field)
    const again: unknown = JSON.parse(setText(writeSet(read.set, aboutBundled)))
    expect(again).toEqual({ ...set, id: expect.any(String) })
  })
})

describe('without names', () => {
  it('names nobody', () => {
    const text = setText(writeSet(bundledSet(), { ...aboutBundled, withoutNames: true }))
    expect(text).not.toContain('Reviewer')
    expect(text).not.toContain('Trainer')
    expect(text).not.toContain('creator')
    const { set, authors } = readSet(JSON.parse(text), alone)
    for (const { fields } of set.annotations.values()) expect(fields.has('author')).toBe(false)
    for (const { fields } of set.layers.values()) expect(fields.has('owner')).toBe(false)
    expect(authors).toEqual([`reader:${owner.writer}`])
  })
})
