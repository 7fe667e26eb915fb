/** Numbers in every form that reports write them in are read back; what names or dates is left; no text throws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseCounts } from '../../../shared/facts/chinese-counts.ts'
import { chineseNumeral } from '../../../shared/facts/chinese-numeral.ts'
import { englishCounts } from '../../../shared/facts/english-counts.ts'
import { englishNumeral } from '../../../shared/facts/english-numeral.ts'
import type { FactBound } from '../../../shared/model/fact.ts'
import { bundledReport } from '../export/bundled-report.ts'
import { writeChineseNumeral, writeEnglishNumeral } from './write-numerals.ts'

/** With thousands separators, as reports print them. */
const grouped = (value: number) => value.toLocaleString('en')
const wide = (text: string) =>
  text.replace(/[\d,.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

type Form = { readonly text: string; readonly value: number }
const whole = fc.integer({ min: 2, max: 999_999 })
const tenths = fc.integer({ min: 11, max: 99_999 }).filter((value) => value % 10 !== 0)

const chineseForms: fc.Arbitrary<Form> = fc.oneof(
  whole.map((value) => ({ text: grouped(value), value })),
  whole.map((value) => ({ text: wide(grouped(value)), value })),
  whole.map((value) => ({ text: grouped(value).replaceAll(',', ' '), value })),
  whole.map((value) => ({ text: writeChineseNumeral(value), value })),
  tenths.map((value) => ({ text: `${String(value / 10)}万`, value: value * 1000 })),
  tenths.map((value) => ({ text: `${String(value / 10)}亿`, value: value * 1e7 })),
  fc.integer({ min: 2, max: 9999 }).map((value) => ({ text: `${grouped(value)}万`, value: value * 1e4 })),
)
const englishForms: fc.Arbitrary<Form> = fc.oneof(
  whole.map((value) => ({ text: grouped(value), value })),
  whole.map((value) => ({ text: writeEnglishNumeral(value), value })),
  whole.map((value) => ({ text: grouped(value).replaceAll(',', '\u00a0'), value })),
  tenths.map((value) => ({ text: `${String(value / 10)} million`, value: value * 1e5 })),
  tenths.map((value) => ({ text: `${String(value / 10)} billion`, value: value * 1e8 })),
)

type Bounded = readonly [before: string, after: string, bound: FactBound]
const chineseBounds: readonly Bounded[] = [
  ['', '', null],
  ['逾', '', 'at-least'],
  ['超过', '', 'at-least'],
  ['多于', '', 'at-least'],
  ['至少', '', 'at-least'],
  ['不少于', '', 'at-least'],
  ['', '多', 'at-least'],
  ['', '余', 'at-least'],
  ['近', '', 'about'],
  ['约', '', 'about'],
  ['约有', '', 'about'],
  ['超过了', '', 'at-least'],
  ['不超过', '', 'at-most'],
  ['至多', '', 'at-most'],
]
const englishBounds: readonly Bounded[] = [
  ['', '', null],
  ['more than ', '', 'at-least'],
  ['over ', '', 'at-least'],
  ['at least ', '', 'at-least'],
  ['nearly ', '', 'about'],
  ['about ', '', 'about'],
  ['approximately ', '', 'about'],
  ['up to ', '', 'at-most'],
  ['', ' or more', 'at-least'],
]
const chineseFrames: readonly (readonly [string, string])[] = [
  ['培训了', '名学员。'],
  ['来自', '个国家的代表。'],
  ['在第20段所述的2019年，共有', '份报告。'],
  ['（', '项活动）'],
  ['总数达到', '个。'],
]
const englishFrames: readonly (readonly [string, string])[] = [
  ['The Office trained ', ' officers.'],
  ['In 2019, as in paragraph 20, experts of ', ' countries met.'],
  ['(', ' activities)'],
  ['bringing the number of countries to ', '.'],
]

/** Every number that is found, with its place checked. */
function read(lang: 'zh' | 'en', text: string) {
  const found = (lang === 'zh' ? chineseCounts : englishCounts)(text)
  for (const { number, range } of found) {
    expect(range[0]).toBeGreaterThanOrEqual(0)
    expect(range[0]).toBeLessThanOrEqual(number[0])
    expect(number[0]).toBeLessThan(number[1])
    expect(number[1]).toBeLessThanOrEqual(range[1])
    expect(range[1]).toBeLessThanOrEqual(text.length)
  }
  return found.map(({ value, bound, measure }) => ({ value, bound, measure }))
}

describe('what was written is read back', () => {
  test('Chinese, in every frame and with every bound', () => {
    fc.assert(
      fc.property(
        chineseForms,
        fc.constantFrom(...chineseBounds),
        fc.constantFrom(...chineseFrames),
        ({ text, value }, [before, after, bound], [left, right]) => {
          const line = left + before + text + after + right
          expect([line, ...read('zh', line)]).toEqual([line, { value, bound, measure: null }])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('English, in every frame and with every bound', () => {
    fc.assert(
      fc.property(
        englishForms,
        fc.constantFrom(...englishBounds),
        fc.constantFrom(...englishFrames),
        ({ text, value }, [before, after, bound], [left, right]) => {
          const line = left + before + text + after + right
          expect([line, ...read('en', line)]).toEqual([line, { value, bound, measure: null }])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('shares and money', () => {
    fc.assert(
      fc.property(tenths, (tenth) => {
        const value = tenth / 10
        const text = String(value)
        const share = [{ value, bound: null, measure: '%' }]
        for (const line of [`增加了${text}%。`, wide(`增加了${text}%。`), `占百分之${text}。`])
          expect([line, ...read('zh', line)]).toEqual([line, ...share])
        for (const line of [`rose by ${text} per cent.`, `rose by ${text}%.`])
          expect([line, ...read('en', line)]).toEqual([line, ...share])
        expect(read('en', `rose to €${text} million.`)).toMatchObject([{ measure: 'money' }])
        expect(read('zh', `增至${text}万欧元。`)).toMatchObject([{ measure: 'money' }])
        const money = [{ value: tenth * 1e5, bound: null, measure: 'USD' }]
        expect(read('en', `rose to $${text} million.`)).toEqual(money)
        expect(read('zh', `增至${String(Math.round(tenth * 10))}万美元。`)).toEqual(money)
      }),
    )
  })

  test('numerals of both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(chineseNumeral(writeChineseNumeral(value))).toBe(value)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(englishNumeral(writeEnglishNumeral(value))).toBe(value)
      }),
    )
  })
})

test.each([
  ['zh', '20至25个民间社会行动者'],
  ['zh', '２０～２５个民间社会行动者'],
  ['en', 'between 20 and 25 civil society actors'],
  ['en', '20 to 25 actors'],
  ['en', '20–25 actors'],
] as const)('a range is two numbers with the same words: %s %s', (lang, text) => {
  expect(read(lang, text)).toEqual([
    { value: 20, bound: 'at-least', measure: null },
    { value: 25, bound: 'at-most', measure: null },
  ])
})

test.each([
  ['zh', '2019年5月3日至5日，维也纳'],
  ['zh', '2017和2018年'],
  ['zh', '2018-2019两年期'],
  ['zh', '第20至22段和第13、14和16条'],
  ['zh', '大会第74/177号决议和CTOC/COP/2024/9号文件'],
  ['zh', '可持续发展目标16和具体目标16.4.1'],
  ['zh', '第三十三届会议第二次会议'],
  ['zh', '《2021-2025年战略》和COVID-19、COP28、I-24/7'],
  ['zh', '(1) 数百名警察；(2) 多个国家；几次会议；十几个国家；数十个国家'],
  ['zh', '一个项目、其中一个、进一步、统一、一线和二线、三管齐下、四分五裂、两者、两级'],
  ['zh', '临时议程项目6(e)'],
  ['zh', '二十一世纪九十年代'],
  ['en', 'on 12 and 13 July 2017 and from 22 May to 30 June'],
  ['en', 'in the biennium 2018–2019 and since 2015'],
  ['en', 'paragraphs 20 to 22 and articles 13, 14 and 16'],
  ['en', 'resolution 74/177, CTOC/COP/2024/9 and No. 1178/2020'],
  ['en', 'Goals 5, 8 and 16, target 16.4 and indicator 16.4.1'],
  ['en', 'the thirty-third session, the 21st century and the second cohort'],
  ['en', 'COVID-19, COP28, I-24/7, Umoja 2.0'],
  ['en', '(1) hundreds of officers; (2) several countries; one of those'],
  ['en', 'three-pronged, two-fold, one-stop'],
  ['en', 'item 6 (e) of the agenda'],
  ['en', 'the Group of 77, the G20 and more than three quarters'],
  ['zh', '77国集团和四分之三的妇女'],
] as const)('left out: %s %s', (lang, text) => {
  expect(read(lang, text)).toEqual([])
})

describe('no text throws, and every place is inside of it', () => {
  const pieces = fc.constantFrom(
    ...'0 1 20 1,000 ,  . 2019 年 月 第 段 万 亿 千克 % ％ １ 两 十 百 多 余 个 名 约 近 至 - – ( ) 《 》 $ million hundred two and to per cent between more than [ \ud800 \u0301 é 👩‍👩‍👧 twenty-one / Goal'.split(
      ' ',
    ),
  )
  test.each(['zh', 'en'] as const)('%s', (lang) => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(lang, text)))
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('', ' '), (words, gap) => {
        read(lang, words.join(gap))
      }),
      { numRuns: 1000 },
    )
  })

  test('a long text of one character takes no longer for it', () => {
    for (const piece of ['1', '1,', '一', '《', '20、', 'a/', 'two ', '第1', 'twenty-'])
      for (const lang of ['zh', 'en'] as const) read(lang, piece.repeat(20_000))
  })

  test('each text in the other language’s reader', () => {
    for (const { text } of bundledReport('unicri-2018').text.blocks) {
      read('en', text.zh ?? '')
      read('zh', text.en ?? '')
    }
  })
})
