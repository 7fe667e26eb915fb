/** The command line: the same services as the window, without one. */
import type { Events } from '../shared/api.ts'
import type { Lang } from '../shared/model/report.ts'
import { AppError } from '../shared/result.ts'
import type { ErrorCode } from '../shared/result.ts'
import { readCommandLine, UsageError } from './cli/command-line.ts'
import type { CommandLine } from './cli/command-line.ts'
import { usageLines } from './cli/command-table.ts'
import { commands } from './cli/commands.ts'
import { terminalText } from './cli/terminal-text.ts'
import type { Stores } from './stores.ts'
import { createTranslator, failureSentence } from './translator.ts'

export type Terminal = {
  /** Gets whole texts with their line ends. */
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly env: NodeJS.ProcessEnv
}

export type OpenRequest = {
  /** Null for the user's own folder. */
  readonly dataFolder: string | null
  /** File that an export is to be written to. */
  readonly saveAs: string | null
  readonly sendEvent: <Name extends keyof Events>(name: Name, event: Events[Name]) => void
}

/** Done, failed, wrong usage, input not acceptable. */
export type ExitCode = 0 | 1 | 2 | 3

const unacceptable: readonly ErrorCode[] = [
  'report-not-found',
  'block-not-found',
  'annotation-not-found',
  'anchor-mismatch',
  'quote-not-found',
  'quote-ambiguous',
  'backup-not-found',
  'backup-damaged',
  'backup-newer',
  'layer-not-found',
  'template-not-found',
  'template-damaged',
  'no-terms',
  'file-not-found',
  'file-not-readable',
  'file-too-large',
  'set-damaged',
  'set-not-a-set',
  'file-not-exported',
  'set-newer',
  'set-changed',
  'passphrase-needed',
  'passphrase-wrong',
  'merge-deletes-much',
  'subject-not-found',
]
const wrongUsage: readonly ErrorCode[] = ['bad-input', 'format-not-supported']

/** Runs one command to its end. With `--json` exactly one JSON value goes to standard output when it was done. */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  open: (request: OpenRequest) => Stores,
): Promise<ExitCode> {
  const interfaceLang = terminalLang(terminal.env)
  const translate = createTranslator(interfaceLang)
  const fail = (sentence: string, code: ExitCode): ExitCode => {
    terminal.stderr(`${sentence.split('\n').map(terminalText).join('\n')}\n`)
    return code
  }
  try {
    const line = readCommandLine(args)
    if (line !== 'help') return await runCommand(line, terminal, open, interfaceLang)
    terminal.stdout(`${[translate('cli.usage'), ...usageLines(), translate('cli.options')].join('\n')}\n`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      return fail([error.message, translate('cli.usage'), ...usageLines()].join('\n'), 2)
    }
    if (!(error instanceof AppError)) {
      return fail(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
    }
    return fail(failureSentence(translate, error), exitCodeOf(error.code))
  }
}

async function runCommand(
  { name, words, options, data, json }: CommandLine,
  terminal: Terminal,
  open: (request: OpenRequest) => Stores,
  interfaceLang: Lang,
): Promise<ExitCode> {
  const translate = createTranslator(interfaceLang)
  const { output } = options
  const stores = open({
    dataFolder: data ?? terminal.env['DUIZHAO_DATA'] ?? null,
    saveAs: typeof output === 'string' ? output : null,
    sendEvent: (event, value) => {
      if (event === 'exportProgress') terminal.stderr(progressLine(value as Events['exportProgress']))
    },
  })
  try {
    for (const { failure } of name === 'check' ? [] : stores.deps.packProblems) {
      terminal.stderr(`${failureSentence(translate, failure)}\n`)
    }
    const outcome = await commands[name]({ stores, words, options, interfaceLang, translate })
    for (const remark of outcome.remarks ?? []) terminal.stderr(`${terminalText(remark)}\n`)
    const lines = json ? [JSON.stringify(outcome.value)] : outcome.lines
    if (lines.length > 0) terminal.stdout(`${lines.map(terminalText).join('\n')}\n`)
    return outcome.failed === true ? 1 : 0
  } finally {
    stores.close()
  }
}

function progressLine({ stage, fraction }: Events['exportProgress']): string {
  return `${stage} ${Math.round(fraction * 100)} %\n`
}

function exitCodeOf(code: ErrorCode): ExitCode {
  if (unacceptable.includes(code)) return 3
  return wrongUsage.includes(code) ? 2 : 1
}

/** As POSIX orders the variables; English when they say neither. */
function terminalLang(env: NodeJS.ProcessEnv): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
