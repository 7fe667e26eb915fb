import { expect, test } from 'vitest'
import { storedText, withoutLayout } from '../../../shared/parse/white-space.ts'

test.each([
  ['2018 年 5 月 14 日', '2018年5月14日'],
  ['第 1086 B (XXXIX)号决议', '第1086 B (XXXIX)号决议'],
  ['关于“RevMod” 平台', '关于“RevMod”平台'],
  ['蓝色执法（Blue Enforcement）', '蓝色执法（Blue Enforcement）'],
  ['认识 and 了解', '认识and了解'],
  ['  在 Binance\n和\u3000Coinbase 等  ', '在Binance和Coinbase等'],
])('Chinese: %s', (source, stored) => {
  expect(withoutLayout(source, 'zh')).toBe(stored)
})

test('English keeps one space', () => {
  expect(withoutLayout(' Item  6\u00a0(e)\nof the agenda* ', 'en')).toBe('Item 6 (e) of the agenda*')
})

test('what is added later leaves the offsets before it as they were', () => {
  const stored = storedText('zh')
  stored.add('在非洲大西洋沿岸地')
  const offset = stored.length()
  stored.add('区区域 秘书处 UN')
  stored.add('Women')
  expect(stored.text()).toBe('在非洲大西洋沿岸地区区域秘书处UN Women')
  expect(stored.text().slice(0, offset)).toBe('在非洲大西洋沿岸地')
})
