/** Printed pages of a report, however a PDF spells them: marks on them are found at the words that they stand on. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { alignGlyphs } from '../../../shared/returned/align-glyphs.ts'
import type { PdfAnnotation, PdfBox, PdfGlyph } from '../../../shared/returned/pdf-annotation.ts'
import { isExactIn, placeOnPage } from '../../../shared/returned/place-on-page.ts'
import { anchorOn, blockOf } from '../export/bundled-report.ts'
import { blocks, unicri } from './returned-material.ts'

type Printed = PdfGlyph & {
  readonly of: { readonly key: string; readonly lang: Lang; readonly at: number } | null
}

/** How a program writes the characters of a line: each text is one glyph. */
type Spelling = (text: string) => readonly string[]

const plain: Spelling = (text) => Array.from(text)

/** 60 characters to a line, 40 lines to a page; each page has a head, in the middle of whatever block. */
function printed(
  shown: readonly Block[],
  langs: readonly Lang[],
  spell: Spelling = plain,
): readonly Printed[] {
  const glyphs: Printed[] = []
  let line = 0
  const put = (texts: readonly string[], of: (index: number) => Printed['of']) => {
    texts.forEach((text, index) => {
      if (index > 0 && index % 60 === 0) line += 1
      const [page, row, column] = [Math.floor(line / 40), line % 40, index % 60]
      const y0 = 800 - row * 18
      glyphs.push({ page, text, x0: 50 + column * 8, x1: 57 + column * 8, y0, y1: y0 + 12, of: of(index) })
    })
    line += 1
    if (line % 40 < 2) putHead()
  }
  const putHead = () => {
    line += 1
    const page = Math.floor(line / 40)
    for (const [at, text] of Array.from('E/CN.15/2024/14 page 7').entries())
      glyphs.push({ page, text, x0: at * 8, x1: at * 8 + 7, y0: 830, y1: 840, of: null })
  }
  for (const { key, text } of shown)
    for (const lang of langs) {
      const words = text[lang]
      if (words === null) continue
      const spelt = spell(words)
      const starts = startsOf(words, spelt)
      put(spelt, (index) => ({ key, lang, at: starts[index] ?? 0 }))
    }
  return glyphs
}

/** Where in the words each glyph stands: what is not in them stands where the next one does. */
function startsOf(words: string, spelt: readonly string[]): readonly number[] {
  let at = 0
  return spelt.map((text) => {
    const letters = text.normalize('NFKC').replace(/[\s\u00ad]/g, '')
    while (letters !== '' && at < words.length && /\s/.test(words.charAt(at))) at += 1
    const start = at
    let left = letters.length
    while (left > 0 && at < words.length) {
      left -= words.charAt(at).normalize('NFKC').length
      at += 1
    }
    return start
  })
}

function markOn(glyphs: readonly PdfGlyph[], more: Partial<PdfAnnotation> = {}): PdfAnnotation {
  const quads: PdfBox[] = glyphs.map(({ x0, x1, y0, y1 }) => ({ x0: x0 + 0.4, x1, y0, y1: y1 - 1 }))
  const box = quads[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
  return {
    page: glyphs[0]?.page ?? 0,
    subtype: 'Highlight',
    name: '',
    to: null,
    isGrouped: false,
    contents: '',
    author: '',
    created: null,
    modified: null,
    state: '',
    colour: null,
    quads,
    box,
    ...more,
  }
}

const spellings: readonly (readonly [string, Spelling])[] = [
  ['character by character', plain],
  ['without spaces', (text) => plain(text.replace(/\s/g, ''))],
  ['with spaces between all', (text) => plain(text).flatMap((letter) => [letter, ' '])],
  [
    'with ligatures',
    (text) => text.match(/ffi|ffl|ff|fi|fl|[^]/gu)?.map((part) => ligatures.get(part) ?? part) ?? [],
  ],
  [
    'in full-width forms',
    (text) => plain(text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  ],
  [
    'in half-width forms',
    (text) =>
      plain(text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))),
  ],
  [
    'with soft hyphens',
    (text) => plain(text).flatMap((letter, at) => (at % 9 === 8 ? [letter, '\u00ad'] : [letter])),
  ],
  ['with the apostrophe of another font', (text) => plain(text.replaceAll('’', '\u02bc'))],
  [
    'with characters that the font has lost',
    (text) => plain(text).map((letter) => (letter === '—' ? '\0' : letter)),
  ],
]
const ligatures = new Map([
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['ff', 'ﬀ'],
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
])

const shown = blocks.slice(0, 60)

