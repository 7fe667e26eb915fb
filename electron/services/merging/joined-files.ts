/** Files of annotations joined to one, without any notebook. */
import { emptySet, joinSets } from '../../../shared/merge/entry.ts'
import type { EntrySet } from '../../../shared/merge/entry.ts'
import type { ExchangeFile, RefusedEntry } from '../../../shared/model/exchange.ts'
import { AppError } from '../../../shared/result.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { readInputs, reportsWithText } from './merge-input.ts'

export type JoinedFiles = {
  readonly set: EntrySet
  /** Of all of them, each once, in order. */
  readonly title: string
  /** The latest of theirs; of files that do not say, the start of 1970. */
  readonly generated: string
  readonly refused: readonly (RefusedEntry & { readonly file: string })[]
}

const longestTitle = 200

/** The same whatever the order of the files. Throws why the first that cannot be read is not, and `set-not-a-set` where not one entry can. */
export async function joinFiles(
  packs: readonly OpenPack[],
  files: readonly ExchangeFile[],
): Promise<JoinedFiles> {
  const context = { isKnownAnnotation: () => false, reports: () => reportsWithText(packs) }
  const inputs = await readInputs(files, context, () => undefined)
  const failed = inputs.find(({ failure }) => failure !== null)?.failure
  if (failed) throw new AppError(failed.code, failed.details)
  const sets = inputs
    .toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
    .flatMap(({ name, set }) => (set === null ? [] : [{ ...set, name }]))
  const refused = sets.flatMap((each) => each.refused.map((entry) => ({ file: each.name, ...entry })))
  const set = sets.reduce((joined, each) => joinSets(joined, each.set), emptySet)
  if (set.annotations.size === 0 && refused.length > 0)
    throw new AppError('set-not-a-set', { file: sets.map(({ name }) => name).join(', ') })
  const titles = new Set(sets.map(({ title }) => title).filter((title) => title !== ''))
  return {
    set,
    title: [...titles].toSorted().join('; ').slice(0, longestTitle),
    generated: sets.reduce(
      (latest, { generated }) => (generated !== null && generated > latest ? generated : latest),
      '1970-01-01T00:00:00.000Z',
    ),
    refused,
  }
}
