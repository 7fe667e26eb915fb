/** What a merge would do, written out for the reader. */
import type { ReplyValue, TargetValue } from '../../../shared/merge/annotation-entry.ts'
import { replyOf, storedAnnotation } from '../../../shared/merge/annotation-entry.ts'
import type { FieldConflict, FieldSide } from '../../../shared/merge/conflicts.ts'
import { isRemoved } from '../../../shared/merge/entry.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { isTextAnchor } from '../../../shared/model/annotation.ts'
import type {
  ConflictSide,
  MergeConflict,
  MergePlan,
  MergedFile,
  PlannedAnnotation,
  RefusedEntry,
} from '../../../shared/model/exchange.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { byAge, placeOf } from '../../db/annotation-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { editionMatches } from '../edition-match.ts'
import { readLibrary } from '../library.ts'
import type { Accounts } from './merge-accounts.ts'
import type { Case, Comparison } from './merge-cases.ts'
import { losing } from './merge-decided.ts'
import type { Decided } from './merge-decided.ts'
import type { MergeInput } from './merge-input.ts'
import { isNews } from './merge-outcomes.ts'
import { layerNamer, plannedLayers } from './merge-planned-layers.ts'
import { inTextOrder } from '../placing.ts'

export type Planned = {
  readonly inputs: readonly MergeInput[]
  readonly comparison: Comparison
  readonly decided: Decided
  readonly accounts: Accounts
}

/** `limit`: how many of a kind are listed one by one, in text order. */
export function planOf(
  stores: Pick<Dependencies, 'packs' | 'notebook'>,
  { inputs, comparison, decided, accounts }: Planned,
  revision: string,
  limit: number,
): MergePlan {
  const listed = (annotations: readonly Annotation[]) =>
    inTextOrder(stores, annotations.toSorted(byAge), placeOf).slice(0, limit)
  const after = (wanted: 'added' | 'updated') =>
    decided.outcomes.flatMap((outcome) =>
      outcome.account.outcome === wanted && outcome.after !== null ? [outcome.after] : [],
    )
  const fields = new Map(decided.outcomes.map((outcome) => [outcome.case.id, outcome.account.fields]))
  const deleted = decided.outcomes.flatMap(({ account, case: { before } }) =>
    account.outcome === 'deleted' && before !== null ? [before] : [],
  )
  return {
    revision,
    files: inputs.map((input, at) => {
      const file = mergedFile(stores.packs, input, at, comparison, decided, accounts)
      return { ...file, refused: file.refused.slice(0, limit) }
    }),
    total: accounts.total,
    conflicts: conflictsOf(stores, decided, layerNamer(stores.notebook.db, comparison), limit),
    added: listed(after('added')).map(planned),
    updated: listed(after('updated')).map((each) => ({
      ...planned(each),
      fields: fields.get(each.id) ?? [],
    })),
    deleted: listed(deleted).map(planned),
    unplaced: listed([...accounts.unplaced.values()].map(({ annotation }) => annotation)).map((each) => ({
      ...planned(each),
      reason: accounts.unplaced.get(each.id)?.reason ?? 'words-gone',
    })),
    layers: plannedLayers(decided.layers),
    losing: losing(stores.notebook.db, decided),
  }
}

function mergedFile(
  packs: Dependencies['packs'],
  { name, path, sha256, failure, set }: MergeInput,
  at: number,
  comparison: Comparison,
  decided: Decided,
  accounts: Accounts,
): MergedFile {
  const used = new Set<ReportId>()
  for (const { fields } of set?.set.annotations.values() ?? []) {
    const target = fields.get('target')?.value as TargetValue | undefined
    if (target !== undefined) used.add(target.report)
  }
  const counts = accounts.files[at] ?? accounts.total
  return {
    name,
    path,
    sha256,
    failure,
    title: set?.title ?? '',
    authors: (set?.authors ?? []).map((author) => toOwn(author, '', decided.owner)),
    generated: set?.generated ?? null,
    counts,
    editions: editionMatches(packs, set?.editions ?? [], used),
    refused: [...(set?.refused ?? []), ...refusedHere(at, comparison, decided)],
  }
}

