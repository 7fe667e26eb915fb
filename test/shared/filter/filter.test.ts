/** What a filter leaves, and what its choices would leave, against the plainest way of finding that out. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotationFilter } from '../../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../../shared/model/annotation-filter.ts'
import type { BlockKey, LayerId, ReportId } from '../../../shared/model/ids.ts'
import type { ListedAnnotation } from '../../../shared/model/placement.ts'
import { placementState } from '../../../shared/model/placement.ts'
import {
  chosenValues,
  isEveryAnnotation,
  narrowing,
  sameFilter,
  withChoice,
  withoutChoices,
} from '../../../shared/filter/choices.ts'
import { countChoices, filterItems, filterWords, wordPlaces } from '../../../shared/filter/filter-items.ts'
import { facets, listItem } from '../../../shared/filter/item.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { answer, anyFilter, anyListed, listed, words } from './items.ts'

function found(
  annotations: readonly ListedAnnotation[],
  filter: Partial<AnnotationFilter>,
): readonly string[] {
  const items = filterItems(annotations.map(listItem), { ...everyAnnotation, ...filter })
  return items.map(({ annotation }) => annotation.id)
}

const finds = (annotation: ListedAnnotation, text: string): boolean =>
  found([annotation], { text }).length === 1

describe('text', () => {
  test.each([
    ['软目标', '软目标', true],
    ['软目标', '目标', true],
    ['软目标', '标', true],
    ['软目标', '软标', false],
    ['软目标', '软 标', true],
    ['Soft Targets', 'soft target', true],
    ['Soft Targets', 'ＳＯＦＴ', true],
    ['Soft Targets', '"soft targets"', true],
    ['Soft and hard targets', '"soft targets"', false],
    ['２０１８年5月', '2018 年 5 月', true],
    ['一百㎡', 'm2', true],
    ['软目标', '', true],
    ['软目标', '   ', true],
  ])('“%s” by “%s”: %s', (quote, text, expected) => {
    expect(finds(listed({ anchors: [words('zh', quote)] }), text)).toBe(expected)
  })

  test('is looked for in quotes of both languages, note, replies and tags, word by word', () => {
    const annotation = listed({
      anchors: [words('zh', '资产追回'), words('en', 'asset recovery')],
      note: '核对附件',
      replies: [answer('同意')],
      tags: ['脚注'],
    })
    expect(finds(annotation, '追回 recovery 附件 同意 脚注')).toBe(true)
    expect(finds(annotation, '追回 recovery 附件 反对')).toBe(false)
  })

  test('no word runs from one text into the next', () => {
    const annotation = listed({ anchors: [words('zh', '资产'), words('zh', '追回')] })
    expect(finds(annotation, '资产追回')).toBe(false)
  })

  test('marks every word that a text has, in the text as it is written', () => {
    expect(wordPlaces(filterWords('ＵＮ 目标 fehlt'), '软目标 of the UN')).toEqual([
      [1, 3],
      [11, 13],
    ])
    expect(wordPlaces([], 'text')).toEqual([])
    expect(wordPlaces(filterWords('m2'), '一百㎡')).toEqual([[2, 3]])
  })
})

describe('fields', () => {
  const one = listed({
    report: 'unicri-2024' as ReportId,
    section: 'h2.A.1' as BlockKey,
    tags: ['核对', '术语'],
    author: 'Trainer',
    layer: 'workshop' as LayerId,
    placements: [{ state: 'approximate', range: [0, 2], score: 0.7 }],
  })
  const section = (key: string, report = 'unicri-2024') => [
    { report: report as ReportId, key: key as BlockKey },
  ]
  const cases: readonly (readonly [string, Partial<AnnotationFilter>, boolean])[] = [
    ['its own section', { sections: section('h2.A.1') }, true],
    ['a section above', { sections: section('h2') }, true],
    ['a section whose name begins alike', { sections: section('h2.A.11') }, false],
    ['the same section of another report', { sections: section('h2.A', 'unicri-2018') }, false],
    ['one of its tags', { tags: ['术语'] }, true],
    ['one of several tags', { tags: ['脚注', '术语'] }, true],
    ['author', { authors: ['Trainer'] }, true],
    ['nobody', { authors: [''] }, false],
    ['layer', { layers: ['workshop' as LayerId] }, true],
    ['state', { states: ['unplaced', 'approximate'] }, true],
    ['another state', { states: ['exact'] }, false],
    ['language', { langs: ['zh'] }, true],
    ['the other language', { langs: ['en'] }, false],
    ['two fields, one of which does not fit', { tags: ['核对'], kinds: ['bookmark'] }, false],
  ]
  test.each(cases)('%s', (_name, filter, expected) => {
    expect(found([one], filter)).toHaveLength(expected ? 1 : 0)
  })

  test('days are those of the clock on the wall, both ends within', () => {
    const local = new Date(2026, 10, 20, 23, 59).toISOString()
    const late = listed({ modified: local })
    expect(found([late], { from: '2026-11-20', to: '2026-11-20' })).toHaveLength(1)
    expect(found([late], { from: '2026-11-21' })).toHaveLength(0)
    expect(found([late], { to: '2026-11-19' })).toHaveLength(0)
    const odd = listed({ modified: 'no time' })
    expect(found([odd], {})).toHaveLength(1)
    expect(found([odd], { from: '2026-11-01' })).toHaveLength(0)
    expect(found([odd], { to: '2026-11-30' })).toHaveLength(0)
  })

  test('a mark on a whole block is in no language', () => {
    const block = listed({
      anchors: [{ key: 'p7' as BlockKey, lang: null, textLang: 'zh', exact: '犯罪司法所', hash: '' }],
    })
    expect(found([block], { langs: ['zh'] })).toHaveLength(0)
    expect(found([block], { text: '司法所' })).toHaveLength(1)
  })
})

/** The definition, without any of the working out beforehand. */
function fits(annotation: ListedAnnotation, filter: AnnotationFilter): boolean {
  const one = <Value>(chosen: readonly Value[], own: readonly Value[]): boolean =>
    chosen.length === 0 || own.some((value) => chosen.includes(value))
  const texts = [
    ...annotation.anchors.map(({ exact }) => exact),
    annotation.note,
    ...annotation.replies.map(({ note }) => note),
    ...annotation.tags,
  ].map(searchText)
  const time = new Date(annotation.modified)
  const day = [
    time.getFullYear(),
    String(time.getMonth() + 1).padStart(2, '0'),
    String(time.getDate()).padStart(2, '0'),
  ].join('-')
  return (
    filterWords(filter.text).every((word) => texts.some((text) => text.includes(word))) &&
    one(filter.reports, [annotation.report]) &&
    (filter.sections.length === 0 ||
      filter.sections.some(
        ({ report, key }) =>
          report === annotation.report && `${annotation.section ?? ''}.`.startsWith(`${key}.`),
      )) &&
    one(filter.layers, [annotation.layer]) &&
    one(filter.authors, [annotation.author]) &&
    one(filter.tags, annotation.tags) &&
    one(filter.colours, [annotation.colour]) &&
    one(filter.kinds, [annotation.kind]) &&
    one(filter.statuses, [annotation.status]) &&
    one(filter.states, [placementState(annotation)]) &&
    one<string | null>(
      filter.langs,
      annotation.anchors.map(({ lang }) => lang),
    ) &&
    (filter.from === null || day >= filter.from) &&
    (filter.to === null || day <= filter.to)
  )
}

