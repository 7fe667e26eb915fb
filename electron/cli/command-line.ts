/** Reads a command line into a command with its options, all of them still as typed. */
import { parseArgs } from 'node:util'
import { commandForms, commonOptions, isCommandName, usagesOf } from './command-table.ts'
import type { CommandName } from './command-table.ts'

/** The command line is not one that exists: exit code 2. `reason` says what is wrong with it, in English. */
export class UsageError extends Error {}

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>

export type CommandLine = {
  readonly name: CommandName
  /** What is not an option, after the command's name. */
  readonly words: readonly string[]
  readonly options: OptionValues
  /** As `--data` names it; null for the user's own. */
  readonly data: string | null
  readonly json: boolean
}

/** `help` when that is asked for. Throws UsageError. */
export function readCommandLine(args: readonly string[]): CommandLine | 'help' {
  const found = parseArgs({ args: [...args], options: commonOptions, strict: false, allowPositionals: true })
  const name = found.positionals[0]
  if (found.values.help === true) return 'help'
  if (name === undefined) throw new UsageError('no command')
  if (!isCommandName(name)) throw new UsageError(`unknown command ${name}`)
  const form = commandForms[name]
  const { values, positionals } = parseStrictly(args, { ...commonOptions, ...form.options })
  const words = positionals.slice(1)
  if (form.words !== 'any' && words.length !== form.words)
    throw new UsageError(`usage: ${usagesOf(name).join('\n')}`)
  const { data, json, ...options } = values as OptionValues
  return { name, words, options, data: typeof data === 'string' ? data : null, json: json === true }
}

function parseStrictly(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
