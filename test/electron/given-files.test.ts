/** Files that the app is asked to open: only ours, only those that are there. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createGivenFiles, filesAmong } from '../../electron/given-files.ts'
import { temporaryFolder } from './fixtures/stores.ts'

test('files of ours among what the app was started with', () => {
  const folder = temporaryFolder()
  for (const name of ['a.annotation', '任务.assignment', 'B.ANNOTATION', 'notes.txt'])
    writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, 'folder.annotation'))
  const words = ['.', '--data', 'x', '--open=a.annotation', 'a.annotation', join(folder, '任务.assignment')]
  const others = [
    'B.ANNOTATION',
    'notes.txt',
    'gone.annotation',
    'folder.annotation',
    'https://x/a.annotation',
  ]
  expect(filesAmong([...words, ...others], folder)).toEqual(
    ['a.annotation', '任务.assignment', 'B.ANNOTATION'].map((name) => join(folder, name)),
  )
})

test('each is told of once', () => {
  const tell = vi.fn<() => void>()
  const given = createGivenFiles(tell)
  given.add([])
  expect(tell).not.toHaveBeenCalled()
  given.add(['/a', '/b'])
  given.add(['/a'])
  expect(tell).toHaveBeenCalledTimes(2)
  expect(given.take()).toEqual(['/a', '/b'])
  expect(given.take()).toEqual([])
})
