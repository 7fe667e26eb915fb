/** Selections of the page as ranges of stored text, over real DOM ranges. */
import '../setup.ts'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { readSelection, beginIn } from '../../../renderer/annotations/use-selection.ts'
import { nextBorder, previousBorder } from '../../../renderer/annotations/graphemes.ts'
import {
  placeOfPoint,
  selectedRanges,
  textId,
  textNode,
  tidyRange,
} from '../../../renderer/annotations/selection.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'

const texts: readonly (readonly [key: string, zh: string, en: string])[] = [
  ['h1', '引言', 'Introduction'],
  ['p1', '大会第74/177号决议，𠮷祥。', 'Pursuant to General Assembly resolution 74/177.'],
  ['p2', '家庭👨‍👩‍👧安全', 'Family 👨‍👩‍👧 safety, café'],
  ['p3', '预防犯罪', 'Crime prevention'],
]

let page: HTMLElement

beforeEach(() => {
  const row = ([key, zh, en]: readonly [string, string, string]): string =>
    `<div class="row"><button>${key}</button>${cell(key, 'zh', zh)}${cell(key, 'en', en)}</div>`
  const cell = (key: string, lang: Lang, text: string): string =>
    `<div data-cell="${lang}"><span class="label">(a)</span><p id="text-${lang}-${key}" data-text-key="${key}" data-text-lang="${lang}">${text}</p></div>`
  document.body.innerHTML = `<div id="page">${texts.map(row).join('')}</div>`
  page = document.getElementById('page') as HTMLElement
})

function nodeOf(index: number, lang: Lang): Text {
  return textNode((texts[index]?.[0] ?? '') as BlockKey, lang) as Text
}

function rangeFrom(start: Node, startOffset: number, end: Node, endOffset: number): Range {
  const range = document.createRange()
  range.setStart(start, startOffset)
  range.setEnd(end, endOffset)
  return range
}

test('the ids of texts are those that the page gives them', () => {
  expect(textId('p1' as BlockKey, 'zh')).toBe('text-zh-p1')
  expect(placeOfPoint(nodeOf(1, 'zh'), 3)).toEqual({ key: 'p1', lang: 'zh', offset: 3 })
  expect(placeOfPoint(page, 0)).toBeNull()
})

test('a selection over several blocks leaves the other language, numbers and labels out', () => {
  const range = rangeFrom(nodeOf(1, 'zh'), 2, nodeOf(3, 'zh'), 2)
  expect(selectedRanges(page, range, 'zh')).toEqual([
    { key: 'p1', lang: 'zh', start: 2, end: 17 },
    { key: 'p2', lang: 'zh', start: 0, end: 12 },
    { key: 'p3', lang: 'zh', start: 0, end: 2 },
  ])
})

test('a drag that ends in the other column of its row ends with its own text', () => {
  const range = rangeFrom(nodeOf(1, 'zh'), 2, nodeOf(1, 'en'), 8)
  expect(selectedRanges(page, range, 'zh')).toEqual([{ key: 'p1', lang: 'zh', start: 2, end: 17 }])
})

test('a triple click that reaches to the start of what follows is of one block', () => {
  const range = rangeFrom(nodeOf(1, 'en'), 0, nodeOf(2, 'zh').parentElement as Node, 0)
  expect(selectedRanges(page, range, 'en').map(({ key }) => key)).toEqual(['p1'])
})

test('the language is the one in which the selection began', () => {
  document.getSelection()?.setBaseAndExtent(nodeOf(2, 'en'), 3, nodeOf(1, 'zh'), 4)
  beginIn(page, nodeOf(2, 'en').parentElement)
  expect(readSelection(page)?.lang).toBe('en')
  document.getSelection()?.removeAllRanges()
  expect(readSelection(page)).toBeNull()
})

test('white space at the ends is not selected, and white space alone is nothing', () => {
  expect(tidyRange('one two ', 3, 8)).toEqual([4, 7])
  expect(tidyRange('one two', 3, 4)).toBeNull()
})

const place = fc.record({ block: fc.nat(texts.length - 1), offset: fc.nat(40) })

test('ranges lie within their texts, on borders of characters, in reading order, and cover what the DOM range holds', () => {
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  fc.assert(
    fc.property(place, place, fc.constantFrom<Lang>('zh', 'en'), (one, other, lang) => {
      const node = (at: typeof one): [Text, number] => {
        const found = nodeOf(at.block, lang)
        return [found, Math.min(at.offset, found.data.length)]
      }
      const [first, last] =
        one.block < other.block || (one.block === other.block && one.offset <= other.offset)
          ? [one, other]
          : [other, one]
      const range = rangeFrom(...node(first), ...node(last))
      const found = selectedRanges(page, range, lang)
      let before = -1
      for (const { key, start, end } of found) {
        const index = texts.findIndex(([name]) => name === key)
        const text = nodeOf(index, lang).data
        expect(index).toBeGreaterThan(before)
        before = index
        expect(start).toBeLessThan(end)
        const borders = [...graphemes.segment(text)].map((segment) => segment.index).concat(text.length)
        expect(borders).toContain(start)
        expect(borders).toContain(end)
      }
      if (first.block !== last.block && !range.collapsed) {
        for (let index = first.block + 1; index < last.block; index += 1) {
          expect(found.map(({ key }) => key)).toContain(texts[index]?.[0])
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('going on and back by a unit always moves, stays inside, and comes to rest at the ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(),
      fc.constantFrom('character' as const, 'word' as const),
      (text, at, unit) => {
        const offset = text.length === 0 ? 0 : at % (text.length + 1)
        const next = nextBorder(text, offset, unit)
        const previous = previousBorder(text, offset, unit)
        expect(offset === text.length ? next === offset : next > offset && next <= text.length).toBe(true)
        expect(offset === 0 ? previous === 0 : previous < offset && previous >= 0).toBe(true)
      },
    ),
  )
})

test('a word at a time goes through Chinese by words and takes punctuation along', () => {
  const text = '预防犯罪，促进法治。'
  const stops: number[] = []
  for (let at = 0; at < text.length;) {
    at = nextBorder(text, at, 'word')
    stops.push(at)
  }
  expect(stops.at(-1)).toBe(text.length)
  expect(stops.length).toBeLessThan(text.length)
  expect(stops).not.toContain(4)
})