/** Entries that were read well, but cannot be taken in here. */
function refusedHere(at: number, { damaged }: Comparison, { cases }: Decided): readonly RefusedEntry[] {
  const locked = cases.flatMap(({ case: { parts }, outcome }) => (outcome?.isLocked === true ? parts : []))
  const entries = (parts: typeof damaged, reason: RefusedEntry['reason']) =>
    parts.flatMap(({ input, entry: { id } }) => (input === at ? [{ where: '/items', reason, id }] : []))
  return [...entries(damaged, 'damaged-here'), ...entries(locked, 'layer-locked')]
}

const excerptLength = 200

function planned({ id, report, anchors, author, note }: Annotation): PlannedAnnotation {
  const [first] = anchors
  return {
    id,
    report,
    key: first?.key ?? ('' as BlockKey),
    author,
    quote: first !== undefined && isTextAnchor(first) ? excerpt(first.exact) : '',
    note: excerpt(note),
  }
}

/** Not in the middle of a character. */
function excerpt(text: string): string {
  return text.slice(0, excerptLength).replace(/[\uD800-\uDBFF]$/, '')
}

/** How the notebook calls its reader and layers. */
type Naming = { readonly owner: Owner; readonly layerBy: ReturnType<typeof layerNamer> }

function conflictsOf(
  stores: Pick<Dependencies, 'packs' | 'notebook'>,
  { cases, owner }: Decided,
  layerBy: Naming['layerBy'],
  limit: number,
): readonly MergeConflict[] {
  const conflicts = cases.flatMap(({ case: each, outcome }) =>
    each.conflicts.length === 0 || outcome?.isLocked === true
      ? []
      : [{ annotation: outcome?.after ?? each.before ?? lastKnown(each, owner), fields: each.conflicts }],
  )
  return inTextOrder(stores, conflicts, ({ annotation }) => placeOf(annotation))
    .flatMap(({ annotation, fields }) =>
      fields.map((field) => conflictOf(annotation, field, { owner, layerBy })),
    )
    .slice(0, limit)
}

/** As one of the files has it, where it is neither here nor going to be. */
function lastKnown({ id, parts }: Case, owner: Owner): Annotation {
  const alive = parts.find(({ entry }) => !isRemoved(entry))
  const annotation = alive === undefined ? null : storedAnnotation(alive.entry, owner).annotation
  if (annotation === null) throw new Error(`no conflict of ${id} has an annotation`)
  return annotation
}

function conflictOf(
  annotation: Annotation,
  { field, sides, latest }: FieldConflict,
  naming: Naming,
): MergeConflict {
  return {
    annotation: planned(annotation),
    field,
    sides: sides.map((side) => sideOf(field, side, naming)),
    latest,
  }
}

function sideOf(field: string, { file, stamp, author, value }: FieldSide, naming: Naming): ConflictSide {
  return {
    file,
    author: toOwn(author, '', naming.owner),
    at: stamp.slice(0, 24),
    value: ownValue(field, value, naming),
  }
}

/** In the notebook's own words for its reader and their layer. */
function ownValue(field: string, value: unknown, { owner, layerBy }: Naming): unknown {
  if (field === 'author') return toOwn(value as string, '', owner)
  if (field === 'layer') return layerBy(value as string)
  const reply = replyOf(field) === null ? null : (value as ReplyValue)
  return reply === null ? value : { ...reply, author: toOwn(reply.author, '', owner) }
}

/** The first in the library's order that got anything, or one that is away; null when none did. */
export function firstReport({ packs }: Pick<Dependencies, 'packs'>, { outcomes }: Decided): ReportId | null {
  const touched = new Set<ReportId>()
  for (const { account, after } of outcomes) if (isNews(account) && after !== null) touched.add(after.report)
  const inLibrary = readLibrary(packs).reports.find(({ id }) => touched.has(id))
  return inLibrary?.id ?? [...touched].toSorted()[0] ?? null
}
