// The entry of every npm script: `node build/run.mjs COMMAND …`. It runs on Node 18, gets whatever the command
// needs, and then runs it. Commands are listed in tasks.mjs.
import { sentenceFor } from './failure.mjs'
import { onUsableNode } from './node.mjs'

const say = (/** @type {string} */ line) => console.error(`• ${line}`)

try {
  // Loaded late, as only the files above have to understand an old Node.
  const code =
    (await onUsableNode(say)) ?? (await (await import('./tasks.mjs')).runTask(process.argv.slice(2), say))
  process.exit(code)
} catch (error) {
  console.error(sentenceFor(error))
  process.exit(1)
}
