/** Commands about annotations: making one, listing all. */
import type { Services } from '../../shared/api.ts'
import { describeAnchor } from '../../shared/anchor/describe.ts'
import { findQuote } from '../../shared/anchor/find-quote.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { placementState } from '../../shared/model/placement.ts'
import type { PlacedAnnotation, PlacementState, Proposal } from '../../shared/model/placement.ts'
import { AppError } from '../../shared/result.ts'
import { layerName } from '../../shared/shown-names.ts'
import { annotationDraft } from '../../shared/schemas/annotation.ts'
import { lang as langSchema } from '../../shared/schemas/basics.ts'
import { layerDraft } from '../../shared/schemas/layer.ts'
import { nameWords } from '../translator.ts'
import type { Translate } from '../translator.ts'
import { UsageError } from './command-line.ts'
import { usagesOf } from './command-table.ts'
import { exportAnnotations, importAnnotations, mergeAnnotations } from './exchange.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { readKey, readOptions, readReport } from './read-words.ts'

export async function annotate({ stores, words, options, translate }: CommandInput): Promise<Outcome> {
  const { services } = stores
  const { quote, note, colour, layer, tag, author } = options
  if (typeof quote !== 'string' || options['lang'] === undefined)
    throw new UsageError('--lang and --quote are needed')
  const lang = readOptions(langSchema, options['lang'])
  const report = readReport(words[0])
  const key = readKey(report, words[1])
  const { blocks } = await services.library.text(report)
  const text = blocks.find((block) => block.key === key)?.text[lang] ?? null
  if (text === null) throw new AppError('block-not-found', { report, key })
  const places = findQuote(text, quote)
  const [place] = places
  if (place === undefined) throw new AppError('quote-not-found', { report, key, quote })
  if (places.length > 1) throw new AppError('quote-ambiguous', { report, key, quote, count: places.length })
  const draft = readOptions(annotationDraft, {
    report,
    kind: 'highlight',
    anchors: [describeAnchor(text, { key, lang, start: place[0], end: place[1] })],
    colour: colour ?? 'amber',
    note: note ?? '',
    tags: tag ?? [],
    ...(author === undefined ? {} : { author }),
  })
  const named = typeof layer === 'string' ? await layerNamed(services, layer, translate) : null
  const value = await services.annotations.add(named === null ? draft : { ...draft, layer: named.layer.id })
  return { value, lines: [annotationLine(value)], remarks: named?.remarks ?? [] }
}

/** The layer with this id, or else of this name; made when there is none. */
async function layerNamed(
  services: Services,
  word: string,
  translate: Translate,
): Promise<{ readonly layer: Layer; readonly remarks: readonly string[] }> {
  const draft = readOptions(layerDraft, { name: word, owner: '', colour: 'amber', description: '' })
  const { name } = draft
  const layers = await services.layers.list()
  const nameOf = (each: Layer) => layerName(each, nameWords(translate))
  const found = layers.find(({ id }) => id === name) ?? layers.find((layer) => nameOf(layer) === name)
  if (found !== undefined) return { layer: found, remarks: [] }
  const layer = await services.layers.add(draft)
  return { layer, remarks: [translate('cli.layerMade', { name })] }
}

/** An annotation as `annotations list --json` gives it. */
type ListedForScripts = PlacedAnnotation & {
  /** The worst of its placements. */
  readonly state: PlacementState
  /** Of the unplaced whose report is in the library. */
  readonly proposals?: readonly Proposal[]
}

type Act = {
  readonly run: (input: CommandInput) => Promise<Outcome>
  /** Names of those of the command's options that it takes. */
  readonly options: readonly string[]
}

const acts: Readonly<Record<string, Act>> = {
  list: { run: list, options: [] },
  export: {
    run: exportAnnotations,
    options: ['report', 'layer', 'output', 'without-names', 'passphrase-file'],
  },
  import: {
    run: importAnnotations,
    options: ['dry-run', 'conflicts', 'allow-deletions', 'passphrase-file'],
  },
  merge: { run: mergeAnnotations, options: ['output', 'without-names', 'passphrase-file'] },
}

export async function annotations(input: CommandInput): Promise<Outcome> {
  const { words, options } = input
  const [name = ''] = words
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined) throw new UsageError(`usage: ${usagesOf('annotations').join('\n')}`)
  const other = Object.keys(options).find((option) => !act.options.includes(option))
  if (other !== undefined) throw new UsageError(`annotations ${name} does not take --${other}`)
  return await act.run(input)
}

async function list({ stores, words, translate }: CommandInput): Promise<Outcome> {
  if (words.length > 1) throw new UsageError('usage: annotations list')
  const all = await stores.services.annotations.list(null)
  const value = await Promise.all(all.map((annotation) => listed(stores.services, annotation)))
  return {
    value,
    lines: value.map((annotation) => annotationLine(annotation, translate(`list.state.${annotation.state}`))),
  }
}

async function listed(services: Services, annotation: PlacedAnnotation): Promise<ListedForScripts> {
  const state = placementState(annotation)
  const isThere = !annotation.placements.some((each) => 'reason' in each && each.reason === 'report-away')
  return state === 'unplaced' && isThere
    ? { ...annotation, state, proposals: await services.annotations.proposals(annotation.id) }
    : { ...annotation, state }
}

function annotationLine(
  { id, report, anchors, colour, note, tags, author }: Annotation,
  state: string | null = null,
): string {
  const places = anchors.map((anchor) =>
    isTextAnchor(anchor) ? `${anchor.key} ${anchor.lang} “${anchor.exact}”` : anchor.key,
  )
  const parts = [
    id,
    ...(state === null ? [] : [`[${state}]`]),
    report,
    places.join(' '),
    colour,
    author,
    ...tags.map((name) => `#${name}`),
    note.replaceAll(/\s+/g, ' '),
  ]
  return parts.filter((part) => part !== '').join('  ')
}
