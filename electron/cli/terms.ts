/** `terms`: the glossary as it holds for the reader, or what of it a query finds. */
import type { ListedTerm } from '../../shared/model/term.ts'
import { findTerms } from '../../shared/terms/term-query.ts'
import type { Translate } from '../translator.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { UsageError } from './command-line.ts'
import { usagesOf } from './command-table.ts'
import { checkTerms } from './terms-check.ts'

export async function terms(input: CommandInput): Promise<Outcome> {
  const { stores, words, translate } = input
  if (words[0] === 'check') return await checkTerms(input)
  if (words.length > 1) throw new UsageError(`usage: ${usagesOf('terms').join('\n')}`)
  const found = findTerms(await stores.services.terms.list(), words[0] ?? '')
  const value = found.map(({ en, acronym, kind, zh, variants, note }) => {
    return { en, acronym, kind, zh, variants, note }
  })
  return {
    value,
    lines: [translate('cli.terms', { count: found.length }), ...found.map(termLine(translate))],
  }
}

const termLine =
  (translate: Translate) =>
  ({ en, acronym, zh, variants, note, comment, origin }: ListedTerm): string => {
    const name = acronym === null ? en : `${en} (${acronym})`
    const forms = [zh, ...variants].join('；')
    const remarks = [note ?? '', comment].filter((remark) => remark !== '')
    const sign = origin === 'pack' ? '' : `[${translate(`terms.origins.${origin}`)}] `
    return [`${sign}${name}  ${forms}`, ...remarks.map((remark) => remark.replaceAll(/\s+/g, ' '))].join(
      '  — ',
    )
  }
