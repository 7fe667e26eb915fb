/** The files of a merge, each read as far as it can be. */
import { basename } from 'node:path'
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ExchangeFile } from '../../../shared/model/exchange.ts'
import type { AnnotationId } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Failure } from '../../../shared/result.ts'
import { hasAnnotation } from '../../db/annotation-repository.ts'
import { getVersions } from '../../db/version-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { parsedJson, readPlainBytes } from '../exchange-files.ts'
import { readLibrary, textOf } from '../library.ts'
import { isDocument } from '../returned/document-kind.ts'

export type MergeInput = {
  readonly path: string
  readonly name: string
  /** Of its bytes; empty when it could not be read. */
  readonly sha256: string
  /** Why nothing of it can be taken. */
  readonly failure: Failure | null
  readonly set: ReadSet | null
}

/**
 * In the order in which they were named. A file that cannot be read says why, and the others are read all the same.
 * `within`: as for `readExchangeFile`.
 */
export async function readInputs(
  files: readonly ExchangeFile[],
  context: ReadContext,
  onProgress: (fraction: number) => void,
  within: string | null = null,
): Promise<readonly MergeInput[]> {
  const inputs: MergeInput[] = []
  for (const file of files) {
    inputs.push(await readInput(file, context, within))
    onProgress(inputs.length / files.length)
  }
  if (files.length === 1 || !inputs.some(hasLostReply)) return inputs
  const named = new Set(inputs.flatMap(({ set }) => [...(set?.set.annotations.keys() ?? [])]))
  const knowing = {
    ...context,
    isKnownAnnotation: (id: string) => named.has(id) || context.isKnownAnnotation(id),
  }
  const again = async (input: MergeInput, at: number) => {
    const file = files[at]
    return file !== undefined && hasLostReply(input) ? await readInput(file, knowing, within) : input
  }
  return await Promise.all(inputs.map(again))
}

/** The annotation that is answered may be in a file that was read later. */
function hasLostReply({ set }: MergeInput): boolean {
  return set !== null && set.refused.some(({ reason }) => reason === 'no-parent')
}

async function readInput(
  { path, passphrase }: ExchangeFile,
  context: ReadContext,
  within: string | null,
): Promise<MergeInput> {
  const name = basename(path)
  try {
    const { sha256, plain } = await readPlainBytes(path, passphrase, within)
    const set = await readAnySet(plain, { file: name }, context)
    return { path, name, sha256, failure: null, set }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const failure = { code: error.code, details: { file: name, ...error.details } }
    return { path, name, sha256: '', failure, set: null }
  }
}

/** Of a file of annotations, or of a document that we exported. */
async function readAnySet(
  plain: Buffer,
  details: { readonly file: string },
  context: ReadContext,
): Promise<ReadSet> {
  if (!isDocument(plain)) return readSet(parsedJson(plain, details), context)
  const { readDocument } = await import('../returned/read-document.ts')
  return await readDocument(plain, details, context)
}

/** What reading asks of a notebook and a library. */
export function readingContext({ packs, notebook }: Pick<Dependencies, 'packs' | 'notebook'>): ReadContext {
  return {
    isKnownAnnotation: (id) =>
      hasAnnotation(notebook.db, id as AnnotationId) || getVersions(notebook.db, 'annotation', id) !== null,
    reports: () => reportsWithText(packs),
  }
}

export function reportsWithText(packs: Dependencies['packs']): ReturnType<ReadContext['reports']> {
  return readLibrary(packs).reports.map(({ id, fields }) => ({
    id,
    fields,
    blocks: textOf(packs, id).blocks,
  }))
}
