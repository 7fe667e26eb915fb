// The checks that read the code without running it: types, lint, who imports whom,
// format, untranslated text.
import { join } from 'node:path'
import { capture } from './command.mjs'
import { checkImports } from './import-check.mjs'
import { root } from './paths.mjs'

/** @typedef {{ name: string, run: () => Promise<string> | string }} Check `run` gives what is wrong, or '' */

/** @type {readonly Check[]} */
const checks = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '--build') },
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', '--deny-warnings') },
  { name: 'imports', run: async () => (await checkImports()).join('\n') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'untranslated text',
    run: () => tool('i18next-cli/dist/esm/cli.js', 'lint', '--config', 'build/i18next.config.ts'),
  },
]

/**
 * @param {string} script inside node_modules
 * @param {string[]} args
 */
function tool(script, ...args) {
  const result = capture(process.execPath, [join(root, 'node_modules', script), ...args])
  return result.status === 0 ? '' : `${result.stdout}${result.stderr}`.trim() || 'stopped without a word'
}

/**
 * Runs all of them, however many fail.
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runChecks(say) {
  const failed = []
  for (const { name, run } of checks) {
    const wrong = await run()
    say(`${name}: ${wrong ? 'FAILED' : 'good'}`)
    if (!wrong) continue
    console.error(wrong)
    failed.push(name)
  }
  return failed
}
