/** Annotations of a PDF as viewers leave them: what belongs together, what is ours, what is new, and nothing lost. */
import { describe, expect, it } from 'vitest'
import { paraIdOf } from '../../../shared/export/docx/para-id.ts'
import type { Anchor } from '../../../shared/model/annotation.ts'
import { isSameSecond, knownComments } from '../../../shared/returned/known-ids.ts'
import type { PdfAnnotation } from '../../../shared/returned/pdf-annotation.ts'
import { returnedOfPdf } from '../../../shared/returned/pdf-returned.ts'
import type { PdfPlaces } from '../../../shared/returned/pdf-returned.ts'
import { readReturned } from '../../../shared/returned/read-returned.ts'
import { whichReport } from '../../../shared/returned/which-report.ts'
import { anchorOn } from '../export/bundled-report.ts'
import {
  answer,
  baseOf,
  blocks,
  changesIn,
  library,
  made,
  report,
  unicri,
  uuid,
} from './returned-material.ts'

const on = (key: string, quote: string): Anchor => anchorOn(unicri.text, key, 'zh', quote)
const first = on('p7', '战略优先')
const elsewhere = on('p8', '秘书长')
const annotations = [
  made(1, [first]),
  made(2, [on('p7.a', '恐怖主义')], { replies: [answer(1, 'yes')], status: 'resolved' }),
  made(3, [on('p9', '循证')], { note: '' }),
]
const base = baseOf(annotations)
const box = { x0: 0, y0: 0, x1: 9, y1: 9 }

