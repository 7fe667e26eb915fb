/** Names of exported files: readable, and accepted by every file system. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFileName } from '../../../shared/export/file-name.ts'

test.each([
  ['联合国区域间犯罪和司法研究所的报告', '联合国区域间犯罪和司法研究所的报告 zh-en.pdf'],
  ['A/75/90: report?', 'A 75 90 report zh-en.pdf'],
  ['  ends with a stop. ', 'ends with a stop zh-en.pdf'],
  ['CON', '_CON zh-en.pdf'],
  ['', '_ zh-en.pdf'],
  ['../../etc/passwd', 'etc passwd zh-en.pdf'],
])('%j becomes %j', (title, name) => {
  expect(exportFileName(title, 'zh-en', 'pdf')).toBe(name)
})

test('any title gives a name that Windows and Linux take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = exportFileName(title, 'zh-en', 'pdf')
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
      expect(name.isWellFormed()).toBe(true)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
      expect(name).toMatch(/^\S.* zh-en\.pdf$/u)
    }),
  )
})
