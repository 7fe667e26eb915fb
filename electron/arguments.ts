/** Reads what the app was started with. */
import { parseArgs } from 'node:util'
import { isCommandName } from './cli/command-table.ts'
import type { CommandName } from './cli/command-table.ts'

export type StartArguments = {
  /** Data folder that was named; null for the user's own. */
  readonly data: string | null
  /** Arguments of the command line when they name a command; null starts the window. */
  readonly command: { readonly name: CommandName; readonly args: readonly string[] } | null
}

/** What comes after the program and, unpackaged, the app's folder, which switches of Electron may precede. */
export function wordsOf(argv: readonly string[], packaged: boolean): readonly string[] {
  const words = argv.slice(1)
  return packaged ? words : words.slice(words.findIndex((word) => !word.startsWith('-')) + 1)
}

/** Chromium's own switches among the words are left out: Electron has taken them already. */
export function readStartArguments(words: readonly string[], env: NodeJS.ProcessEnv): StartArguments {
  const own = words.filter((word) => !isChromiumSwitch(word))
  const { values, positionals } = parseArgs({
    args: own,
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const data = typeof values.data === 'string' ? values.data : (env['DUIZHAO_DATA'] ?? null)
  const name = positionals[0] ?? ''
  return { data, command: isCommandName(name) ? { name, args: own } : null }
}

/** Switches given before the app by the start script, Playwright or a desktop file; the command line has none of them. */
function isChromiumSwitch(word: string): boolean {
  return /^--(no-sandbox|inspect|remote-debugging|enable-|disable-|force-|ozone-|user-data-dir|gtk-|in-process|use-|password-store)/.test(
    word,
  )
}
