/** Whatever comes in ends as taken or refused, with an account of each entry, and nothing else happens. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadSet } from '../../../shared/exchange/read-set.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { storedAnnotation } from '../../../shared/merge/annotation-entry.ts'
import { isStamp } from '../../../shared/merge/stamp.ts'
import { noteLimit } from '../../../shared/model/annotation.ts'
import { AppError } from '../../../shared/result.ts'
import { aboutBundled, alone, bundledSet, firstStamp, inLibrary, owner } from './entries.ts'
import { hypothesisExport, richAnnotation, thoriumSet } from './foreign-sets.ts'
import { itemOf, part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'

const sound = setText(writeSet(bundledSet(), aboutBundled))

function soundSet(): JsonObject {
  return JSON.parse(sound) as JsonObject
}

/** Null for a file that is refused whole. */
function tryRead(value: unknown): ReadSet | null {
  try {
    return readSet(value, inLibrary)
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect(['set-not-a-set', 'set-newer']).toContain((error as AppError).code)
    return null
  }
}

function codeOf(value: unknown): string | null {
  try {
    readSet(value, alone)
    return null
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

/** What was taken can be kept, and written out again for others to take. */
function expectUsable({ set }: ReadSet): void {
  for (const entry of set.annotations.values()) {
    for (const { stamp } of entry.fields.values()) expect(isStamp(stamp)).toBe(true)
    storedAnnotation(entry, owner)
  }
  const text = setText(writeSet(set, aboutBundled))
  const again = readSet(JSON.parse(text), inLibrary)
  expect(again.refused).toEqual([])
  expect(setText(writeSet(again.set, aboutBundled))).toBe(text)
}

afterEach(() => {
  const plain: Record<string, unknown> = {}
  for (const name of ['polluted', 'note', 'value', 'stamp']) expect(plain[name]).toBeUndefined()
})

describe('what is no set', () => {
  it.each([
    ['null', null],
    ['a number', 7],
    ['a text', 'AnnotationSet'],
    ['an object', {}],
    ['items that are no list', { items: 5 }],
    ['a set whose items are no list', { type: 'AnnotationSet', items: { length: 3 } }],
    ['some other list', [{ a: 1 }, 2]],
    ['some other file with items', { items: [{ sku: 1 }] }],
    ['a version that is no number', { type: 'AnnotationSet', 'duizhao:format': 'x', items: [] }],
  ])('%s is refused whole', (_name, value) => {
    expect(codeOf(value)).toBe('set-not-a-set')
  })

  it('of a newer version is refused whole', () => {
    expect(codeOf({ ...soundSet(), 'duizhao:format': 2 })).toBe('set-newer')
  })

  it.each([
    ['nothing in it', { type: 'AnnotationSet', items: [] }],
    ['an empty list', []],
    ['only removals', { ...soundSet(), items: [], 'duizhao:layers': [] }],
  ])('%s is read', (_name, value) => {
    expect(readSet(value, alone).refused).toEqual([])
  })
})

describe('an entry that cannot be', () => {
  const cases: readonly (readonly [string, (item: JsonObject) => void, string, string])[] = [
    ['without id', (item) => delete item['id'], 'no-id', '/items/0'],
    ['of another type', (item) => (item['type'] = 'Person'), 'not-an-annotation', '/items/0'],
    ['without target', (item) => delete item['target'], 'no-target', '/items/0/target'],
    [
      'with a number for a note',
      (item) => (part(item, 'body', 0)['value'] = 5),
      'wrong-value',
      '/items/0/body/0/value',
    ],
    [
      'with a note too long',
      (item) => (part(item, 'body', 0)['value'] = 'x'.repeat(noteLimit + 1)),
      'too-long',
      '/items/0/body/0/value',
    ],
    [
      'with a tag too long',
      (item) => (part(item, 'body', 0)['tag'] = 'x'.repeat(201)),
      'too-long',
      '/items/0/body',
    ],
    [
      'with too many targets',
      (item) => (item['target'] = Array.from({ length: 1001 }, () => part<unknown[]>(item, 'target')[0])),
      'too-many',
      '/items/0/target',
    ],
    [
      'with a date that is none',
      (item) => (item['created'] = '2026-13-45'),
      'wrong-value',
      '/items/0/created',
    ],
    [
      'with a date of five digits',
      (item) => (item['created'] = '+010000-01-01T00:00:00Z'),
      'wrong-value',
      '/items/0/created',
    ],
    [
      'with a key that is none',
      (item) => (part(item, 'target', 0, 'selector', 0)['value'] = '../p1'),
      'wrong-value',
      '/items/0/target/0/selector/0/value',
    ],
    [
      'with an offset before the start',
      (item) => (part(item, 'target', 0)['duizhao:range'] = [-1, 3]),
      'wrong-value',
      '/items/0/target/0/duizhao:range',
    ],
    [
      'with an unknown kind',
      (item) => (item['duizhao:kind'] = 'spell'),
      'wrong-value',
      '/items/0/duizhao:kind',
    ],
    [
      'with a stamp of the year 9999',
      (item) => (item['duizhao:stamps'] = { '*': '9999-01-01T00:00:00.000Z-0000-4f1c9ad27be0' }),
      'clock-ahead',
      '/items/0/duizhao:stamps/*',
    ],
    [
      'with a stamp that is none',
      (item) => (item['duizhao:stamps'] = { '*': 'now' }),
      'wrong-value',
      '/items/0/duizhao:stamps/*',
    ],
    [
      'without a stamp',
      (item) => (item['duizhao:stamps'] = {}),
      'wrong-value',
      '/items/0/duizhao:stamps/target',
    ],
    [
      'with knowledge of somebody under a wrong name',
      (item) => (item['duizhao:seen'] = { other: firstStamp }),
      'wrong-value',
      '/items/0/duizhao:seen/other',
    ],
    ['with an unknown part too deep', (item) => (item['x'] = nested(200)), 'wrong-value', '/items/0/x'],
    [
      'with an unknown part too large',
      (item) => (item['x'] = Array.from({ length: 30_000 }, () => 0)),
      'too-many',
      '/items/0/x',
    ],
    [
      'with a field that has a property of its own',
      (item) => (item['duizhao:fields'] = { note: { value: 'x', stamp: firstStamp } }),
      'wrong-value',
      '/items/0/duizhao:fields/note',
    ],
  ]

  it.each(cases)('%s is refused by itself', (_name, change, reason, where) => {
    const set = soundSet()
    change(itemOf(set, 0))
    const { refused, set: taken } = readSet(set, alone)
    expect(refused[0]?.reason).toBe(reason)
    expect(refused[0]?.where.startsWith(where)).toBe(true)
    expect(taken.annotations.has('0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a')).toBe(false)
    expect(taken.annotations.has('1c8b3e2d-7f0a-4d69-8b66-2a1b0c9d8e7f')).toBe(true)
    // Its reply has nothing to answer.
    expect(refused.slice(1).every(({ reason: other }) => other === 'no-parent')).toBe(true)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('with the name %s is refused by itself', (name) => {
    for (const path of [[], ['creator'], ['body', 0], ['target', 0], ['duizhao:stamps']]) {
      const set = soundSet()
      const place = part(set, 'items', 0, ...path)
      Object.defineProperty(place, name, {
        value: { polluted: true, stamp: 1 },
        enumerable: true,
        configurable: true,
        writable: true,
      })
      const { refused } = readSet(JSON.parse(JSON.stringify(set)), alone)
      expect(refused[0]?.reason).toBe('wrong-value')
      expect(refused[0]?.where.endsWith(name)).toBe(true)
    }
  })

  it('is told of in lists that are not lists too', () => {
    const { refused } = readSet({ ...soundSet(), 'duizhao:removed': 5, 'duizhao:layers': [7] }, alone)
    expect(refused).toEqual([
      { where: '/duizhao:removed', reason: 'wrong-value', id: null },
      { where: '/duizhao:layers/0', reason: 'wrong-value', id: null },
    ])
  })
})

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

describe('odd entries', () => {
  it('with dates of the year 9999 keep them, under a stamp that a clock can follow', () => {
    const item = { ...richAnnotation, created: '9999-12-31T23:59:59Z' }
    const { set, refused } = readSet(item, alone)
    expect(refused).toEqual([])
    const [entry] = set.annotations.values()
    expect(entry?.fields.get('created')?.value).toBe('9999-12-31T23:59:59.000Z')
    expect(isStamp(entry?.fields.get('created')?.stamp ?? '')).toBe(true)
  })

  it('of one id are joined', () => {
    const set = soundSet()
    const items = part<unknown[]>(set, 'items')
    const read = readSet({ ...set, items: [...items, ...items, ...items.toReversed()] }, alone)
    expect(read.refused).toEqual([])
    expect(read.set).toEqual(bundledSet())
  })

  it('nested 100,000 deep end as an account', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown
    expect(tryRead(deep)).toBeNull()
    const read = readSet(
      { type: 'AnnotationSet', items: [deep, { type: 'Annotation', id: 'x', target: deep }] },
      alone,
    )
    expect(read.refused.map(({ reason }) => reason)).toEqual(['not-an-annotation', 'wrong-value'])
  })

  it('that answer each other in a circle have no parent', () => {
    const reply = (id: string, target: string) => ({
      type: 'Annotation',
      id,
      motivation: 'replying',
      target,
      body: 'x:y',
    })
    const { refused } = readSet([reply('urn:a', 'urn:b'), reply('urn:b', 'urn:a')], alone)
    expect(refused.map(({ reason }) => reason)).toEqual(['no-parent', 'no-parent'])
  })

  it('with scripts in every text are only texts', () => {
    const script = '"><script>globalThis.polluted = 1</script><img src=x onerror=alert(1)>'
    const everywhere = (value: unknown, name = ''): unknown => {
      if (typeof value === 'string')
        return ['value', 'name', 'exact', 'prefix', 'suffix', 'text'].includes(name) ? script : value
      if (Array.isArray(value)) return value.map((one) => everywhere(one, name))
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everywhere(one, key)]))
    }
    for (const set of [thoriumSet, hypothesisExport, richAnnotation]) {
      const read = readSet(everywhere(set), inLibrary)
      expect(read.refused).toEqual([])
      const notes = [...read.set.annotations.values()].map(({ fields }) => fields.get('note')?.value)
      expect(notes).toContain(script)
      expectUsable(read)
    }
  })
})

