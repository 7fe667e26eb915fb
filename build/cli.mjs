// The entry of `npm run -s cli -- COMMAND …`: gets ready without a word on standard output, then hands over to
// electron/cli-node.ts. Kept runnable on Node 18.
import { run } from './command.mjs'
import { sentenceFor } from './failure.mjs'
import { onUsableNode } from './node.mjs'

const say = (/** @type {string} */ line) => console.error(`• ${line}`)

/**
 * Pages are laid out by Chromium.
 * @param {readonly string[]} words
 */
function needsElectron(words) {
  return words.includes('export') && words.some((word) => word === 'pdf' || word === '--format=pdf')
}

async function runCommandLine() {
  const { prepare } = await import('./setup.mjs')
  const electron = needsElectron(process.argv.slice(2))
  const { env } = await prepare({ quiet: true, corpus: true, electron, bundle: electron }, say)
  return run(process.execPath, ['electron/cli-node.ts', ...process.argv.slice(2)], { env })
}

try {
  process.exit((await onUsableNode(say)) ?? (await runCommandLine()))
} catch (error) {
  console.error(sentenceFor(error))
  process.exit(1)
}
