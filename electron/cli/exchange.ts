/** `annotations export`, `import` and `merge`: files of annotations written, taken in, joined. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExchangeFile, MergeOrder, MergePlan } from '../../shared/model/exchange.ts'
import type { LayerId, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { conflictChoice } from '../../shared/schemas/exchange.ts'
import { composeSet } from '../services/composed-set.ts'
import { writeExchangeFile } from '../services/exchange-files.ts'
import { runExchangeHere } from '../services/exchange-tasks.ts'
import { joinFiles } from '../services/merging/joined-files.ts'
import { mergeFiles, planMerge } from '../services/merging/merge-files.ts'
import type { Stores } from '../stores.ts'
import { UsageError } from './command-line.ts'
import type { OptionValues } from './command-line.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { readOptions, readReport } from './read-words.ts'

export async function exportAnnotations(input: CommandInput): Promise<Outcome> {
  const { stores, words, options, translate } = input
  if (words.length > 1) throw new UsageError('usage: annotations export -o FILE')
  const request = {
    reports: await Promise.all(texts(options['report']).map((word) => reportOf(stores, word))),
    layers: await Promise.all(texts(options['layer']).map((word) => layerOf(input, word))),
    passphrase: passphraseOf(options),
    withoutNames: options['without-names'] === true,
    title: '',
  }
  const { host, packs, notebook, now } = stores.deps
  const value = await runExchangeHere(
    { packs, notebook, now, version: host.versions.app },
    'write',
    { request, file: resolve(outputOf(options)) },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )
  return { value, lines: [translate('cli.setWritten', { file: value.file, count: value.annotations })] }
}

/** One that is away is known by its annotations. */
async function reportOf({ services }: Stores, word: string): Promise<ReportId> {
  const report = readReport(word)
  const reports = await services.library.list()
  const counts = await services.annotations.counts()
  if (!reports.some(({ id }) => id === report) && counts[report] === undefined)
    throw new AppError('report-not-found', { report })
  return report
}

/** By its id or its name. */
async function layerOf({ stores, translate }: CommandInput, word: string): Promise<LayerId> {
  const layers = await stores.services.layers.list()
  const found =
    layers.find(({ id }) => id === word) ??
    layers.find(({ name }) => (name === '' ? translate('layers.own') : name) === word)
  if (found === undefined) throw new AppError('layer-not-found', { layer: word })
  return found.id
}

/** Several files are taken in together or not at all. */
export async function importAnnotations({
  stores: { deps },
  words,
  options,
  translate,
}: CommandInput): Promise<Outcome> {
  const request = { files: filesOf(words, options), layers: { into: 'file' } } as const
  const plan = await planMerge(deps, request, () => undefined, Number.POSITIVE_INFINITY)
  checkReadable(plan)
  const isDryRun = options['dry-run'] === true
  const counts = isDryRun ? plan.total : await mergePlanned(deps, request, plan, options)
  const refused = plan.files.flatMap(({ name, refused: entries }) =>
    entries.map((entry) => ({ file: name, ...entry })),
  )
  const { added, updated, unchanged, deleted } = counts
  const { conflicts, unplaced } = plan
  return {
    value: { added, updated, unchanged, deleted, conflicts, unplaced, refused },
    lines: [
      translate('cli.merged', { ...counts, refused: refused.length }),
      ...conflicts.map(({ annotation, field, sides }) =>
        [`! ${annotation.id}  ${field}`, ...sides.map(sideWords)].join('  |  '),
      ),
      ...unplaced.map(({ id, report, key, reason }) => `? ${id}  ${report} ${key}  ${reason}`),
      ...refused.map(({ file, where, reason }) => `- ${file} ${where}  ${reason}`),
      ...(isDryRun ? [translate('cli.dryRun')] : []),
    ],
  }
}

function sideWords({ file, author, value }: MergePlan['conflicts'][number]['sides'][number]): string {
  return [file ?? '.', author, JSON.stringify(value)].filter((part) => part !== '').join(' ')
}

async function mergePlanned(
  deps: Stores['deps'],
  request: Pick<MergeOrder, 'files' | 'layers'>,
  plan: MergePlan,
  options: OptionValues,
): Promise<MergePlan['total']> {
  const order: MergeOrder = {
    ...request,
    revision: plan.revision,
    sha256: plan.files.map(({ sha256 }) => sha256),
    choice: readOptions(conflictChoice, options['conflicts'] ?? 'latest'),
    each: {},
    deletions: options['allow-deletions'] === true,
  }
  return (await mergeFiles(deps, order, () => undefined)).counts
}

/** Throws why the first file that cannot be read is not, or that not one entry of the files can be taken. */
function checkReadable({ files, total }: MergePlan): void {
  for (const { failure } of files) if (failure !== null) throw new AppError(failure.code, failure.details)
  const taken = total.added + total.updated + total.unchanged + total.deleted
  const isRead = files.some(({ refused }) =>
    refused.some(({ reason }) => reason === 'damaged-here' || reason === 'layer-locked'),
  )
  if (taken === 0 && total.refused > 0 && !isRead)
    throw new AppError('set-not-a-set', { file: files.map(({ name }) => name).join(', ') })
}

/** Without the notebook. */
export async function mergeAnnotations({
  stores: { deps },
  words,
  options,
  translate,
}: CommandInput): Promise<Outcome> {
  const file = resolve(outputOf(options))
  const { set, title, generated, refused } = await joinFiles(deps.packs, filesOf(words, options))
  const version = deps.host.versions.app
  const { text, annotations, removed } = composeSet(deps.packs, set, {
    title,
    generated,
    version,
    withoutNames: options['without-names'] === true,
  })
  const bytes = await writeExchangeFile(file, text, passphraseOf(options))
  return {
    value: { file, bytes, annotations, removed, refused },
    lines: [
      translate('cli.setWritten', { file, count: annotations }),
      ...refused.map(({ file: name, where, reason }) => `- ${name} ${where}  ${reason}`),
    ],
  }
}

function filesOf(words: readonly string[], options: OptionValues): readonly ExchangeFile[] {
  const [act = '', ...files] = words
  if (files.length === 0) throw new UsageError(`usage: annotations ${act} FILE...`)
  const passphrase = passphraseOf(options)
  return files.map((file) => ({ path: resolve(file), passphrase }))
}

function outputOf({ output }: OptionValues): string {
  if (typeof output !== 'string') throw new UsageError('-o is needed')
  return output
}

function texts(option: OptionValues[string]): readonly string[] {
  return Array.isArray(option) ? option.map(String) : []
}

/** The first line of a file: what is typed on a command line can be seen by others. */
function passphraseOf(options: OptionValues): string | null {
  const file = options['passphrase-file']
  if (typeof file !== 'string') return null
  const passphrase = firstLine(file)
  if (passphrase === '') throw new UsageError('--passphrase-file: the first line is empty')
  return passphrase
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''
  } catch {
    throw new UsageError(`--passphrase-file: ${file} cannot be read`)
  }
}
