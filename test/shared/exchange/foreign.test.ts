/** Sets of other programs: taken in by their words, nothing of them lost, handed out again as they were. */
import { describe, expect, it } from 'vitest'
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadSet } from '../../../shared/exchange/read-set.ts'
import { uuidOf } from '../../../shared/exchange/set-names.ts'
import { setText, writeSet } from '../../../shared/exchange/write-set.ts'
import { storedAnnotation } from '../../../shared/merge/annotation-entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { aboutBundled, alone, bundledSet, inLibrary, owner } from './entries.ts'
import { hypothesisExport, richAnnotation, thoriumSet } from './foreign-sets.ts'
import { itemOf, part } from './json-parts.ts'
import type { JsonObject } from './json-parts.ts'

function annotationsOf({ set }: ReadSet): readonly Annotation[] {
  return [...set.annotations.values()].map(annotationOf)
}

function annotationOf(entry: Entry): Annotation {
  const { annotation } = storedAnnotation(entry, owner)
  if (annotation === null) throw new Error(`${entry.id} has no target`)
  return annotation
}

function again({ set }: ReadSet): JsonObject {
  return JSON.parse(setText(writeSet(set, aboutBundled))) as JsonObject
}

/** With one quotation, in the shape of any program. */
function quoting(quote: object, more: object = {}): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:3a6ca9f8-92ed-4d2e-8a2c-42ed2e13f6b3',
    type: 'Annotation',
    target: { source: 'https://example.org/r', selector: { type: 'TextQuoteSelector', ...quote }, ...more },
  }
}

describe("Thorium's set", () => {
  const read = readSet(thoriumSet, inLibrary)
  const [mark, bookmark] = annotationsOf(read)

  it('finds the words, however they were spaced', () => {
    expect(read.refused).toEqual([])
    expect(mark?.anchors).toHaveLength(1)
    expect(mark?.report).toBe('unicri-2024')
    expect(mark?.anchors[0]).toMatchObject({
      key: 'p5',
      lang: 'en',
      exact: 'contains a summary of the work carried out',
    })
  })

  it('takes note, tag, nearest colour, author, dates', () => {
    expect(mark).toMatchObject({
      kind: 'highlight',
      note: 'Compare with the Chinese',
      tags: ['terms'],
      colour: 'amber',
      author: 'Reviewer',
      created: '2026-11-20T15:58:40.000Z',
      modified: '2026-11-20T16:01:02.000Z',
    })
    expect(bookmark).toMatchObject({ kind: 'bookmark', colour: 'sky', tags: [], note: '' })
  })

  it('leaves unplaced what names no words', () => {
    expect(bookmark?.anchors).toEqual([{ key: 'nowhere', lang: null, textLang: 'zh', exact: '', hash: '' }])
  })

  it('has a layer of its own by its title', () => {
    const [layer] = read.set.layers.values()
    expect(layer?.fields.get('name')?.value).toBe('Workshop, day 1')
    expect(mark?.layer).toBe(layer?.id)
  })

  it('goes out as it came, with ours beside it', () => {
    for (const [index, item] of thoriumSet.items.entries()) {
      const { tag, ...body } = item.body
      expect(itemOf(again(read), index)).toMatchObject({ ...item, body: tag === '' ? body : item.body })
    }
  })

  it('is the same when it is taken in from there', () => {
    expect(readSet(again(read), inLibrary).set).toEqual(read.set)
  })

  it('has no names without names', () => {
    const text = setText(writeSet(read.set, { ...aboutBundled, withoutNames: true }))
    expect(text).not.toContain('Reviewer')
    expect(text).not.toContain('aa0f5fd2')
  })
})

describe("Hypothesis's export", () => {
  const read = readSet(hypothesisExport, inLibrary)
  const [mark, note] = annotationsOf(read).toSorted((one, other) => (one.created < other.created ? -1 : 1))

  it('finds the words', () => {
    expect(read.refused).toEqual([])
    expect(mark?.anchors[0]).toMatchObject({ key: 'p5', lang: 'zh', exact: '2023-2026年战略方案框架' })
    expect(mark).toMatchObject({
      kind: 'note',
      note: 'What does <b>this</b> mean?',
      tags: ['question'],
      author: 'reviewer',
    })
  })

  it('hangs replies on what they answer', () => {
    expect(mark?.replies).toMatchObject([{ note: 'The programme of work.', author: 'Trainer' }])
    expect(read.authors).toEqual(['Trainer', 'reviewer', 'trainer'])
  })

  it('keeps notes on the page as a whole', () => {
    expect(note).toMatchObject({ kind: 'note', note: 'A note on the page as a whole.' })
    expect(note?.anchors[0]).toMatchObject({ key: 'nowhere', lang: null })
    expect(note?.report).toMatch(/^a-report-[0-9a-f]{8}$/)
  })

  it('has the same ids each time, and goes out under its own', () => {
    expect(read.set.annotations.has(uuidOf('yQ3m1JvLEe-4x2c0aBcDeF'))).toBe(true)
    const out = again(read)
    const ids = part<JsonObject[]>(out, 'items').map(({ id }) => id)
    expect(ids.toSorted()).toEqual(hypothesisExport.annotations.map(({ id }) => id).toSorted())
    expect(readSet(out, inLibrary).set).toEqual(read.set)
    const [first] = hypothesisExport.annotations
    const item = part<JsonObject[]>(out, 'items').find(({ id }) => id === first?.id)
    const { text: _text, tags: _tags, updated: _updated, created: _created, ...others } = first!
    expect(item).toMatchObject(others)
  })
})

