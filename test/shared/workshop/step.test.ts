/** Steps from block to block by what people made of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { accords } from '../../../shared/model/workshop.ts'
import { stepByAccord } from '../../../shared/workshop/step.ts'
import { anyMarks, keys, tally } from './marks.ts'

test('steps forward and back meet every block of that accord once, in order, and end', () => {
  fc.assert(
    fc.property(anyMarks, fc.constantFrom(...accords), (marks, accord) => {
      const { blocks } = tally(marks)
      const wanted = blocks.filter((block) => block.accord === accord).map(({ key }) => key)
      const walk = (by: 1 | -1): readonly BlockKey[] => {
        const met: BlockKey[] = []
        for (
          let at = stepByAccord(blocks, null, by, accord);
          at !== null;
          at = stepByAccord(blocks, at.key, by, accord)
        )
          met.push(at.key)
        return met
      }
      expect(walk(1)).toEqual(wanted)
      expect(walk(-1)).toEqual(wanted.toReversed())
    }),
  )
})

test('from a block that is not there a step leads to the first or the last', () => {
  const { blocks } = tally([])
  expect(stepByAccord(blocks, 'p99' as BlockKey, 1, 'silent')?.key).toBe(keys[0])
  expect(stepByAccord(blocks, 'p99' as BlockKey, -1, 'silent')?.key).toBe(keys.at(-1))
  expect(stepByAccord(blocks, null, 1, 'agreed')).toBeNull()
})
