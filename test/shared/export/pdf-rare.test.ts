/** Characters that print may lose are named in print. */
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withCodes } from '../../../shared/export/pdf/pdf-rare.ts'
import { annotationOn, anchorOn, bundledReport, pageOf, requestWith } from './bundled-report.ts'

const fonts = join(import.meta.dirname, '../../../resources/fonts/fonts.css')

/** By the ranges of the Chinese families. */
function charactersInFonts(): ReadonlySet<number> {
  const codes = readFileSync(fonts, 'utf8').matchAll(/u\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)
  return new Set(
    [...codes].flatMap(([, first = '', last = first]) => {
      const [from, to] = [parseInt(first, 16), parseInt(last, 16)]
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    }),
  )
}

test('every Chinese character that no font of the app has gets its code, and no other', () => {
  const known = charactersInFonts()
  const wrong: string[] = []
  for (let code = 0x2e80; code < 0x40000; code += 1) {
    const character = String.fromCodePoint(code)
    // Plane 1 has only marks of old scripts.
    if (!/\p{Script=Han}/u.test(character) || code >> 16 === 1) continue
    const named = withCodes(character, (name) => name) !== character
    if (named === known.has(code)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('in the margin and in the list', () => {
  const bundled = bundledReport('unicri-2024')
  const on = [anchorOn(bundled.text, 'p23', 'zh', '软目标')]
  const more = { note: '“𠮷”与㐂龘堃喆', author: '𠮷' }
  const options = { marginNotes: true, appendix: true }
  const html = pageOf(
    bundled,
    [annotationOn('7c9e6679-7425-40de-944b-000000000001', on, more)],
    requestWith({ options }),
  )
  expect(html.match(/𠮷<span class="code" lang="en">\[U\+20BB7\]<\/span>/g)).toHaveLength(4)
  expect(html).toContain('㐂龘堃喆')
})