describe('properties', () => {
  test('what is left is what fits, in the order it came', () => {
    fc.assert(
      fc.property(fc.array(anyListed, { maxLength: 30 }), anyFilter, (annotations, filter) => {
        const expected = annotations.filter((annotation) => fits(annotation, filter))
        expect(found(annotations, filter)).toEqual(expected.map(({ id }) => id))
      }),
      { numRuns: 400 },
    )
  })

  test('the number beside a choice is what that choice alone in its field would leave', () => {
    fc.assert(
      fc.property(fc.array(anyListed, { maxLength: 20 }), anyFilter, (annotations, filter) => {
        const items = annotations.map(listItem)
        const counts = countChoices(items, filter)
        for (const facet of facets) {
          const values = new Set([...items.flatMap((item) => item.values[facet]), ...counts[facet].keys()])
          for (const value of values) {
            const alone = withChoice(withoutChoices(filter, facet), facet, value, true)
            // A report's choice takes sections of other reports away: asked for as it stands.
            const asked = { ...alone, sections: facet === 'sections' ? alone.sections : filter.sections }
            expect(counts[facet].get(value) ?? 0).toBe(filterItems(items, asked).length)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a choice taken and given back leaves the filter as it was', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...facets), (filter, facet) => {
        for (const value of chosenValues(filter, facet)) {
          const without = withChoice(filter, facet, value, false)
          expect(chosenValues(without, facet)).not.toContain(value)
          expect(new Set(chosenValues(withChoice(without, facet, value, true), facet))).toEqual(
            new Set(chosenValues(filter, facet)),
          )
        }
      }),
    )
  })

  test('a filter is the same as itself in any order of choices, and every field that narrows is counted', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const turned = { ...filter, tags: filter.tags.toReversed(), sections: filter.sections.toReversed() }
        expect(sameFilter(filter, turned)).toBe(true)
        expect(isEveryAnnotation(filter)).toBe(narrowing(filter) === 0)
      }),
    )
  })

  test('giving a report back takes its sections along', () => {
    const filter: AnnotationFilter = {
      ...everyAnnotation,
      reports: ['unicri-2024', 'unicri-2018'] as ReportId[],
      sections: [
        { report: 'unicri-2024' as ReportId, key: 'h1' as BlockKey },
        { report: 'unicri-2018' as ReportId, key: 'h2' as BlockKey },
      ],
    }
    expect(withChoice(filter, 'reports', 'unicri-2024', false).sections).toEqual([
      { report: 'unicri-2018', key: 'h2' },
    ])
  })
})

test('twenty thousand annotations: text, choices and counts together', () => {
  const items = Array.from({ length: 20_000 }, (_, number) =>
    listItem(
      listed({
        note: number % 3 === 0 ? `核对附件表 ${number}` : 'see the glossary',
        tags: [`tag ${number % 40}`],
        colour: number % 2 === 0 ? 'amber' : 'sky',
      }),
      number,
    ),
  )
  const asked: AnnotationFilter = { ...everyAnnotation, text: '附件', colours: ['amber'] }
  const left = filterItems(items, asked)
  const counts = countChoices(items, asked)
  expect(left).toHaveLength(3334)
  expect(counts.colours.get('sky')).toBe(3333)
  expect([...counts.tags.values()].reduce((sum, count) => sum + count, 0)).toBe(3334)
  expect(filterItems(items, { ...everyAnnotation, text: '19999' })).toHaveLength(0)
  expect(filterItems(items, { ...everyAnnotation, text: '19998' })).toHaveLength(1)
})
