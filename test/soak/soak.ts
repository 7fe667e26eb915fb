/** All rounds in one folder, with one seed. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { logRound, prepareLogged } from './logs.ts'
import { mergeRound, prepareMerge } from './merge-rounds.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { beginLong, editRound, migrateRound, prepareOld, prepareSound, replaceRound } from './rounds.ts'
import type { Figures } from './rounds.ts'

export type SoakOptions = {
  readonly folder: string
  readonly seed: number
  /** Processes that are killed. */
  readonly rounds: number
  /** Processes that are killed while they merge a file of annotations. */
  readonly merges: number
  /** Logs that are torn or flipped. */
  readonly logs: number
  readonly say: (line: string) => void
}

/** Throws at the first thing that is lost, and leaves its folder for a look then. Gives the counts. */
export async function soak({ folder, seed, rounds, merges, logs, say }: SoakOptions): Promise<Figures> {
  const random = createRandom(seed)
  const figures: Figures = {}
  const place = (name: string) => join(folder, name)
  mkdirSync(folder, { recursive: true })
  const long = beginLong(place('long'))
  const old = await prepareOld(place('old'), 400)
  const sound = await prepareSound(place('sound'), 150)
  const kinds: readonly ((name: string) => Promise<void>)[] = [
    () => editRound(long, random, figures),
    () => editRound(long, random, figures),
    (name) => inFolder(place(name), (at) => migrateRound(at, old, random, figures)),
    (name) => inFolder(place(name), (at) => replaceRound(at, sound, random, figures)),
  ]
  for (let round = 0; round < rounds; round += 1) {
    await kinds[round % kinds.length]?.(`round-${round}`)
    if ((round + 1) % 10 === 0) say(`${round + 1} of ${rounds} rounds`)
  }
  const merge = await prepareMerge(place('merge'))
  for (let round = 0; round < merges; round += 1) {
    await inFolder(place(`merge-${round}`), (at) => mergeRound(at, merge, random, figures))
    if ((round + 1) % 10 === 0) say(`${round + 1} of ${merges} merges`)
  }
  await tearLogs(place('logged'), logs, random, figures)
  return { ...figures, 'annotations, layers and settings at the end': Object.keys(long.state).length }
}

async function inFolder(folder: string, act: (folder: string) => Promise<void>): Promise<void> {
  await act(folder)
  rmSync(folder, { recursive: true })
}

async function tearLogs(folder: string, logs: number, random: Random, figures: Figures): Promise<void> {
  const logged = await prepareLogged(folder, 60)
  for (let at = 0; at < logs; at += 1) logRound(join(folder, `log-${at}`), logged, random, figures)
}
