/** Lists of named entries: one of a name at most, whatever is stored, renamed or taken away. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renamed, withNamed, withoutNamed } from '../../renderer/named-list.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd')
const entry = fc.record({ name, text: fc.string() })
const list = fc.uniqueArray(entry, { selector: (one) => one.name })
const names = (entries: readonly { readonly name: string }[]): readonly string[] =>
  entries.map((one) => one.name)

test('no two have a name, and the newest is the one that stays', () => {
  fc.assert(
    fc.property(list, entry, (entries, added) => {
      const after = withNamed(entries, added)
      expect(new Set(names(after)).size).toBe(after.length)
      expect(after.at(-1)).toBe(added)
      expect(withoutNamed(after, added.name)).toEqual(withoutNamed(entries, added.name))
    }),
  )
})

test('a new name changes nothing else, neither words nor place; one that had it goes', () => {
  fc.assert(
    fc.property(list, name, name, (entries, before, next) => {
      const after = renamed(entries, before, next)
      expect(new Set(names(after)).size).toBe(after.length)
      const expected = names(entries).includes(before)
        ? entries
            .filter((one) => one.name === before || one.name !== next)
            .map(({ name: was, text }) => ({ name: was === before ? next : was, text }))
        : entries
      expect(after).toEqual(expected)
    }),
  )
})
