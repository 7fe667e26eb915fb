/** The rows of the strip: every block is in one of them, whatever was marked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heatOf, peopleByColour, stripRows } from '../../../renderer/workshop/strip-rows.ts'
import { anyMarks, keys, tally } from '../../shared/workshop/marks.ts'

test('marked blocks have a row each, the others are counted between them, in order', () => {
  fc.assert(
    fc.property(anyMarks, fc.option(fc.constantFrom(...keys)), (marks, current) => {
      const view = tally(marks)
      const rows = stripRows(view, current)
      let at = 0
      for (const row of rows) {
        expect(row.from).toBe(at)
        at += row.kind === 'gap' ? row.count : 1
      }
      expect(at).toBe(keys.length)
      const shown = rows.flatMap((row) => (row.kind === 'block' ? [row.tally.key] : []))
      const wanted = view.blocks.filter(({ key, accord }) => accord !== 'silent' || key === current)
      expect(shown).toEqual(wanted.map(({ key }) => key))
      // Two gaps never touch.
      expect(rows.some((row, index) => row.kind === 'gap' && rows[index + 1]?.kind === 'gap')).toBe(false)
    }),
  )
})

test('heat grows with the people, from none to all', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const { blocks, people } = tally(marks)
      for (const block of blocks) {
        const heat = heatOf(block, people.length)
        expect(heat === 0).toBe(block.accord === 'silent')
        expect(heat <= 4).toBe(true)
        if (people.length > 0 && block.marks.length === people.length) expect(heat).toBe(4)
        const users = new Set(peopleByColour(block).flatMap((share) => share.people))
        expect(users.size).toBe(block.marks.length)
      }
    }),
  )
})
