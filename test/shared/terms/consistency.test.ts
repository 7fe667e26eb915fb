/** The check of terms: over the four reports, and over texts with something planted in them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import type { Findings, FormsFinding, LackingFinding } from '../../../shared/model/consistency.ts'
import type { BlockKey, ReportId, TermId } from '../../../shared/model/ids.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { checkConsistency } from './check-at-once.ts'
import type { CheckedReport } from './check-at-once.ts'
import { concerns, placesOf } from '../../../shared/terms/finding-places.ts'
import { realReports, realTerms } from './real-reports.ts'

const real = checkConsistency(realReports, realTerms)

const formsOf = ({ forms }: Findings, en: string): FormsFinding | undefined =>
  forms.find((finding) => finding.en === en)
const counts = (finding: FormsFinding | undefined) =>
  finding?.forms.map(({ text, count, places }) => [
    text,
    count,
    places.slice(0, 3).map(({ report, key }) => `${report}:${key}`),
  ])

test('every marked concept whose forms truly stand in the reports comes out, and no other', () => {
  const marked = realTerms.filter(({ variants }) => variants.length > 0).map(({ en }) => en)
  expect(marked).toHaveLength(53)
  // 犯罪收益 stands only inside the name of a programme, which comes out itself.
  const standing = marked.filter((en) => en !== 'proceeds of crime')
  expect(new Set(real.forms.map(({ en }) => en))).toEqual(new Set(standing))
})

test('each form with its uses, the expected one first; inside a report or between reports', () => {
  const platform = formsOf(real, 'Sharing Electronic Resources and Laws on Crime')
  expect(counts(platform)?.map(([text, count]) => [text, count])).toEqual([
    ['夏洛克', 1],
    ['夏洛克数据库', 9],
    ['打击犯罪信息与法律网络共享平台', 1],
    ['打击犯罪信息与法律网络分享平台', 1],
  ])
  expect(platform?.spread).toBe('inside')
  const infrastructure = formsOf(real, 'critical infrastructure')
  expect(infrastructure).toMatchObject({ expected: '重要基础设施', spread: 'between' })
  expect(counts(infrastructure)).toEqual([
    ['重要基础设施', 1, ['sg-crime-2020:p110']],
    ['关键基础设施', 1, ['unicri-2024:p23']],
  ])
  // A form inside a longer one of the same term is no use of its own: 世界海关组织 is not 海关组织.
  expect(counts(formsOf(real, 'World Customs Organization'))?.map(([text, count]) => [text, count])).toEqual([
    ['海关组织', 3],
    ['世界海关组织', 11],
  ])
})

test('every place of a form has just that form', () => {
  const texts = new Map(
    realReports.flatMap(({ report, blocks }) =>
      blocks.map((block) => [`${report} ${block.key}`, block.text.zh ?? ''] as const),
    ),
  )
  for (const { text, count, places } of real.forms.flatMap(({ forms }) => forms)) {
    const found = places.flatMap(({ report, key, ranges }) =>
      ranges.map((range) => (texts.get(`${report} ${key}`) ?? '').slice(...range).replaceAll(/\s/g, '')),
    )
    expect(found).toHaveLength(count)
    expect(new Set(found.map((each) => each.normalize('NFKC')))).toEqual(new Set([text.normalize('NFKC')]))
  }
})

test('blocks that lack the expected term: slips, other renderings, what comes near', () => {
  const told = real.lacking.map(({ place, text, zh, en, near, confidence }) => {
    const block = realReports
      .find(({ report }) => report === place.report)
      ?.blocks.find(({ key }) => key === place.key)
    const other = block?.text[place.lang === 'zh' ? 'en' : 'zh'] ?? ''
    return [
      `${place.report}:${place.key}`,
      text,
      place.lang === 'zh' ? en : zh,
      near === null ? null : other.slice(...near),
      confidence,
    ]
  })
  // A slip of the text: 有 is missing.
  expect(told).toContainEqual([
    'unodc-untoc-2024:p60',
    'transnational organized crime',
    '跨国有组织犯罪',
    '跨国组织犯罪',
    'high',
  ])
  expect(told).toContainEqual([
    'sg-crime-2020:p35',
    'maritime law enforcement',
    '海事执法',
    '海上执法',
    'medium',
  ])
  expect(told).toContainEqual(['unicri-2024:p85', 'resilience', '复原力', null, 'low'])
  expect(told).toContainEqual(['sg-crime-2020:p23', 'review process', '审议进程', '审议过程', 'medium'])
  // Said with other endings is said: “to prevent crime” for 预防犯罪.
  expect(told.filter(([where, text]) => where === 'sg-crime-2020:p4' && text === '预防犯罪')).toEqual([])
  expect(told.length).toBeGreaterThan(60)
  expect(told.length).toBeLessThan(90)
  // The likeliest come first.
  const ranks = { high: 0, medium: 1, low: 2 }
  const order = real.lacking.map(({ confidence }) => ranks[confidence])
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('the reports have one pair of names alike that the glossary does not know', () => {
  expect(real.names.map(({ forms, difference }) => [...forms.map(({ text }) => text), difference])).toEqual([
    ['Eastern and Southern Africa', 'Southern and Eastern Africa', 'order'],
  ])
})

test('without the variants of the glossary, their names are found as alike', () => {
  const { names } = checkConsistency(
    realReports,
    realTerms.map((term) => ({ ...term, variants: [] })),
  )
  const pairs = names.map(({ forms }) => forms.map(({ text }) => text))
  expect(pairs).toContainEqual(['全球枪支方案', '枪支问题全球方案'])
  expect(pairs).toContainEqual(['集装箱管制方案', '集装箱管控方案'])
  expect(pairs).toContainEqual(['国际刑警组织', '国际刑事警察组织'])
  expect(pairs).toContainEqual(['打击关于化生放核的虚假信息手册', '打击化生放核虚假信息手册'])
  expect(pairs).toContainEqual(['联合国囚犯待遇最低限度标准准规', '联合国囚犯待遇最低限度标准规则'])
})

test('names of findings tell them apart and stay the same', () => {
  const ids = [...real.forms, ...real.names, ...real.lacking].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(formsOf(real, 'piracy')?.id).toBe('c23c701833848b5d')
})

test('the order of reports and terms makes no difference', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...realReports], { minLength: realReports.length }),
      fc.shuffledSubarray([...realTerms], { minLength: realTerms.length }),
      (reports, terms) => {
        expect(checkConsistency(reports, terms)).toEqual(real)
      },
    ),
    { numRuns: 4 },
  )
})

test('a report checked alone lacks nothing that it does not lack among others', () => {
  const all = new Set(real.lacking.map(({ id }) => id))
  for (const report of realReports) {
    const alone = checkConsistency([report], realTerms)
    expect(alone.lacking.filter(({ id }) => !all.has(id))).toEqual([])
    expect(alone.lacking.length).toBe(
      real.lacking.filter((finding) => concerns(finding, report.report)).length,
    )
    for (const finding of alone.forms)
      expect(new Set(placesOf(finding).map((place) => place.report)).size).toBe(1)
  }
})

const id = (en: string) => `pack:${en}` as TermId
const han = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤震巽坎离艮兑')
/** Terms of characters and words that no other has. */
const planted: readonly ListedTerm[] = Array.from({ length: 5 }, (_, at) => {
  const characters = han.slice(at * 6, at * 6 + 6).join('')
  const en = `quex${'abcde'[at]}ling vorp${'abcde'[at]}ine`
  return {
    id: id(en),
    of: en,
    en,
    acronym: null,
    kind: 'concept',
    zh: characters.slice(0, 3),
    variants: [characters.slice(3)],
    reports: [],
    note: null,
    comment: '',
    origin: 'pack' as const,
  }
})

