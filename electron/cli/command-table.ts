/** The commands of the command line: their options and how they are written. */
import type { ParseArgsOptionsConfig } from 'node:util'

type CommandForm = {
  /** What comes after the name. */
  readonly usage: string
  /** Count of words that are not options. */
  readonly words: number
  readonly options: ParseArgsOptionsConfig
}

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const

export const commandForms = {
  reports: { usage: '', words: 0, options: {} },
  show: { usage: 'REPORT', words: 1, options: {} },
  search: {
    usage: 'QUERY [--lang zh|en] [--report ID] [--kind K] [--limit N]',
    words: 1,
    options: { lang: text, report: text, kind: text, limit: text },
  },
  annotate: {
    usage:
      'REPORT KEY --lang zh|en --quote TEXT [--note TEXT] [--colour C] [--layer L] [--tag T]... [--author A]',
    words: 2,
    options: { lang: text, quote: text, note: text, colour: text, layer: text, tag: list, author: text },
  },
  annotations: { usage: 'list', words: 1, options: {} },
  export: {
    usage:
      'REPORT --format pdf [--langs zh,en] [--layout columns|interleaved|single] [--paper A4|Letter] -o FILE',
    words: 1,
    options: { format: text, langs: text, layout: text, paper: text, output: { type: 'string', short: 'o' } },
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

/** One line for each command. */
export function usageLines(): readonly string[] {
  return Object.entries(commandForms).map(([name, { usage }]) => `  ${`${name} ${usage}`.trim()}`)
}
