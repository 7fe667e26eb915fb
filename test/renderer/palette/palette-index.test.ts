/** What the palette finds first, and that it finds the same however it was typed. */
import fc from 'fast-check'
import Fuse from 'fuse.js'
import { expect, test } from 'vitest'
import type { Name, PaletteItem, PaletteKind } from '../../../renderer/palette/items.ts'
import { typedOf } from '../../../renderer/palette/match.ts'
import { createPaletteIndex, withoutLikenesses } from '../../../renderer/palette/palette-index.ts'
import type { PaletteIndex } from '../../../renderer/palette/palette-index.ts'
import { loadReadings } from '../../../renderer/palette/readings.ts'
import { shownItem } from '../../../renderer/palette/shown.ts'
import { foldText } from '../../../shared/search/fold.ts'

const readingsOf = await loadReadings()

function item(en: string, zh: string, about = '', kind: PaletteKind = 'term'): PaletteItem {
  const names: readonly [Name, Name] = [
    { text: en, lang: 'en' },
    { text: zh, lang: 'zh' },
  ]
  return { id: en, kind, names, detail: names[1], about, key: null, act: { type: 'search', text: en } }
}

const items = [
  item('Asset recovery', '资产追回'),
  item('Stolen Asset Recovery Initiative', '追回被盗资产举措'),
  item('Asset recovery network', '资产追回网络'),
  item('Camden Asset Recovery Inter-Agency Network for Africa', '卡姆登资产追回机构间网络'),
  item('UNICRI', '犯罪司法所'),
  item('Reassessment of assets', '重新评估资产'),
  item('Introduction', '引言', '2024 report of the institute unicri-2024', 'heading'),
  item('Introduction ', '引言', '2018 report of the institute unicri-2018', 'heading'),
]

function ready(list: readonly PaletteItem[] = items): PaletteIndex {
  const index = createPaletteIndex(list)
  index.useReadings(readingsOf)
  index.useFuse(Fuse)
  while (index.advance(() => true) === 'more');
  return index
}

const names = (
  index: PaletteIndex,
  input: string,
  recent: (item: PaletteItem) => number = () => 0,
): readonly string[] => index.search(typedOf(input), 40, recent).map(({ entry }) => entry.item.id)

test('whole names, then beginnings, words, initials, sounds, and last what is only alike', () => {
  const index = ready()
  expect(names(index, 'asset recovery').slice(0, 2)).toEqual(['Asset recovery', 'Asset recovery network'])
  expect(names(index, 'recovery')[0]).toBe('Asset recovery')
  expect(names(index, 'assets').at(0)).toBe('Reassessment of assets')
  expect(names(index, 'ar')[0]).toBe('Asset recovery')
  expect(names(index, 'arian')[0]).toBe('Camden Asset Recovery Inter-Agency Network for Africa')
  expect(names(index, 'zczh').slice(0, 2)).toEqual(['Asset recovery', 'Asset recovery network'])
  expect(names(index, 'fzsfs')).toEqual(['UNICRI'])
})

test('one letter wrong, left out, doubled or changed about', () => {
  const index = ready()
  for (const typed of [
    'asset recovry',
    'aset recovery',
    'asset recoveyr',
    'assset recovery',
    'asset recowery',
  ])
    expect(names(index, typed)[0]).toBe('Asset recovery')
  for (const typed of ['资产追会', '资产某回', '资追回', '资产产追回'])
    expect(names(index, typed)[0]).toBe('Asset recovery')
  expect(names(index, 'zichanzuihui')).toContain('Asset recovery')
  expect(names(index, 'qqqqqq')).toEqual([])
})

test('likenesses only where no word fits; the word that was mistyped is marked', () => {
  const index = ready([item('Export', '导出'), item('Expert process', '专家程序')])
  const found = (input: string) => withoutLikenesses(index.search(typedOf(input), 40, () => 0))
  expect(found('export').map(({ entry }) => entry.item.id)).toEqual(['Export'])
  expect(found('exprot')[0]?.entry.item.id).toBe('Export')
  const [best] = ready().search(typedOf('asset recovry'), 40, () => 0)
  expect(best === undefined ? [] : shownItem(best.entry, typedOf('asset recovry'), true).label.marks).toEqual(
    [
      [0, 5],
      [6, 14],
    ],
  )
})

