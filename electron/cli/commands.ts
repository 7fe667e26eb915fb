/** What each command does: words and options in, a value and its lines for reading out. */
import type { Report } from '../../shared/model/report.ts'
import type { Translate } from '../translator.ts'
import { annotate, annotations } from './annotations.ts'
import { backUp, restore } from './backup.ts'
import { checkStores } from './check.ts'
import { cite } from './cite.ts'
import { exportReports } from './export.ts'
import { facts } from './facts.ts'
import { importFiles } from './import.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import type { CommandName } from './command-table.ts'
import { places } from './places.ts'
import { readReport } from './read-words.ts'
import { refs } from './refs.ts'
import { concordance, search } from './search.ts'
import { subjects } from './subjects.ts'
import { terms } from './terms.ts'

export const commands: Readonly<Record<CommandName, (input: CommandInput) => Outcome | Promise<Outcome>>> = {
  reports: listReports,
  show,
  search,
  concordance,
  terms,
  facts,
  subjects,
  places,
  refs,
  cite,
  annotate,
  annotations,
  export: exportReports,
  import: importFiles,
  backup: backUp,
  restore,
  check,
}

async function listReports({ stores, translate }: CommandInput): Promise<Outcome> {
  const reports = await stores.services.library.list()
  const value = reports.map(({ id, pack, fields, editions, paragraphs, unpaired }) => {
    const { title, symbol, session, date } = fields
    return { id, pack, title, symbol, session, date, editions, paragraphs, unpaired }
  })
  return { value, lines: reports.flatMap((report) => reportLines(report, translate)) }
}

function reportLines({ id, fields, editions, paragraphs }: Report, translate: Translate): readonly string[] {
  const titles = [fields.title.zh, fields.title.en].filter((title) => title !== null)
  const states = editions.map(({ lang, status }) => translate(`exported.status.${lang}.${status}`)).join('; ')
  return [
    id,
    ...titles.map((title) => `  ${title}`),
    `  ${translate('cli.paragraphs', { count: paragraphs })}. ${states}`,
  ]
}

async function show({ stores, words }: CommandInput): Promise<Outcome> {
  const id = readReport(words[0])
  const { blocks } = await stores.services.library.text(id)
  const value = {
    id,
    blocks: blocks.map(({ key, kind, level, label, number, parent, text, sentences }) => {
      return { key, kind, level, label, number, parent, text, sentences }
    }),
  }
  const lines = blocks.flatMap(({ key, text, printed }) => [
    `[${key}]`,
    ...[`${printed.zh ?? ''} ${text.zh ?? '—'}`, `${printed.en ?? ''} ${text.en ?? '—'}`].map((line) =>
      line.trim(),
    ),
    '',
  ])
  return { value, lines }
}

function check({ stores, translate }: CommandInput): Outcome {
  const value = checkStores(stores.deps, translate)
  const lines = [
    ...(value.ok ? [translate('cli.sound')] : []),
    ...value.problems.map(({ file, message }) => `${file}: ${message}`),
    ...value.notebook.warnings.map(({ code, by }) => translate(`notebook.warning.${code}.title`, { by })),
  ]
  return { value, lines, failed: !value.ok }
}
