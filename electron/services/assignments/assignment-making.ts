/** Making an assignment: its questions are put on the page, in a layer that goes along, and all of it into one file. */
import { describeBlock } from '../../../shared/anchor/describe.ts'
import { assignmentText } from '../../../shared/assignment/assignment-file.ts'
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Assignment, AssignmentDraft, Question } from '../../../shared/model/assignment.ts'
import type { AnnotationId, AssignmentId, LayerId } from '../../../shared/model/ids.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import { AppError } from '../../../shared/result.ts'
import { getAnnotation } from '../../db/annotation-repository.ts'
import { getAssignment, saveAssignment } from '../../db/assignment-repository.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import type { Notebook } from '../../db/open-notebook.ts'
import { readSettings } from '../../db/setting-repository.ts'
import { assignedReport } from './assignment-state.ts'
import { currentReport } from '../current-report.ts'
import type { Dependencies } from '../dependencies.ts'
import { writeExchangeFile } from '../exchange-files.ts'
import { composeSet } from '../composed-set.ts'
import { applyChange, layersChange } from '../history.ts'
import { allLayers, findLayer } from '../layers.ts'
import { readNotebookSet } from '../notebook-set.ts'

/**
 * The file comes first: what could not be handed out is not kept. Throws `report-not-found`, `block-not-found`,
 * `layer-not-found`, `assignment-not-found` for a newer edition of what is not here, and what writing files and notebooks throws.
 */
export async function makeAssignment(
  deps: Dependencies,
  draft: AssignmentDraft,
): Promise<{ readonly file: string; readonly bytes: number } | null> {
  const { id = deps.newId() as AssignmentId } = draft
  if (draft.id !== undefined && getAssignment(deps.notebook.db, id)?.role !== 'trainer')
    throw new AppError('assignment-not-found')
  const at = deps.now()
  const keep = (db: WritableDb): string => keepAssignment(deps, db, { ...draft, id }, at)
  const text = rehearsed(deps.notebook, keep)
  const file = await deps.host.chooseSavePath(exportFileName(draft.title, at.slice(0, 10), 'assignment'))
  if (file === null) return null
  const bytes = await writeExchangeFile(file, text, null)
  writeNotebook(deps.notebook, keep)
  return { file, bytes }
}

/** What writing would give, with nothing written. */
function rehearsed<Value>(notebook: Notebook, write: (db: WritableDb) => Value): Value {
  let result: { readonly value: Value } | null = null
  const stop = new Error('rehearsed')
  try {
    writeNotebook(notebook, (db) => {
      result = { value: write(db) }
      throw stop
    })
  } catch (error) {
    if (error !== stop) throw error
  }
  return (result as unknown as { readonly value: Value }).value
}

type Named = AssignmentDraft & { readonly id: AssignmentId }

/** Gives the text of its file. */
function keepAssignment(deps: Dependencies, db: WritableDb, draft: Named, at: string): string {
  const { packs, host } = deps
  const known = getAssignment(db, draft.id)
  const { layers, ...sentWords } = draft
  const assignment: Assignment = {
    ...sentWords,
    edition: (known?.edition ?? 0) + 1,
    reports: draft.reports.map((report) => assignedReport(packs, report)),
    created: at,
    role: 'trainer',
    layer: null,
    handedIn: null,
  }
  for (const layer of layers) findLayer(allLayers(db), layer)
  putOnPage(deps, db, assignment, known?.questions ?? [])
  saveAssignment(db, assignment)
  const { role: _role, layer: _layer, handedIn: _handedIn, ...sent } = assignment
  const filter = { reports: draft.reports, layers: [...layers, layerOf(assignment)] }
  const words = { title: draft.title, generated: at, version: host.versions.app, withoutNames: false }
  const { text } = composeSet(packs, readNotebookSet(db, filter), words)
  return assignmentText({ assignment: sent, annotations: JSON.parse(text) as unknown })
}

/** The trainer's layer with the questions has the assignment's own id. */
function layerOf({ id }: Pick<Assignment, 'id'>): LayerId {
  return id as string as LayerId
}

/** One step of the history; none when nothing changes. */
function putOnPage(
  deps: Dependencies,
  db: WritableDb,
  assignment: Assignment,
  earlier: readonly Question[],
): void {
  const placed = assignment.questions.filter(({ keys }) => keys.length > 0)
  const before = [...earlier, ...placed].flatMap(({ id }) => known(db, id as string as AnnotationId))
  const old = new Map(before.map((annotation) => [annotation.id, annotation]))
  const after = placed.map((question) => questionMark(deps, db, assignment, question, old))
  const layersBefore = allLayers(db)
  const layers = after.length === 0 ? layersBefore : withLayer(layersBefore, assignment)
  const isSame = JSON.stringify([layersBefore, [...old.values()]]) === JSON.stringify([layers, after])
  if (isSame) return
  const annotations = { before: [...old.values()], after }
  applyChange(db, layersChange(layersBefore, layers, annotations), assignment.created)
}

function known(db: ReadableDb, id: AnnotationId): readonly Annotation[] {
  const annotation = getAnnotation(db, id)
  return annotation === null ? [] : [annotation]
}

function withLayer(layers: readonly Layer[], assignment: Assignment): readonly Layer[] {
  const id = layerOf(assignment)
  const names = { name: assignment.title, owner: assignment.trainer }
  if (layers.some((layer) => layer.id === id))
    return layers.map((layer) => (layer.id === id ? { ...layer, ...names } : layer))
  return [...layers, { id, ...names, colour: 'violet', description: '', shown: true, locked: false }]
}

/** It has no tag: that is what answers are known by. Throws `report-not-found`, `block-not-found`. */
function questionMark(
  { packs }: Dependencies,
  db: ReadableDb,
  assignment: Assignment,
  { id: question, tag, text, report, keys }: Question,
  old: ReadonlyMap<AnnotationId, Annotation>,
): Annotation {
  const id = question as string as AnnotationId
  if (report === null || !assignment.reports.some((assigned) => assigned.id === report))
    throw new AppError('report-not-found', { report: report ?? '' })
  const current = currentReport(packs, report)
  const anchors = keys.map((key) => {
    const block = current?.byKey.get(key)
    if (block === undefined) throw new AppError('block-not-found', { report, key })
    return describeBlock(block.block)
  })
  const before = old.get(id)
  const made: Annotation = {
    id,
    report,
    kind: 'question',
    anchors,
    colour: before?.colour ?? 'violet',
    note: text === '' ? `**${tag}**` : `**${tag}** ${text}`,
    tags: [],
    author: assignment.trainer === '' ? readSettings(db).author : assignment.trainer,
    layer: layerOf(assignment),
    status: before?.status ?? 'open',
    replies: before?.replies ?? [],
    created: before?.created ?? assignment.created,
    modified: before?.modified ?? assignment.created,
  }
  if (before === undefined || JSON.stringify(made) === JSON.stringify(before)) return made
  return { ...made, modified: assignment.created > before.modified ? assignment.created : before.modified }
}
