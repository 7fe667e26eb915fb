/** The fields of a report out of the front matter of its editions: names in both languages, facts once. */
import type { Bilingual, ReportFields } from '../model/report.ts'
import type { EditionFields } from '../parse/edition.ts'
import type { Aligned } from './issue.ts'

type NameField = 'organ' | 'body' | 'sessionName' | 'place' | 'agendaTitle' | 'title' | 'note' | 'summary'

const facts = ['session', 'sessionStart', 'sessionEnd', 'agendaItem', 'date', 'original'] as const
type FactField = (typeof facts)[number]

export function pairFields(zh: EditionFields | null, en: EditionFields | null): Aligned<ReportFields> {
  const name = (field: NameField): Bilingual => ({ zh: zh?.[field] ?? null, en: en?.[field] ?? null })
  const fact = <Field extends FactField>(field: Field): EditionFields[Field] | null =>
    zh?.[field] ?? en?.[field] ?? null
  const value: ReportFields = {
    organ: name('organ'),
    body: name('body'),
    session: fact('session'),
    sessionName: name('sessionName'),
    sessionStart: fact('sessionStart'),
    sessionEnd: fact('sessionEnd'),
    place: name('place'),
    agendaItem: fact('agendaItem'),
    agendaTitle: name('agendaTitle'),
    title: name('title'),
    symbol: null,
    date: fact('date'),
    original: fact('original'),
    note: name('note'),
    summary: name('summary'),
  }
  const differing = facts.filter((field) => differ(zh?.[field], en?.[field]))
  return { value, issues: differing.map((field) => ({ code: 'fact-differs', key: field })) }
}

function differ(zh: string | number | null | undefined, en: string | number | null | undefined): boolean {
  return zh != null && en != null && zh !== en
}
