/** On Windows and Linux Alt with a menu's underlined letter opens that menu: no command may have the same key. */
import { expect, test } from 'vitest'
import { commands } from '../../../shared/commands.ts'
import en from '../../../shared/i18n/en.json' with { type: 'json' }
import zh from '../../../shared/i18n/zh.json' with { type: 'json' }

test.each([
  ['en', en],
  ['zh', zh],
])('no command has the letter of a menu in %s', (_lang, { menu }) => {
  const letters = ['file', 'edit', 'view', 'go', 'help'].map(
    (name) => /&(\w)/.exec(menu[name as keyof typeof menu])?.[1]?.toUpperCase() ?? '',
  )
  expect(new Set(letters).size).toBe(5)
  const keys = commands.map(({ key }) => /^Alt\+(\w)$/.exec(key ?? '')?.[1])
  expect(letters.filter((letter) => keys.includes(letter))).toEqual([])
})