describe('one Web Annotation', () => {
  const read = readSet(richAnnotation, inLibrary)
  const [only] = annotationsOf(read)

  it('is read as far as we understand it', () => {
    expect(read.refused).toEqual([])
    expect(only).toMatchObject({
      note: 'first',
      author: 'Reviewer',
      tags: ['plain tag', 'tag with a source'],
      created: '2015-01-28T11:00:00.000Z',
    })
    expect(only?.anchors.map(({ key }) => key)).toEqual(['p5', 'nowhere'])
  })

  it('goes out with all that we do not understand', () => {
    const { body, created: _created, ...others } = richAnnotation
    const item = itemOf(again(read), 0)
    expect(item).toMatchObject(others)
    for (const one of body)
      expect(item['body']).toContainEqual(typeof one === 'object' ? expect.objectContaining(one) : one)
    expect(readSet(again(read), inLibrary).set).toEqual(read.set)
  })
})

describe('a quotation', () => {
  const anchorFor = (value: object) => annotationsOf(readSet([value], inLibrary))[0]

  it('that occurs nowhere stays with its words', () => {
    const lost = anchorFor(quoting({ exact: '此处没有这些字', prefix: '前', suffix: '后' }))
    expect(lost?.anchors).toEqual([
      {
        key: 'nowhere',
        lang: 'zh',
        start: 0,
        end: 7,
        exact: '此处没有这些字',
        prefix: '前',
        suffix: '后',
        hash: '',
      },
    ])
  })

  it('that occurs forty times is placed nowhere', () => {
    expect(anchorFor(quoting({ exact: '犯罪' }))?.anchors[0]).toMatchObject({ key: 'nowhere', exact: '犯罪' })
  })

  it('that occurs at several places is placed by what stands around it', () => {
    const block = inLibrary
      .reports()
      .find(({ id }) => id === 'unicri-2018')
      ?.blocks.find(({ key }) => key === 'p7')
    const words = block?.text.zh ?? ''
    const [exact, prefix, suffix] = [words.slice(20, 22), words.slice(8, 20), words.slice(22, 36)]
    const placed = anchorFor(quoting({ exact, prefix, suffix }))
    expect(placed?.anchors[0]).toMatchObject({ key: 'p7', lang: 'zh', start: 20, end: 22 })
  })

  it('in a report that is named is looked for there, and belongs to it when it is lost', () => {
    const title = '联合国区域间犯罪和司法研究所'
    const set = {
      type: 'AnnotationSet',
      about: { 'dc:identifier': ['urn:duizhao:report:unicri-2018'], 'dc:title': title },
    }
    const [lost] = annotationsOf(readSet({ ...set, items: [quoting({ exact: '犯罪' })] }, inLibrary))
    expect(lost).toMatchObject({ report: 'unicri-2018', anchors: [{ key: 'nowhere' }] })
  })

  it('at an address of ours needs no words', () => {
    const own = { source: 'urn:duizhao:report:unicri-2024:zh' }
    const fragment = { type: 'FragmentSelector', value: 'p5' }
    const range = { type: 'TextPositionSelector', start: 3, end: 12 }
    const item = { ...quoting({}), target: { ...own, selector: { ...fragment, refinedBy: range } } }
    expect(anchorFor(item)?.anchors[0]).toMatchObject({ key: 'p5', lang: 'zh', start: 3, end: 12 })
    expect(anchorFor({ ...item, target: { ...own, selector: fragment } })?.anchors[0]).toMatchObject({
      key: 'p5',
      lang: null,
    })
  })
})

describe('containers', () => {
  const item = quoting({ exact: 'x' })
  it.each([
    ['a list', [item]],
    ['an annotation', item],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item] } }],
    ['a page', { type: 'AnnotationPage', items: [item] }],
    ['an answer of a server', { total: 1, rows: [item] }],
  ])('%s is read', (_name, value) => {
    expect(annotationsOf(readSet(value, alone))).toHaveLength(1)
  })

  it('tells a reply in another file by the notebook', () => {
    const [, reply] = part<unknown[]>(JSON.parse(setText(writeSet(bundledSet(), aboutBundled))), 'items')
    expect(readSet([reply], alone).refused).toMatchObject([{ where: '/0/target', reason: 'no-parent' }])
    const known = readSet([reply], { ...alone, isKnownAnnotation: () => true })
    expect(known.refused).toEqual([])
    expect([...known.set.annotations.keys()]).toEqual(['0b9a2f1e-6c1d-4e58-9a77-1f2e3d4c5b6a'])
  })
})
