/** Whether the other language says a term, in other words or in another order. */
import { expect, test } from 'vitest'
import {
  chineseText,
  englishText,
  isInChinese,
  isInEnglish,
  nearestChinese,
  nearestEnglish,
  saidAs,
} from '../../../shared/terms/counterpart-words.ts'

const term = (en: string, zh: string, acronym: string | null = null, variants: readonly string[] = []) =>
  saidAs({ en, zh, acronym, variants }, (word) =>
    word === 'cbrn' ? 'chemical, biological, radiological and nuclear' : undefined,
  )

function near(zh: string, text: string): readonly [number, string] | null {
  const found = nearestChinese(term('x', zh), chineseText(text))
  return found === null ? null : [Math.round(found.share * 100) / 100, text.slice(...found.range)]
}

test('a form counts inside longer words, and across marks and spaces', () => {
  const convention = term('Convention and its Protocols', '公约及其议定书')
  expect(isInChinese(convention, chineseText('《公约》 及其\n议定书'))).toBe(true)
  expect(isInChinese(convention, chineseText('《公约》及其各项议定书'))).toBe(false)
  expect(isInEnglish(term('crime', '犯罪'), englishText('organized Crimes'))).toBe(true)
  expect(isInEnglish(term('crime', '犯罪'), englishText('cybercrime'))).toBe(false)
  expect(isInEnglish(term('World Health Organization', '世卫组织', 'WHO'), englishText('the WHO'))).toBe(true)
})

test('Chinese: all characters in order are it; in another order, or most of them, come near', () => {
  expect(near('罗马联络处', '设在罗马和纽约的联络处')?.[0]).toBe(1)
  expect(near('易受攻击的目标', '针对易受攻击目标')?.[0]).toBe(1)
  expect(near('预防犯罪', '有关犯罪预防的培训')).toEqual([0.95, '犯罪预防'])
  expect(near('海事执法', '加强刑事司法和海上执法')).toEqual([0.75, '海上执法'])
  expect(near('跨国有组织犯罪', '打击跨国组织犯罪。')).toEqual([0.86, '跨国组织犯罪'])
  expect(near('复原力', '建立和加强韧性')).toBeNull()
})

test('English: other endings and another order are it; half of the words come near', () => {
  const share = (en: string, text: string) => nearestEnglish(term(en, 'x'), englishText(text))?.share ?? null
  expect(share('crime prevention', 'to prevent crime')).toBe(1)
  expect(share('violent extremism', 'violent extremist detainees')).toBe(1)
  expect(share('CBRN risks', 'chemical, biological, radiological and nuclear risks')).toBe(1)
  expect(share('law enforcement officers', 'law enforcement personnel')).toBeCloseTo(2 / 3)
  expect(share('mutual legal assistance', 'judicial cooperation')).toBeNull()
  // Words far from one another are no term.
  const far = `law ${'and so on '.repeat(12)}enforcement`
  expect(share('law enforcement', far)).toBe(0.5)
})
