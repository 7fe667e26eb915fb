/** Terms found in texts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TermId } from '../../../shared/model/ids.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { indexTerms, termsIn } from '../../../shared/terms/term-index.ts'

const term = (en: string, zh: string, more: Partial<ListedTerm> = {}) => ({
  id: `pack:${en}` as TermId,
  en,
  acronym: null,
  zh,
  variants: [],
  ...more,
})

const index = indexTerms([
  term('State party', '缔约国'),
  term('asset recovery', '资产追回', { variants: ['追回资产'] }),
  term('World Health Organization', '世界卫生组织', { acronym: 'WHO', variants: ['世卫组织'] }),
  term('crime', '犯罪'),
  term('organized crime', '有组织犯罪'),
  term('non-governmental organization', '非政府组织', { acronym: 'NGO' }),
  term('artificial intelligence', '人工智能', { acronym: 'AI', variants: ['AI'] }),
])

const found = (text: string, lang: 'zh' | 'en') =>
  termsIn(index, text, lang).map(({ range, forms }) => [
    text.slice(...range),
    forms.map((form) => form.term.slice('pack:'.length)).join('|'),
  ])

test('the longest form at each place, without overlap', () => {
  expect(found('打击有组织犯罪和犯罪', 'zh')).toEqual([
    ['有组织犯罪', 'organized crime'],
    ['犯罪', 'crime'],
  ])
  expect(found('Organized crime and crimes', 'en')).toEqual([
    ['Organized crime', 'organized crime'],
    ['crimes', 'crime'],
  ])
})

test('plural, possessive, case, hyphens and line ends of English', () => {
  expect(found('States parties’ reports; a State Party; Asset-Recovery', 'en')).toEqual([
    ['States parties’', 'State party'],
    ['State Party', 'State party'],
    ['Asset-Recovery', 'asset recovery'],
  ])
  expect(
    found('NGOs, non-governmental organizations and a non governmental organization', 'en'),
  ).toHaveLength(3)
})

test('whole words only; an acronym only as it is written', () => {
  expect(found('Those who said: WHO. cybercrime, criminal, AIDS, asset. Recovery', 'en')).toEqual([
    ['WHO', 'World Health Organization'],
  ])
  expect(found('使用AI和AIDS', 'zh')).toEqual([['AI', 'artificial intelligence']])
})

test('commas and brackets where the term has them, and several names of one term', () => {
  const named = indexTerms([
    term('United Nations Educational, Scientific and Cultural Organization', '教科文组织', {
      acronym: 'UNESCO',
    }),
    term('resolution 1540 (2004)', '第1540(2004)号决议'),
    term('preventing violent extremism; prevention of violent extremism', '防止暴力极端主义'),
    term('World Health Organization (WHO)', '世卫组织', { acronym: 'WHO' }),
    term("Côte d'Ivoire", '科特迪瓦'),
  ])
  const texts = (text: string) => termsIn(named, text, 'en').map(({ range }) => text.slice(...range))
  expect(texts('the United Nations Educational, Scientific and Cultural Organization')).toEqual([
    'United Nations Educational, Scientific and Cultural Organization',
  ])
  expect(texts('its resolution 1540 (2004), not 1540, 2004')).toEqual(['resolution 1540 (2004)'])
  expect(texts('Prevention of violent extremism; preventing violent extremism')).toHaveLength(2)
  expect(texts('the World Health Organization (WHO)')).toEqual(['World Health Organization', 'WHO'])
  expect(texts('in Côte d’Ivoire')).toEqual(['Côte d’Ivoire'])
})

test('irregular plurals, the plural of an acronym, and the article that belongs to another term', () => {
  const named = indexTerms([
    term('empowerment of women', '增强妇女权能'),
    term('criminal analysis', '犯罪分析'),
    term('asset recovery inter-agency networks', '资产追回机构间网络', { acronym: 'ARINs' }),
    term('the Committee', '委员会'),
    term('Committee on Enforced Disappearances', '强迫失踪问题委员会'),
    term('coronavirus disease (COVID-19) pandemic', '冠状病毒病大流行', { acronym: 'COVID-19' }),
    term('“triple nexus”', '“三重关系”'),
  ])
  const texts = (text: string, lang: 'zh' | 'en' = 'en') =>
    termsIn(named, text, lang).map(({ range }) => text.slice(...range))
  expect(texts('The empowerment of a woman; criminal analyses; an ARIN, two ARINs')).toEqual([
    'criminal analyses',
    'ARIN',
    'ARINs',
  ])
  expect(texts('the Committee and the Committee on Enforced Disappearances')).toEqual([
    'the Committee',
    'Committee on Enforced Disappearances',
  ])
  expect(texts('the coronavirus disease (COVID-19) pandemic')).toEqual([
    'coronavirus disease (COVID-19) pandemic',
  ])
  expect(texts('the “triple nexus” of')).toEqual(['triple nexus'])
  expect(texts('加入 ARINs 和 COVID-19 疫情', 'zh')).toEqual(['ARINs', 'COVID-19'])
})

test('full width, traditional or simplified, gives the same place', () => {
  expect(found('ＡＩ与世卫组织', 'zh').map(([text]) => text)).toEqual(['ＡＩ', '世卫组织'])
  expect(found('資產 追回', 'zh').map(([text]) => text)).toEqual(['資產 追回'])
})

test('places stand in order, inside the text, without overlap, whatever the text', () => {
  const part = fc.constantFrom(
    '有组织',
    '犯罪',
    'AI',
    ' crime',
    ' organized',
    ' State',
    ' parties',
    '𠮷',
    '，',
    's',
    '’',
  )
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      fc.constantFrom<'zh' | 'en'>('zh', 'en'),
      (text, lang) => {
        let last = 0
        for (const { range } of termsIn(index, text, lang)) {
          expect(range[0]).toBeGreaterThanOrEqual(last)
          expect(range[1]).toBeGreaterThan(range[0])
          last = range[1]
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