describe.each(spellings)('%s', (_name, spell) => {
  it.each([[['zh', 'en']], [['zh']], [['en']]] as const)(
    'in %j all blocks are found, and any mark',
    (langs) => {
      const glyphs = printed(shown, langs, spell)
      const places = alignGlyphs(glyphs, blocks)
      const wrong = new Set(
        glyphs.filter((glyph, at) => {
          if (glyph.of === null || glyph.text.replace(/[\s\u00ad]/g, '') === '') return false
          const place = places[at]
          return place?.key !== glyph.of.key || place.lang !== glyph.of.lang
        }),
      )
      // Short blocks that stand in the report twice are whosever they are.
      expect(wrong.size).toBeLessThan(glyphs.length / 200)
      const starts = [...glyphs.keys()].filter((at) => glyphs[at]?.of != null)
      fc.assert(
        fc.property(fc.nat(starts.length - 1), fc.integer({ min: 1, max: 150 }), (start, length) => {
          const from = starts[start] ?? 0
          const of = glyphs[from]?.of
          const page = glyphs[from]?.page
          const marked = glyphs
            .slice(from, from + length)
            .filter(
              (glyph) => glyph.of?.key === of?.key && glyph.of?.lang === of?.lang && glyph.page === page,
            )
            .filter(({ text }) => text.replace(/[\s\u00ad]/g, '') !== '')
          const [first, last] = [marked.at(0)?.of?.at ?? 0, marked.at(-1)?.of?.at ?? 0]
          if (of == null || marked.length === 0 || marked.some((glyph) => wrong.has(glyph))) return
          const { anchors } = placeOnPage([markOn(marked)], glyphs, places, blocks)
          expect(anchors).toHaveLength(1)
          expect(anchors[0]).toMatchObject({ key: of.key, lang: of.lang })
          const [anchor] = anchors
          if (anchor?.lang == null) throw new Error('no words')
          // A ligature cannot be marked in part.
          expect(anchor.start).toBeLessThanOrEqual(first)
          expect(anchor.start).toBeGreaterThan(first - 3)
          expect(anchor.end).toBeGreaterThan(last)
          expect(anchor.end).toBeLessThanOrEqual(last + 3)
          expect(isExactIn(blocks, anchor)).toBe(true)
        }),
        { numRuns: 40 },
      )
    },
  )
})

describe('a mark', () => {
  const glyphs = printed(blocks.slice(20, 40), ['zh', 'en'])
  const places = alignGlyphs(glyphs, blocks)
  const on = (key: string, lang: Lang) => glyphs.filter(({ of }) => of?.key === key && of.lang === lang)

  it('over several blocks has an anchor for each, in both languages', () => {
    const { anchors } = placeOnPage(
      [markOn([...on('p6.a', 'zh'), ...on('p6.a', 'en'), ...on('p6.b', 'zh')])],
      glyphs,
      places,
      blocks,
    )
    const { zh, en } = blockOf(unicri.text, 'p6.a').text
    const second = blockOf(unicri.text, 'p6.b').text.zh ?? ''
    expect(anchors).toEqual([
      anchorOn(unicri.text, 'p6.a', 'zh', zh ?? ''),
      anchorOn(unicri.text, 'p6.a', 'en', en ?? ''),
      anchorOn(unicri.text, 'p6.b', 'zh', second),
    ])
  })

  it('in parts on two pages is one', () => {
    const words = on('p7.a', 'en')
    const half = [markOn(words.slice(0, 10)), markOn(words.slice(10), { isGrouped: true })]
    const { en } = blockOf(unicri.text, 'p7.a').text
    expect(placeOnPage(half, glyphs, places, blocks).anchors).toEqual([
      anchorOn(unicri.text, 'p7.a', 'en', en ?? ''),
    ])
  })

  it('beside words belongs to the nearest block, whole', () => {
    const [glyph] = on('p7.b', 'zh')
    if (glyph === undefined) throw new Error('not printed')
    const note = markOn([], {
      subtype: 'Text',
      page: glyph.page,
      box: { ...glyph, x0: glyph.x0 - 30, x1: glyph.x0 - 10 },
    })
    expect(placeOnPage([note], glyphs, places, blocks).anchors).toEqual([
      describeBlock(blockOf(unicri.text, 'p7.b')),
    ])
  })

  it('far from all words, and on a page head, has no place but keeps its words', () => {
    const far = markOn([], { subtype: 'Ink', page: 0, box: { x0: 5000, x1: 5001, y0: 5000, y1: 5001 } })
    expect(placeOnPage([far], glyphs, places, blocks)).toEqual({ anchors: [], quote: '' })
    const head = glyphs.filter(({ of, page }) => of === null && page === 0)
    const { anchors, quote } = placeOnPage([markOn(head)], glyphs, places, blocks)
    expect(anchors).toEqual([])
    expect(head.length === 0 || quote.startsWith('E/CN.15')).toBe(true)
  })
})
