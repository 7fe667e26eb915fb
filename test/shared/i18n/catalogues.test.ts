/** Both catalogues hold the same words, and the program uses exactly the words they hold. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../shared/commands.ts'
import en from '../../../shared/i18n/en.json' with { type: 'json' }
import zh from '../../../shared/i18n/zh.json' with { type: 'json' }
import { errorCodes } from '../../../shared/result.ts'

const root = resolve(import.meta.dirname, '../../..')

type Words = { readonly [key: string]: string | Words }

/** Every full key with its text. */
function flat(words: Words, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flat(value, `${prefix}${key}.`),
  )
}

const english = new Map(flat(en))
const chinese = new Map(flat(zh))
const catalogues = [
  ['en', english],
  ['zh', chinese],
] as const

/** A key without i18next's plural ending. */
const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '')
const bases = (words: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...words.keys()].map(base))].toSorted()
const known = new Set(bases(english))

function variables(words: ReadonlyMap<string, string>, key: string): readonly string[] {
  const texts = [...words].filter(([each]) => base(each) === key).map(([, text]) => text)
  return [...new Set(texts.flatMap((text) => text.match(/\{\{[^}]*\}\}/g) ?? []))].toSorted()
}

type Source = { readonly file: string; readonly text: string }

function sources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
}

const program = [...sources('renderer'), ...sources('electron'), ...sources('shared')]
/** Here the keys are written without their section. */
const sections: Readonly<Record<string, string>> = { 'shared/export/export-words.ts': 'exported.' }

/** Keys given to the translating function as they stand, alone or as a choice: `t(done ? 'a.b' : 'a.c')`. */
function literalKeys({ file, text }: Source): readonly string[] {
  const calls = [...text.matchAll(/\b(?:t|translate)(\([^(){}`]*)/g)].map(([, given = '']) => given)
  return calls.flatMap((given) =>
    [...given.matchAll(/[(?:]\s*'([^']+)'/g)].map(([, key]) => (sections[file] ?? '') + key),
  )
}

/** Keys put together at run time, as patterns. */
function builtKeys({ file, text }: Source): readonly RegExp[] {
  const calls = text.matchAll(/\b(?:t|translate)\(\s*`([^`]+)`/g)
  return [...calls].map(([, key = '']) => {
    const parts = ((sections[file] ?? '') + key).split(/\$\{[^}]*\}/)
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', String.raw`\.`)).join('.+')}$`)
  })
}

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect(bases(chinese)).toEqual(bases(english))
  })

  test('have the plural forms of their language', () => {
    const plurals = [...known].filter((key) => english.has(`${key}_other`) || chinese.has(`${key}_other`))
    for (const key of plurals) {
      const forms = [english.has(`${key}_one`), english.has(`${key}_other`), chinese.has(`${key}_other`)]
      const wrong = [english.has(key), chinese.has(key), chinese.has(`${key}_one`)]
      expect([key, ...forms, ...wrong]).toEqual([key, true, true, true, false, false, false])
    }
  })

  test.each(catalogues)('%s leaves nothing empty', (_lang, words) => {
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('name the same values', () => {
    for (const key of known)
      expect([key, ...variables(chinese, key)]).toEqual([key, ...variables(english, key)])
  })

  test('English has no Chinese in it but for the signs of the layouts', () => {
    const han = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)
    expect(han.filter((key) => !key.startsWith('app.layout.'))).toEqual([])
  })

  test('Chinese is punctuated as Chinese', () => {
    const half = [...chinese].filter(([, text]) =>
      /\p{Script=Han}[,;:?!](?:\s|$)|\p{Script=Han}\.(?:\s|$)/u.test(text),
    )
    expect(half).toEqual([])
  })

  test('every error code and every command has its words', () => {
    for (const code of errorCodes) expect(known).toContain(`error.${code}`)
    for (const { id } of commands) expect(known).toContain(`command.${id}`)
  })
})

describe('the program', () => {
  test('asks for no word that is not there', () => {
    const missing = program.flatMap((source) =>
      literalKeys(source)
        .filter((key) => !known.has(key))
        .map((key) => `${source.file}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  test('puts together no key that nothing answers', () => {
    const missing = program.flatMap((source) =>
      builtKeys(source)
        .filter((pattern) => ![...known].some((key) => pattern.test(key)))
        .map((pattern) => `${source.file}: ${pattern.source}`),
    )
    expect(missing).toEqual([])
  })

  test('uses every word', () => {
    const literals = new Set(program.flatMap(literalKeys))
    const patterns = program.flatMap(builtKeys)
    const unused = [...known].filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    )
    expect(unused).toEqual([])
  })
})