const blockOf = (key: string, zh: string, en: string): Block => ({
  key: key as BlockKey,
  kind: 'paragraph',
  level: null,
  label: null,
  number: null,
  parent: null,
  text: { zh, en },
  printed: { zh: '', en: '' },
  sentences: [{ zh: [[0, zh.length]], en: [[0, en.length]] }],
})

const use = fc.record({
  term: fc.integer({ min: 0, max: planted.length - 1 }),
  said: fc.constantFrom('preferred', 'variant', 'nothing', 'chinese only'),
  report: fc.constantFrom('a', 'b'),
  before: fc.constantFrom('', '关于', '我们看到，'),
})

test('what is planted is found, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(use, { maxLength: 12 }), (uses) => {
      const reports: CheckedReport[] = ['a', 'b'].map((report) => ({
        report: report as ReportId,
        blocks: uses.flatMap((each, at) => {
          const term = planted[each.term]
          if (term === undefined || each.report !== report) return []
          const zh = {
            preferred: term.zh,
            'chinese only': term.zh,
            variant: term.variants[0] ?? '',
            nothing: '此事',
          }
          const en = each.said === 'chinese only' ? 'this matter' : term.en
          return [blockOf(`p${at}`, `${each.before}${zh[each.said]}。`, `We saw ${en}.`)]
        }),
      }))
      const { forms, lacking } = checkConsistency(reports, planted)
      const expectedForms = planted.filter((_, at) => {
        const said = uses.filter(({ term }) => term === at).map((each) => each.said)
        return said.includes('variant') && (said.includes('preferred') || said.includes('chinese only'))
      })
      expect(new Set(forms.map(({ term }) => term))).toEqual(new Set(expectedForms.map((term) => term.id)))
      const place = ({ place: { report, key } }: LackingFinding) => `${report} ${key}`
      const expectedLacking = uses.flatMap(({ said, report }, at) =>
        said === 'nothing' || said === 'chinese only' ? [`${report} p${at}`] : [],
      )
      expect(lacking.map(place).toSorted()).toEqual(expectedLacking.toSorted())
    }),
  )
})