/** Changes to the bytes of a sound file, and to its parsed value. */
const mutations: Readonly<Record<string, (text: string, at: number) => string>> = {
  truncate: (text, at) => text.slice(0, at),
  flip: (text, at) =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7))) + text.slice(at + 1),
  duplicate: (text, at) => text.slice(0, at) + text.slice(at - 200, at) + text.slice(at),
  inflate: (text, at) => text.slice(0, at) + text.slice(at, at + 3).repeat(20_000) + text.slice(at),
  swap: (text, at) =>
    text.slice(0, at) + text.slice(at + 40, at + 80) + text.slice(at, at + 40) + text.slice(at + 80),
}

/** Every value in it by its path. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, one]) => paths(one, [...path, name]))]
}

describe('500 mutations', () => {
  const files = [
    sound,
    ...[thoriumSet, hypothesisExport, richAnnotation].map((set) => JSON.stringify(set, null, 2)),
  ]

  it.each(Object.entries(mutations))('%s: taken or refused', (_name, mutate) => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => {
        let value: unknown
        try {
          value = JSON.parse(mutate(text, 200 + Math.floor(where * (text.length - 300))))
        } catch {
          return
        }
        const read = tryRead(value)
        if (read !== null) expectUsable(read)
      }),
      { numRuns: 60 },
    )
  })

  it('of values: every entry is taken or told of', () => {
    const odd = [
      null,
      5,
      -1,
      1e308,
      '',
      'x',
      [],
      {},
      [[]],
      true,
      'x'.repeat(300),
      { type: 'x' },
      '9999-12-31T00:00:00Z',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.constantFrom(...odd),
        fc.boolean(),
        (text, pick, value, remove) => {
          const set = JSON.parse(text) as JsonObject
          const all = paths(set).slice(1)
          const path = all[pick % all.length] ?? []
          const holder = part(set, ...path.slice(0, -1))
          const name = path.at(-1) ?? ''
          if (remove) delete holder[name]
          else holder[name] = value
          const read = tryRead(JSON.parse(JSON.stringify(set)))
          if (read === null) return
          expectUsable(read)
          expectAccount(set, read)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Items are annotations, replies or refused, and nothing is both or neither. */
function expectAccount(set: JsonObject, { set: { annotations }, refused }: ReadSet): void {
  const items = [set['items'], set['annotations']].find(Array.isArray) as unknown[] | undefined
  if (items === undefined) return
  const ids = new Set(
    items.map((item) => (typeof item === 'object' && item !== null ? (item as JsonObject)['id'] : null)),
  )
  const inItems = refused.filter(({ where }) => /^\/(?:items|annotations)/.test(where)).length
  const replies = [...annotations.values()].reduce(
    (count, { fields }) => count + [...fields.keys()].filter((name) => name.startsWith('reply/')).length,
    0,
  )
  const alive = [...annotations.values()].filter(({ fields }) => fields.has('target')).length
  expect(alive + replies + inItems).toBeGreaterThanOrEqual(ids.size)
}
