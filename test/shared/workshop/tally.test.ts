/** Who marked what and how far they agree: by hand, and as laws that hold for all marks. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockKey, LayerId } from '../../../shared/model/ids.ts'
import type { BlockTally, WorkshopView } from '../../../shared/model/workshop.ts'
import { marksOfBlock } from '../../../shared/workshop/tally.ts'
import { anyMarks, keys, layer, mark, source, tags, tally } from './marks.ts'

const blockOf = (view: WorkshopView, key: string): BlockTally => {
  const block = view.blocks.find((each) => each.key === key)
  if (block === undefined) throw new Error(`no ${key}`)
  return block
}
const accords = (view: WorkshopView): Readonly<Record<string, string>> =>
  Object.fromEntries(view.blocks.map(({ key, accord }) => [key, accord]))

describe('by hand', () => {
  const marks = [
    mark({ author: 'A', at: ['p1'], colour: 'amber', tags: ['Q1'] }),
    mark({ author: 'A', at: ['p1'], colour: 'amber' }),
    mark({ author: 'B', at: ['p1', 'p2'], colour: 'amber', tags: ['Q1'] }),
    mark({ author: 'C', at: ['p2'], colour: 'rose', tags: ['Q2', 'Q1'] }),
    mark({ author: 'C', at: ['p3', 'p3'], colour: 'sky' }),
    mark({ author: 'C', at: ['p3'], colour: 'mint' }),
    mark({ author: 'A', at: [], lost: ['p2'], tags: ['Q1'] }),
    mark({ author: 'D', at: [], lost: ['p1'] }),
    mark({ author: 'E', at: ['h1'], layer: 'own' as LayerId }),
  ]

  test('two with one colour agree, two with two differ, one with two colours is one', () => {
    const view = tally(marks)
    expect(accords(view)).toEqual({
      h1: 'silent',
      p1: 'agreed',
      p2: 'different',
      'p2.a': 'silent',
      p3: 'single',
      fn1: 'silent',
    })
    expect(blockOf(view, 'p1').marks).toEqual([
      { person: 0, count: 2, colours: ['amber'] },
      { person: 1, count: 1, colours: ['amber'] },
    ])
    // Twice in one block is one mark there.
    expect(blockOf(view, 'p3').marks).toEqual([{ person: 2, count: 2, colours: ['mint', 'sky'] }])
  })

  test('one person with two colours makes a block that two marked different', () => {
    const view = tally([...marks, mark({ author: 'A', at: ['p1'], colour: 'violet' })])
    expect(blockOf(view, 'p1').accord).toBe('different')
  })

  test('marks without a place are in no block, and counted apart', () => {
    const view = tally(marks)
    expect(view.people).toMatchObject([
      { author: 'A', marks: 2, blocks: 1, unplaced: 1 },
      { author: 'B', marks: 1, blocks: 2, unplaced: 0 },
      { author: 'C', marks: 3, blocks: 2, unplaced: 0 },
      { author: 'D', marks: 0, blocks: 0, unplaced: 1 },
    ])
    expect(view.unplaced).toEqual([marks[6]?.id, marks[7]?.id])
  })

  test('a question counts people who answer and are silent, blocks by accord, and the overlap', () => {
    const questions = [{ tag: 'Q3', text: 'What is **missing**?' }]
    const view = tally(marks, { questions })
    // Q1: A {p1}, B {p1, p2}, C {p2}. A and B share 1 of 2, A and C 0 of 2, B and C 1 of 2.
    expect(view.questions).toEqual([
      { tag: 'Q3', text: 'What is **missing**?', answered: 0, silent: 4, agreed: 0, different: 0, single: 0, blocks: [0, 0, 0, 0], overlap: null },
      { tag: 'Q1', text: '', answered: 3, silent: 1, agreed: 1, different: 1, single: 0, blocks: [1, 2, 1, 0], overlap: (1 / 2 + 0 + 1 / 2) / 3 },
      { tag: 'Q2', text: '', answered: 1, silent: 3, agreed: 0, different: 0, single: 1, blocks: [0, 0, 1, 0], overlap: null },
    ]) // prettier-ignore
    expect(view.tags).toEqual(['Q1', 'Q2'])
  })

  test('by a tag only its marks are in blocks and people, while all stay in sight', () => {
    const view = tally(marks, { tag: 'Q2' })
    expect(accords(view)['p2']).toBe('single')
    expect(view.people.map(({ author, marks: count }) => [author, count])).toEqual([
      ['A', 0],
      ['B', 0],
      ['C', 1],
      ['D', 0],
    ])
    expect(view.questions).toEqual(tally(marks).questions)
  })

  test('who is left out stays among the people with nothing counted', () => {
    const view = tally(marks, { without: ['B'] })
    expect(accords(view)).toMatchObject({ p1: 'single', p2: 'single', p3: 'single' })
    expect(view.people[1]).toMatchObject({ author: 'B', compared: false, marks: 0, blocks: 0 })
    expect(view.questions[0]).toMatchObject({ tag: 'Q1', answered: 2, silent: 1, overlap: 0 })
  })

  test('a number stands for the same person whatever is compared, and the reader has none', () => {
    const all = [...marks, mark({ author: '', at: ['p1'] })]
    const numbers = (view: WorkshopView) => new Map(view.people.map(({ author, number }) => [author, number]))
    const whole = numbers(tally(all))
    expect(whole.get('')).toBe(0)
    expect([...whole.values()].toSorted()).toHaveLength(5)
    for (const part of [{ without: ['A'] }, { tag: 'Q2' }, { layers: [layer, 'own' as LayerId] }])
      for (const [author, number] of numbers(tally(all, part)))
        if (whole.has(author)) expect(number).toBe(whole.get(author))
  })

  test('who only asks is numbered after all who answer, so that no number of theirs is missing', () => {
    const asking = 'asking' as LayerId
    const all = [
      ...['A', 'B', 'C'].map((author) => mark({ author, at: ['p1'] })),
      ...['C', 'X', 'Y', 'Z'].map((author) => mark({ author, at: ['p1'], layer: asking })),
    ]
    const numbers = (compared: LayerId) =>
      tally(all, { asking: [asking], layers: [compared] }).people.map(({ number }) => number)
    expect(numbers(layer).toSorted()).toEqual([1, 2, 3])
    expect(numbers(asking).slice(1).toSorted()).toEqual([4, 5, 6])
  })
})

describe('for all marks', () => {
  test('every mark counted is in its blocks or unplaced, once', () => {
    fc.assert(
      fc.property(anyMarks, fc.option(fc.constantFrom(...tags)), (marks, tag) => {
        const view = tally(marks, { tag })
        const counted = marks.filter(
          (each) => each.layer === layer && (tag === null || each.tags.includes(tag)),
        )
        const placed = new Set(view.blocks.flatMap(({ annotations }) => annotations))
        expect(placed.size + view.unplaced.length).toBe(counted.length)
        expect(view.unplaced.some((id) => placed.has(id))).toBe(false)
        const sum = view.people.reduce((total, person) => total + person.marks + person.unplaced, 0)
        expect(sum).toBe(counted.length)
        for (const { key, annotations } of view.blocks)
          expect(marksOfBlock(source(marks, { tag }), key).map(({ id }) => id)).toEqual(annotations)
      }),
    )
  })

  test('accord is what its definition says, block by block', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        for (const { key, accord, marks: cells } of tally(marks).blocks) {
          const here = marksOfBlock(source(marks), key)
          const people = new Set(here.map(({ author }) => author))
          const used = new Set(here.map(({ colour }) => colour))
          const expected = ['silent', 'single'][people.size] ?? (used.size === 1 ? 'agreed' : 'different')
          expect(accord).toBe(expected)
          expect(cells).toHaveLength(people.size)
          expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(here.length)
        }
      }),
    )
  })

  test('the order in which marks come changes no number', () => {
    fc.assert(
      fc.property(anyMarks, fc.func(fc.integer()), (marks, rank) => {
        const other = marks.toSorted((one, another) => rank(one.id) - rank(another.id))
        const numbers = (view: WorkshopView) => ({
          ...view,
          unplaced: view.unplaced.length,
          blocks: view.blocks.map(({ annotations, ...block }) => ({
            ...block,
            annotations: annotations.length,
          })),
        })
        expect(numbers(tally(other))).toEqual(numbers(tally(marks)))
      }),
    )
  })

  test('of each question all people answer or are silent, and the overlap lies from 0 to 1', () => {
    fc.assert(
      fc.property(anyMarks, fc.subarray(['Reviewer', '']), (marks, without) => {
        const view = tally(marks, { without })
        const compared = view.people.filter((person) => person.compared).length
        for (const { answered, silent, overlap, blocks, agreed, different, single } of view.questions) {
          expect(answered + silent).toBe(compared)
          expect(blocks.filter((count) => count > 0)).toHaveLength(answered)
          expect(overlap === null).toBe(answered < 2)
          if (overlap !== null) expect(overlap >= 0 && overlap <= 1).toBe(true)
          expect(agreed + different === 0).toBe(overlap === null || overlap === 0)
          expect(agreed + different + single).toBeLessThanOrEqual(keys.length)
        }
      }),
    )
  })

  test('people who marked the same blocks overlap wholly', () => {
    const at = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 })
    fc.assert(
      fc.property(at, fc.integer({ min: 2, max: 6 }), (blocks, people) => {
        const marks = Array.from({ length: people }, (_, person) =>
          mark({ author: `P${person}`, at: blocks as BlockKey[], tags: ['Q1'] }),
        )
        expect(tally(marks).questions[0]?.overlap).toBe(1)
      }),
    )
  })
})
