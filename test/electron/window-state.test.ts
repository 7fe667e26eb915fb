/** Where the window opens: where it was, if that can still be seen. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWindowState, visibleBounds, writeWindowState } from '../../electron/window-state.ts'
import { temporaryFolder } from './fixtures/stores.ts'

const laptop = { x: 0, y: 25, width: 1366, height: 743 }
const projector = { x: 1366, y: 0, width: 1024, height: 768 }

test.each([
  [
    'as it was',
    { x: 100, y: 80, width: 900, height: 600 },
    [laptop],
    { x: 100, y: 80, width: 900, height: 600 },
  ],
  [
    'on the second display',
    { x: 1400, y: 50, width: 900, height: 600 },
    [laptop, projector],
    { x: 1400, y: 50, width: 900, height: 600 },
  ],
  [
    'its display gone: centred',
    { x: 1400, y: 50, width: 900, height: 600 },
    [laptop],
    { width: 900, height: 600 },
  ],
  [
    'title bar above the screen',
    { x: 0, y: -300, width: 900, height: 600 },
    [laptop],
    { width: 900, height: 600 },
  ],
  [
    'larger than the display',
    { x: 0, y: 30, width: 3000, height: 2000 },
    [laptop],
    { x: 0, y: 30, width: 1366, height: 743 },
  ],
  [
    'never smaller than can be used',
    { x: 0, y: 30, width: 300, height: 10 },
    [laptop],
    { x: 0, y: 30, width: 720, height: 480 },
  ],
  ['first start', null, [laptop], { width: 1280, height: 743 }],
])('%s', (_name, kept, displays, expected) => {
  expect(visibleBounds(kept, displays)).toEqual(expected)
})

test('the state is kept; nonsense in the file counts as a first start', () => {
  const file = join(temporaryFolder(), 'window.json')
  const first = { bounds: null, maximized: false, theme: 'system' }
  expect(readWindowState(file)).toEqual(first)
  const state = { bounds: laptop, maximized: true, theme: 'dark' } as const
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  for (const nonsense of [
    '',
    '{',
    '[]',
    '{"bounds":{"x":1e99}}',
    '{"bounds":null,"maximized":1,"theme":"pink"}',
  ]) {
    writeFileSync(file, nonsense)
    expect(readWindowState(file)).toEqual(first)
  }
})
