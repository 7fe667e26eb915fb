/** Whatever is done to a text, the parser ends, throws nothing and keeps every character. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'
import { editions, readSource } from './report-files.ts'

type Edit =
  | { readonly kind: 'delete' | 'duplicate'; readonly at: number; readonly count: number }
  | { readonly kind: 'insert'; readonly at: number; readonly line: string }

const place = fc.nat(1000)
const oddLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '1. ',
    '(a)',
    '- (b) x',
    '*',
    '* x',
    '¹',
    '一. 引言',
    'I.',
    'C. x',
    'http://undocs.org/A',
    '____',
    '\f',
  ),
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('delete', 'duplicate'),
    at: place,
    count: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: place, line: oddLine }),
)

function apply(source: string, edits: readonly Edit[]): string {
  const lines = source.split('\n')
  for (const change of edits) {
    const at = change.at % (lines.length + 1)
    if (change.kind === 'insert') lines.splice(at, 0, change.line)
    else if (change.kind === 'delete') lines.splice(at, change.count)
    else lines.splice(at, 0, ...lines.slice(at, at + change.count))
  }
  return lines.join('\n')
}

/** Characters but white space, sorted: a footnote inside a paragraph may change their order, nothing their number. */
function characters(text: string): string {
  return Array.from(text.replace(/\s+/g, '')).sort().join('')
}

function expectSound(source: string, lang: Lang): void {
  const { value } = parseEdition(source, lang)
  const kept = [
    value.notice ?? '',
    ...value.blocks.map(({ printed, text }) => printed + text),
    ...value.furniture.map(({ text }) => text),
  ]
  expect(characters(kept.join(''))).toBe(characters(source.normalize('NFC')))
  const keys = value.blocks.map((block) => block.key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { key, lang: markLang, range } of value.footnoteMarks) {
    const length = value.blocks.find((block) => block.key === key)?.text.length ?? 0
    expect(markLang === lang && range[0] < range[1] && range[1] <= length).toBe(true)
  }
  const paired = pairEditions(value, parseEdition(source, lang === 'zh' ? 'en' : 'zh').value).value
  expect(new Set(paired.blocks.map((block) => block.key)).size).toBe(paired.blocks.length)
}

describe('edited reports', () => {
  test.each(editions)('%s %s', (id, lang) => {
    const source = readSource(id, lang)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) =>
        expectSound(apply(source, edits), lang),
      ),
      { numRuns: 15 },
    )
  })
})

test('any text', () => {
  const text = fc.array(oddLine, { maxLength: 40 }).map((lines) => lines.join('\n'))
  fc.assert(fc.property(text, fc.constantFrom('zh', 'en'), expectSound), { numRuns: 300 })
})

describe('a megabyte of the same', () => {
  const pieces = [
    ' ',
    '*',
    '(',
    '1',
    '一',
    '\n',
    '。',
    '¹',
    '_',
    '1. ',
    '(a) ',
    '1.\n',
    '* \n',
    'x\n\n',
    '\n\n x',
    'I. a\n',
    '"A. ',
  ]
  test.each(pieces.map((piece) => [JSON.stringify(piece), piece]))('%s', (_, piece) => {
    const source = piece.repeat(1_000_000 / piece.length)
    const { value } = parseEdition(source, 'zh')
    pairEditions(value, value)
  })
})
