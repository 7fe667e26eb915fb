/** The whole glossary in the four reports: every form that stands there is found, alone or in a longer term. */
import { expect, test } from 'vitest'
import type { TextRange } from '../../../shared/model/block.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { indexTerms, termsIn } from '../../../shared/terms/term-index.ts'
import { realReports, realTerms } from './real-reports.ts'

const index = indexTerms(realTerms)

const formsOf = ({ zh, variants, en, acronym }: ListedTerm, lang: Lang): readonly string[] =>
  lang === 'zh' ? [zh, ...variants] : [en, ...(acronym === null ? [] : [acronym])]

function occurrences(text: string, form: string): readonly TextRange[] {
  const found: TextRange[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    found.push([at, at + form.length])
  return found
}

/** Inside of words, such as `TOC` in `CTOC`, a form is none. */
function isWhole(text: string, [start, end]: TextRange, lang: Lang): boolean {
  const inWord = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1))
  return lang === 'zh' || (!inWord(start) && !inWord(end))
}

function missed(lang: Lang): { readonly all: number; readonly alone: readonly string[] } {
  let all = 0
  const alone: string[] = []
  for (const { blocks } of realReports) {
    for (const { text: texts } of blocks) {
      const text = texts[lang] ?? ''
      const places = termsIn(index, text, lang)
      for (const form of new Set(realTerms.flatMap((term) => formsOf(term, lang)))) {
        for (const range of occurrences(text, form)) {
          if (!isWhole(text, range, lang)) continue
          all += 1
          // Where two terms overlap, the one that begins first is taken: the other is touched by it.
          if (!places.some(({ range: [start, end] }) => start < range[1] && range[0] < end)) alone.push(form)
        }
      }
    }
  }
  return { all, alone }
}

test.each(['zh', 'en'] as const)('every form in the %s texts', (lang) => {
  const { all, alone } = missed(lang)
  expect(all).toBeGreaterThan(2500)
  expect(alone).toEqual([])
})

test('places do not begin or end inside of English words', () => {
  for (const { blocks } of realReports) {
    for (const { text } of blocks) {
      for (const { range } of termsIn(index, text.en ?? '', 'en'))
        expect([text.en?.slice(...range), isWhole(text.en ?? '', range, 'en')]).toEqual([
          text.en?.slice(...range),
          true,
        ])
    }
  }
})
