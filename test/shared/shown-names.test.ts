import { expect, test } from 'vitest'
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { authorName, layerName } from '../../shared/shown-names.ts'

const words = {
  you: 'You',
  ownLayer: 'My annotations',
  reader: (mark: string) => `Reader ${mark}`,
  nobodyKnown: 'Author unknown',
}
const theirs = 'reader:9f8e7d6c5b4a' as LayerId

test('authors are called by their names; who gave none is the reader, or another one', () => {
  expect(authorName('', words)).toBe('You')
  expect(authorName('Trainer', words)).toBe('Trainer')
  expect(authorName('reader:9f8e7d6c5b4a', words)).toBe('Reader 9f8e')
  expect(authorName('reader', words)).toBe('reader')
  expect(authorName('reader:other', words)).toBe('Author unknown')
})

test('a layer without a name is its owner’s; only the notebook’s first is the reader’s own', () => {
  expect(layerName({ id: ownLayer, name: '', owner: '' }, words)).toBe('My annotations')
  expect(layerName({ id: ownLayer, name: '', owner: 'Trainer' }, words)).toBe('My annotations')
  expect(layerName({ id: theirs, name: '', owner: 'Reviewer' }, words)).toBe('Reviewer')
  expect(layerName({ id: theirs, name: '', owner: 'reader:9f8e7d6c5b4a' }, words)).toBe('Reader 9f8e')
  expect(layerName({ id: theirs, name: 'Round 2', owner: 'Reviewer' }, words)).toBe('Round 2')
})
