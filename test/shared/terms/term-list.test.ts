/** The list that holds for a reader, made of the packs' terms and their own. */
import { expect, test } from 'vitest'
import type { TermId } from '../../../shared/model/ids.ts'
import type { OwnTerm, Term } from '../../../shared/model/term.ts'
import { composeTerms, packTermId, packTermOf, termKey } from '../../../shared/terms/term-list.ts'

const term = (en: string, zh: string): Term => ({
  en,
  zh,
  acronym: null,
  kind: 'concept',
  variants: [],
  reports: [],
  note: null,
})
const own = (id: string, en: string, zh: string, of: string | null, comment = ''): OwnTerm => {
  const { reports: _reports, ...forms } = term(en, zh)
  return { ...forms, id: id as TermId, of, comment, created: '', modified: '' }
}
const shown = (...args: Parameters<typeof composeTerms>) =>
  composeTerms(...args).map(({ id, en, zh, origin, of }) => [id, en, zh, origin, of])

test('changes stand in their place under the id of the pack, the reader’s own come last', () => {
  const glossary = [term('one', '一'), term('two', '二')]
  expect(shown(glossary, [own('u1', 'mine', '我', null), own('u2', 'first', '壹', 'one')])).toEqual([
    ['pack:one', 'first', '壹', 'changed', 'one'],
    ['pack:two', 'two', '二', 'pack', 'two'],
    ['u1', 'mine', '我', 'own', null],
  ])
})

test('a change whose term the packs no longer have is a term of the reader’s own', () => {
  expect(shown([term('two', '二')], [own('u2', 'first', '壹', 'one', '核对')])).toEqual([
    ['pack:two', 'two', '二', 'pack', 'two'],
    ['u2', 'first', '壹', 'own', null],
  ])
})

test('of two packs with the same term the first is listed', () => {
  expect(shown([term('one', '一'), term('one', '壹')], [])).toEqual([
    ['pack:one', 'one', '一', 'pack', 'one'],
  ])
})

test('an id tells whether the term is a pack’s', () => {
  expect(packTermOf(packTermId('asset recovery'))).toBe('asset recovery')
  expect(packTermOf('0f0e0d0c-0b0a-4908-8706-000000000001' as TermId)).toBeNull()
})

test('terms are told apart without case, width and white space', () => {
  expect(termKey('  Asset \n ＲＥＣＯＶＥＲＹ ')).toBe(termKey('asset recovery'))
  expect(termKey('asset-recovery')).not.toBe(termKey('asset recovery'))
})
