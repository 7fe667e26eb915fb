/** Files as the interface speaks of them. */
import { expect, test } from 'vitest'
import { fileName, sizeText } from '../../renderer/file-words.ts'

test('names and sizes of files', () => {
  expect(fileName('C:\\Users\\reader\\报告.pdf')).toBe('报告.pdf')
  expect(fileName('/home/reader/a.pdf')).toBe('a.pdf')
  expect(sizeText(345_678, 'en')).toBe('346 kB')
})