test('words in any order, in either language; where it belongs narrows but does not find', () => {
  const index = ready()
  expect(names(index, 'network asset').slice(0, 2)).toEqual([
    'Asset recovery network',
    'Camden Asset Recovery Inter-Agency Network for Africa',
  ])
  expect(names(index, '资产 stolen')).toEqual(['Stolen Asset Recovery Initiative'])
  expect(names(index, '2018 intro')).toEqual(['Introduction '])
  expect(names(index, 'intro 2024')).toEqual(['Introduction'])
  expect(names(index, 'institute')).toEqual([])
  expect(names(index, '追回zc')[0]).toBe('Asset recovery')
})

test('traditional characters, full width and capitals', () => {
  const index = ready()
  expect(names(index, '資產追回')[0]).toBe('Asset recovery')
  expect(names(index, 'ＵＮＩＣＲＩ')).toEqual(['UNICRI'])
})

test('what was chosen lately rises among equals, not over what fits better', () => {
  const index = ready()
  const recent = ({ id }: PaletteItem): number =>
    id === 'Camden Asset Recovery Inter-Agency Network for Africa' ? 300 : 0
  expect(names(index, 'network', recent)[0]).toBe('Camden Asset Recovery Inter-Agency Network for Africa')
  expect(names(index, 'asset recovery', recent)[0]).toBe('Asset recovery')
})

test('the characters that were meant are marked, in the name that was found', () => {
  const marked = (input: string): readonly string[] => {
    const typed = typedOf(input)
    const [best] = ready().search(typed, 1, () => 0)
    if (best === undefined) return []
    const { label, also, detail } = shownItem(best.entry, typed)
    return [label, detail, also].flatMap(
      (name) => name?.marks.map((range) => name.text.slice(...range)) ?? [],
    )
  }
  expect(marked('recov')).toEqual(['recov'])
  expect(marked('zczh')).toEqual(['资产追回'])
  expect(marked('arian')).toEqual(['A', 'R', 'I', 'A', 'N'])
  expect(marked('network asset')).toEqual(['Asset', 'network'])
})

test('letter by letter, or all at once, or with letters taken back: the same', () => {
  const typing = ready()
  const texts = ['asset recovery n', 'zichan zhui', '2018 intro', '追回 ass', 'arin', '资产追回wl', 'unicri']
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(fc.nat(16), { maxLength: 6 }), (text, lengths) => {
      for (const length of [...lengths, text.length]) {
        const input = text.slice(0, length)
        expect(names(typing, input)).toEqual(names(ready(), input))
      }
    }),
    { numRuns: 60 },
  )
})

test('every name that a plain search finds is among those found, whatever is typed', () => {
  const index = ready()
  const letters = fc.constantFrom(...'asetrecovynik资产追回网络 ')
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('').trim()),
      (input) => {
        if (input.length < 2) return
        const wanted = foldText(input)
        const plain = items.filter((one) => one.names.some(({ text }) => foldText(text).includes(wanted)))
        const found = names(index, input)
        for (const { id } of plain) expect(found).toContain(id)
      },
    ),
  )
})

test('whatever is typed or pasted is answered, and what is marked is inside of the name', () => {
  const index = ready()
  const odd = fc.constantFrom(
    '"',
    '(',
    '*',
    '|',
    "'",
    '^',
    '!',
    '=',
    '\\',
    '\u202e',
    '\ud83d',
    '👩‍🎓',
    '㎡',
    'ß',
    'İ',
    '\0',
    ' ',
    '资',
    'a',
  )
  const input = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(input, (text) => {
      const typed = typedOf(text)
      for (const { entry } of index.search(typed, 40, () => 0)) {
        const { label, also, detail } = shownItem(entry, typed)
        for (const name of [label, also, detail]) {
          let last = 0
          for (const [start, end] of name?.marks ?? []) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(name?.text.length ?? 0)
        }
      }
    }),
    { numRuns: 500 },
  )
  expect(names(index, 'asset recovery '.repeat(10_000))).toContain('Asset recovery')
  expect(names(index, `asset ${'x'.repeat(10_000)}`)).toEqual([])
  expect(names(index, 'a '.repeat(10_000))).not.toEqual([])
})

test('before it is ready it finds what is there, by name', () => {
  const index = createPaletteIndex(items)
  index.advance(() => true)
  expect(names(index, 'unicri')).toEqual(['UNICRI'])
  expect(names(index, 'zczh')).toEqual([])
  index.useReadings(readingsOf)
  while (index.advance(() => true) === 'more');
  expect(names(index, 'zczh')[0]).toBe('Asset recovery')
})
