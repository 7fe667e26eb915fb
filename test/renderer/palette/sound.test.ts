/** Chinese found by how it is read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadReadings } from '../../../renderer/palette/readings.ts'
import { bitsOf, soundOf, soundPlace } from '../../../renderer/palette/sound.ts'

const readingsOf = await loadReadings()

function found(text: string, typed: string): string | null {
  const sound = soundOf(text, readingsOf)
  const place = sound === null ? null : soundPlace(sound, typed, bitsOf(typed))
  return place === null ? null : text.slice(place.start, place.end)
}

test.each([
  ['犯罪司法所', 'fzsfs', '犯罪司法所'],
  ['联合国犯罪司法所', 'sfs', '司法所'],
  ['资产追回', 'zczh', '资产追回'],
  ['资产追回', 'zichanzhuihui', '资产追回'],
  ['资产追回', 'zichanzhuih', '资产追回'],
  ['资产追回', 'zichzhh', '资产追回'],
  ['资产追回', 'zchan', '资产'],
  ['预防、禁止和惩治', 'yfjzhcz', '预防、禁止和惩治'],
  ['ai技术', 'aijishu', 'ai技术'],
])('%s by %s', (text, typed, words) => expect(found(text, typed)).toBe(words))

test('all readings of a character with several, and ü typed v or u', () => {
  for (const typed of ['yinhang', 'yinxing', 'yh', 'yx']) expect(found('银行', typed)).toBe('银行')
  for (const typed of ['chongxin', 'zhongxin']) expect(found('重新', typed)).toBe('重新')
  for (const typed of ['falv', 'falu', 'fl']) expect(found('法律', typed)).toBe('法律')
  for (const typed of ['zhanlve', 'zhanlue']) expect(found('战略', typed)).toBe('战略')
})

test.each([
  ['资产追回', 'zczhx'],
  ['资产追回', 'zichanx'],
  ['资产追回', 'chanzi'],
  ['asset recovery', 'ar'],
])('%s is not %s', (text, typed) => expect(found(text, typed)).toBeNull())

test('what is typed letter by letter is found all along the way, for any readings of any stretch', () => {
  const names = [
    '犯罪司法所性别战略',
    '联合国打击跨国有组织犯罪公约',
    '第十四届预防犯罪大会',
    '银行长期重点行动',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(),
      fc.infiniteStream(fc.nat(5)),
      (name, from, length, choices) => {
        const start = from % name.length
        const part = name.slice(start, start + 1 + (length % (name.length - start)))
        const typed = Array.from(part, (character) => {
          const readings = readingsOf(character)
          const reading = readings[(choices.next().value ?? 0) % readings.length] ?? ''
          return (choices.next().value ?? 0) % 2 === 0 ? reading : reading.slice(0, 1)
        }).join('')
        if (typed.length > 40) return
        for (let end = 1; end <= typed.length; end += 1)
          expect(found(name, typed.slice(0, end))).not.toBeNull()
      },
    ),
  )
})

test('a long text of like characters ends at once', () => {
  expect(found('啊'.repeat(2000), `${'a'.repeat(39)}b`)).toBeNull()
  expect(found('安昂'.repeat(500), `${'an'.repeat(19)}x`)).toBeNull()
})
