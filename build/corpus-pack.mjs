// The pack that comes with the reader, built from the texts in resources/ whenever they or the code behind it change.
import fs from 'node:fs'
import { run } from './command.mjs'
import { SetupError } from './failure.mjs'
import { packFile } from './paths.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const stamp = 'corpus'
const sources = ['resources/reports', 'resources/glossary.tsv', 'shared', 'electron/db', 'build/corpus.ts']
/** Parts of shared/ that no pack is made with. */
const beside = /^shared\/(i18n|export|merge|anchor|tsconfig)/

/** What the pack was made of, and its size, which a half-written file does not have. */
function state() {
  const size = fs.statSync(packFile, { throwIfNoEntry: false })?.size ?? 0
  return `${hashOf(sources, { keep: (file) => !beside.test(file) })} ${size}`
}

export const corpusPack = {
  isNeeded: () => !fs.existsSync(packFile) || readStamp(stamp) !== state(),

  /**
   * @param {(line: string) => void} say
   * @param {'inherit' | 'stderr'} [output]
   */
  async run(say, output) {
    say('Building the pack of the four reports')
    const code = await run(process.execPath, ['build/corpus.ts'], { output })
    if (code !== 0)
      throw new SetupError('The pack of the four reports could not be built; the lines above say why.')
    writeStamp(stamp, state())
  },
}
