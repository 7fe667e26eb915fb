/** The commands of the command line: their options and how they are written. */
import type { ParseArgsOptionsConfig } from 'node:util'

type CommandForm = {
  /** What comes after the name; several forms each have a line. */
  readonly usage: string | readonly string[]
  /** Count of words that are not options; `any` for a command that looks at them itself. */
  readonly words: number | 'any'
  readonly options: ParseArgsOptionsConfig
}

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

export const commandForms = {
  reports: { usage: '', words: 0, options: {} },
  show: { usage: 'REPORT', words: 1, options: {} },
  search: {
    usage: 'QUERY [--lang zh|en] [--report ID] [--kind K] [--limit N]',
    words: 1,
    options: { lang: text, report: text, kind: text, limit: text },
  },
  concordance: {
    usage: 'QUERY [--lang zh|en] [--report ID] [--kind K] [--limit N]',
    words: 1,
    options: { lang: text, report: text, kind: text, limit: text },
  },
  terms: { usage: ['[QUERY]', 'check [REPORT...]'], words: 'any', options: {} },
  facts: { usage: '[--report ID]', words: 0, options: { report: text } },
  places: { usage: '[--report ID]', words: 0, options: { report: text } },
  subjects: { usage: '[NAME]', words: 'any', options: {} },
  refs: { usage: 'REPORT', words: 1, options: {} },
  cite: { usage: 'REPORT KEY... [--lang zh|en]', words: 'any', options: { lang: text } },
  annotate: {
    usage:
      'REPORT KEY --lang zh|en --quote TEXT [--note TEXT] [--colour C] [--layer L] [--tag T]... [--author A]',
    words: 2,
    options: { lang: text, quote: text, note: text, colour: text, layer: text, tag: list, author: text },
  },
  annotations: {
    usage: [
      'list',
      'export [--report ID]... [--layer L]... [--without-names] [--passphrase-file FILE] -o FILE',
      'import FILE... [--dry-run] [--conflicts latest|mine|theirs|both] [--allow-deletions] [--passphrase-file FILE]',
      'merge FILE... [--without-names] [--passphrase-file FILE] -o FILE',
    ],
    words: 'any',
    options: {
      report: list,
      layer: list,
      output: { type: 'string', short: 'o' },
      'without-names': flag,
      'passphrase-file': text,
      'dry-run': flag,
      conflicts: text,
      'allow-deletions': flag,
    },
  },
  export: {
    usage: [
      'REPORT... --format pdf|docx|epub|html|md|xlsx|csv|tmx|xliff|tbx|akn|jsonld [--langs zh,en]',
      '  [--layout columns|interleaved|single] [--section KEY | --ids ID,…] [--layers L,…] [--authors A,…] [--tags T,…]',
      '  [--colours C,…] [--kinds K,…] [--statuses S,…] [--without-names] [--paper A4|Letter]',
      '  [--orientation portrait|landscape] [--margin-notes] [--appendix] [--cover] [--content text|annotations]',
      '  [--template NAME] [--level paragraph|sentence] -o FILE (a folder for several files)',
    ],
    words: 'any',
    options: {
      format: text,
      langs: text,
      layout: text,
      section: text,
      ids: text,
      layers: text,
      authors: text,
      tags: text,
      colours: text,
      kinds: text,
      statuses: text,
      'without-names': flag,
      paper: text,
      orientation: text,
      'margin-notes': flag,
      appendix: flag,
      cover: flag,
      content: text,
      template: text,
      level: text,
      output: { type: 'string', short: 'o' },
    },
  },
  import: {
    usage:
      'FILE... [--dry-run] [--conflicts latest|mine|theirs|both] [--allow-deletions] [--passphrase-file FILE]',
    words: 'any',
    options: { 'dry-run': flag, conflicts: text, 'allow-deletions': flag, 'passphrase-file': text },
  },
  backup: { usage: '-o FILE', words: 0, options: { output: { type: 'string', short: 'o' } } },
  restore: { usage: 'FILE', words: 1, options: {} },
  check: { usage: '', words: 0, options: {} },
} as const satisfies Readonly<Record<string, CommandForm>>

export type CommandName = keyof typeof commandForms

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandForms, word)
}

/** Options of every command. */
export const commonOptions = {
  data: text,
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

/** One line for each form of each command. */
export function usageLines(): readonly string[] {
  return Object.keys(commandForms).flatMap((name) =>
    isCommandName(name) ? usagesOf(name).map((usage) => `  ${usage}`) : [],
  )
}

export function usagesOf(name: CommandName): readonly string[] {
  const { usage }: CommandForm = commandForms[name]
  // A form that begins with a space goes on from the line before it.
  return (typeof usage === 'string' ? [usage] : usage).map((form) =>
    form.startsWith(' ') ? form : `${name} ${form}`.trim(),
  )
}