/** As it was exported, but for what is given. */
function given(name: string, more: Partial<PdfAnnotation> = {}): PdfAnnotation {
  const known = knownComments(base).find(({ id }) => id === name.replace(/(?:#\d|-state)$/, ''))
  return {
    page: 0,
    subtype: 'Highlight',
    name,
    to: null,
    isGrouped: false,
    contents: known?.id === name ? known.note : '',
    author: known?.author ?? 'Trainer',
    created: known?.created ?? '2026-12-01T10:00:00.000Z',
    modified: known?.modified ?? '2026-12-01T10:00:00.000Z',
    state: '',
    colour: null,
    quads: [box],
    box,
    ...more,
  }
}

const later = { modified: '2026-12-02T10:00:00.000Z' }

function read(list: readonly PdfAnnotation[], anchors: readonly Anchor[] = [elsewhere], exact = true) {
  const places: PdfPlaces = { of: () => ({ anchors, quote: 'words' }), isExact: () => exact }
  const comments = returnedOfPdf(base, list, places)
  const set = readReturned(base, { comments, saved: null }, report)
  return { comments, set, changes: changesIn({ base, set }) }
}

const nothing = new Map()
const [one, two, three] = [uuid(1), uuid(2), uuid(3)]

describe('our own annotations', () => {
  it('say nothing new as they were exported, with further parts, states, answers', () => {
    const list = [
      given(one, { contents: 'note 1\r— — —\rBookmark' }),
      given(`${one}#2`, { contents: '' }),
      given(`${one}#3`, { contents: '', to: 1, isGrouped: true }),
      given(two),
      given(answer(1, '').id, { subtype: 'Text', to: 3 }),
      given(`${two}-state`, { subtype: 'Text', to: 3, state: 'Completed', contents: '' }),
      given('', { subtype: 'Popup', to: 3 }),
      given('', { subtype: 'Link', contents: 'a link' }),
    ]
    expect(read(list).changes).toEqual(nothing)
  })

  it('are unchanged where they are gone, in whole or in part', () => {
    expect(read([]).changes).toEqual(nothing)
    expect(read([given(`${one}#2`, { contents: '' })]).changes).toEqual(nothing)
    expect(read([given(`${two}-state`, { state: 'Completed', contents: '' })]).changes).toEqual(nothing)
  })

  it('take the text, the colour and the state that a viewer gave them', () => {
    const { changes } = read([
      given(one, { contents: 'other\rlines', colour: '#ee99aa', ...later }),
      given('s', { to: 0, state: 'Accepted', contents: 'Accepted set by Trainer' }),
    ])
    const changed = { note: 'other\nlines', colour: 'rose', status: 'resolved' }
    expect(changes.get(one)).toMatchObject({ ...changed, modified: later.modified })
  })

  it.each([
    ['None', 'open'],
    ['Rejected', undefined],
    ['Cancelled', undefined],
    ['Completed', undefined],
  ])('of a resolved one the state %s makes %s', (state, status) => {
    const { changes } = read([given(two), given('s', { to: 0, state, contents: '', ...later })])
    expect((changes.get(two) as { status?: string } | undefined)?.status).toBe(status)
  })

  it('take an answer to an answer, and words beside a further part, as answers', () => {
    const { changes } = read([
      given(two),
      given(answer(1, '').id, { subtype: 'Text', to: 0 }),
      given('new', { subtype: 'Text', to: 1, contents: 'no', author: '审阅人' }),
      given(one),
      given(`${one}#2`, { contents: 'beside the second part' }),
    ])
    expect(Object.values(changes.get(two) ?? {})).toMatchObject([{ note: 'no', author: '审阅人' }])
    expect(Object.values(changes.get(one) ?? {})).toMatchObject([{ note: 'beside the second part' }])
  })

  it('take an edited answer whose thread is lost', () => {
    const { changes } = read([given(answer(1, '').id, { subtype: 'Text', contents: 'no', ...later })])
    expect([...changes]).toMatchObject([[two, { [`reply/${answer(1, '').id}`]: { note: 'no' } }]])
  })

  it('that are there twice count once, unless the second says something else', () => {
    expect(read([given(one), given(one, { page: 3 })]).changes).toEqual(nothing)
    const { changes } = read([given(one), given(one, { contents: 'a copy', page: 3 })])
    expect([...changes.values()]).toMatchObject([{ note: 'a copy', target: { anchors: [elsewhere] } }])
  })
})

describe('a mark on other words', () => {
  it('has moved, where a viewer says that it changed it', () => {
    const { changes } = read([given(three, later)])
    expect(changes.get(three)).toMatchObject({ target: { report, anchors: [elsewhere] } })
  })

  it('has not where nobody changed it, where it has no place, or where it was shown only about its words', () => {
    expect(read([given(three)]).changes).toEqual(nothing)
    expect(read([given(three, later)], []).changes).toEqual(nothing)
    expect(read([given(three, later)], [elsewhere], false).changes).toEqual(nothing)
    const part = on('p7', '略优先')
    for (const same of [first, part]) expect(read([given(one, later)], [same]).changes).toEqual(nothing)
  })

  it('keeps its words in the language that the pages do not show', () => {
    const english = anchorOn(unicri.text, 'p7', 'en', 'strategic')
    const { changes } = read([given(one, later)], [english])
    expect(changes.get(one)).toMatchObject({ target: { anchors: [english, first] } })
  })
})

describe('new annotations', () => {
  it.each([
    ['Highlight', 'highlight', []],
    ['Underline', 'underline', []],
    ['Squiggly', 'underline', []],
    ['StrikeOut', 'underline', ['StrikeOut']],
    ['Text', 'note', []],
    ['FreeText', 'note', []],
    ['Caret', 'note', ['Caret']],
    ['Ink', 'note', ['Ink']],
    ['Stamp', 'note', ['Stamp']],
    ['FileAttachment', 'note', ['FileAttachment']],
    ['Redact', 'note', ['Redact']],
  ])('%s is a %s', (subtype, kind, tags) => {
    const { changes } = read([given('x', { subtype, contents: 'new' })])
    expect([...changes.values()]).toMatchObject([
      { kind, tags, note: 'new', author: 'Trainer', target: { anchors: [elsewhere] } },
    ])
  })

  it('without a place are kept with their words', () => {
    const { changes } = read([given('x', { contents: 'new' })], [])
    expect([...changes.values()]).toMatchObject([{ target: { anchors: [{ exact: 'words' }] } }])
  })

  it('without names are told apart by who, when and where, and are the same the next time', () => {
    const list = [
      given('', { contents: 'a' }),
      given('', { contents: 'b' }),
      given('', { contents: 'c', page: 2 }),
    ]
    const { set, changes } = read(list)
    expect([...changes.values()].map((change) => (change as { note: string }).note)).toEqual(['a', 'b', 'c'])
    expect([...read(list).set.set.annotations.keys()]).toEqual([...set.set.annotations.keys()])
  })

  it('of a replacement are one: the caret with what it strikes out', () => {
    const { comments } = read([
      given('c', { subtype: 'Caret', contents: 'instead', quads: [] }),
      given('s', { subtype: 'StrikeOut', contents: '', to: 0, isGrouped: true }),
    ])
    expect(comments).toMatchObject([{ kind: 'note', text: 'instead', tags: ['Caret'] }])
  })

  it('that answer each other in a circle do not stop the reading', () => {
    const circle = [given('a', { to: 1 }), given('b', { to: 0 }), given('c', { to: 99 })]
    expect(() => read(circle)).not.toThrow()
    expect(read(circle).comments.length).toBeGreaterThan(0)
  })

  it('on a report that nobody knows are refused, and what is known is still taken', () => {
    const places: PdfPlaces = { of: () => ({ anchors: [], quote: '' }), isExact: () => true }
    const comments = returnedOfPdf(base, [given('x'), given(one, { contents: 'edit', ...later })], places)
    const set = readReturned(base, { comments, saved: null }, null)
    expect(set.refused).toMatchObject([{ reason: 'no-target' }])
    expect([...changesIn({ base, set }).keys()]).toEqual([one])
  })
})

describe('which report', () => {
  const none = baseOf([])
  it('is that of the annotations, or else the one whose words the file has', () => {
    expect(whichReport(base, '', library)).toBe(report)
    const words = blocks
      .map(({ text }) => text.en ?? '')
      .join('\n')
      .replace(/ /g, '  ')
    expect(whichReport(none, words, library)).toBe(report)
    expect(whichReport(none, 'quite another text', library)).toBeNull()
  })
})

it('knows annotations before their answers, and times to the second', () => {
  expect(knownComments(base).map(({ id }) => id)).toEqual([one, two, answer(1, '').id, three])
  expect(isSameSecond('2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.900Z')).toBe(true)
  expect(isSameSecond(null, null)).toBe(false)
  expect(paraIdOf(one)).toMatch(/^[0-9A-F]{8}$/)
})
