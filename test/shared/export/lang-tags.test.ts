/** Of which language what somebody wrote is. */
import { expect, test } from 'vitest'
import { tagOfWords } from '../../../shared/export/lang-tags.ts'

test.each([
  ['Check against the resolution.', 'en'],
  ['The term 软目标 should read “vulnerable targets”.', 'en'],
  ['译文用 soft targets，见术语表。', 'zh-Hans'],
  ['软目标 vs 易受攻击目标', 'zh-Hans'],
  ['', 'en'],
  ['A/CONF.234/16', 'en'],
  ['2018：见第48段', 'zh-Hans'],
])('“%s” is in the language of most of its letters', (note, lang) => {
  expect(tagOfWords(note)).toBe(lang)
})
