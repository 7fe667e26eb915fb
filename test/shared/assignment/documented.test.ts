/** What the pages about the format say is what the code writes and reads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  assignmentText,
  assignmentVersion,
  readAssignmentFile,
} from '../../../shared/assignment/assignment-file.ts'

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8')
const pages = ['assignment-format.md', 'assignment-format.zh.md']

/** The blocks of JSON on the page, as they stand there. */
function examples(name: string): readonly string[] {
  return [...page(name).matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json)
}

test.each(pages)('%s: the example is read, and written again it is the same', (name) => {
  const [example = ''] = examples(name)
  const plain = (text: string): string => JSON.stringify(JSON.parse(text))
  const file = readAssignmentFile(JSON.parse(example))
  expect(plain(assignmentText(file))).toBe(plain(example))
})

test.each(pages)('%s: every property has its row, and no other', (name) => {
  const [example = ''] = examples(name)
  const rows = [...page(name).matchAll(/^\| `([^`]+)` +\|/gm)].map(([, property]) => property)
  expect(rows).toEqual(Object.keys(JSON.parse(example) as object))
  expect(page(name)).toMatch(new RegExp(`\\| \`version\` +\\| [^|]*${assignmentVersion}`))
})

test('both languages have the same examples', () => {
  expect(examples('assignment-format.zh.md')).toEqual(examples('assignment-format.md'))
})
