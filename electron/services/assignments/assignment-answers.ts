/** A participant's answers: the layer that they go to, and the file that is handed in. */
import { uuidIri } from '../../../shared/exchange/set-names.ts'
import { setText } from '../../../shared/exchange/write-set.ts'
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { Assignment, AssignmentState } from '../../../shared/model/assignment.ts'
import type { WrittenSet } from '../../../shared/model/exchange.ts'
import type { AssignmentId, LayerId } from '../../../shared/model/ids.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import { AppError } from '../../../shared/result.ts'
import { listAnnotationsOfLayer } from '../../db/annotation-repository.ts'
import { getAssignment, saveAssignment } from '../../db/assignment-repository.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision } from '../../db/revision-repository.ts'
import { readSettings, saveSettings } from '../../db/setting-repository.ts'
import { answerLayer, stateOf } from './assignment-state.ts'
import { composeSet } from '../composed-set.ts'
import type { Dependencies } from '../dependencies.ts'
import { writeExchangeFile } from '../exchange-files.ts'
import { applyChange, layersChange } from '../history.ts'
import { allLayers, findLayer } from '../layers.ts'
import { readNotebookSet } from '../notebook-set.ts'

/** New marks go to its layer; where that is gone it is made anew, which is a step of the history. Throws `assignment-not-found`. */
export function workOn({ notebook, packs, now }: Dependencies, id: AssignmentId): AssignmentState {
  return writeNotebook(notebook, (db) => {
    const { assignment, layer } = taken(db, id)
    const layers = allLayers(db)
    if (!layers.some((each) => each.id === layer)) {
      const made = answerLayer(layer, assignment.title, layers.length)
      applyChange(db, layersChange(layers, [...layers, made], { before: [], after: [] }), now())
    }
    saveSettings(db, { activeLayer: layer })
    raiseRevision(db)
    return stateOf(packs, db, assignment)
  })
}

/**
 * Null when the system's dialog is closed. Throws `assignment-not-found`, `layer-not-found`, and what writing files and
 * notebooks throws.
 */
export async function handIn(
  deps: Dependencies,
  id: AssignmentId,
  passphrase: string | null,
): Promise<WrittenSet | null> {
  const { notebook, packs, host, now } = deps
  const { assignment, layer } = taken(notebook.db, id)
  findLayer(allLayers(notebook.db), layer)
  const { author } = readSettings(notebook.db)
  const title = author === '' ? assignment.title : nameOf(assignment, author)
  const file = await host.chooseSavePath(exportFileName(title, now().slice(0, 10), 'annotation'))
  if (file === null) return null
  if (author !== '') writeNotebook(notebook, (db) => putName(db, assignment, layer, author, now()))
  const { text, annotations, removed } = composeSet(
    packs,
    readNotebookSet(notebook.db, { reports: [], layers: [layer] }),
    {
      title,
      generated: now(),
      version: host.versions.app,
      withoutNames: false,
    },
  )
  const value = { ...(JSON.parse(text) as object), 'duizhao:assignment': uuidIri(id) }
  const bytes = await writeExchangeFile(file, setText(value), passphrase)
  writeNotebook(notebook, (db) => {
    const current = getAssignment(db, id)
    if (current !== null) saveAssignment(db, { ...current, handedIn: now() })
    raiseRevision(db)
  })
  return { file, bytes, annotations, removed }
}

type Taken = { readonly assignment: Assignment; readonly layer: LayerId }

/** One that was opened here. Throws `assignment-not-found`. */
function taken(db: ReadableDb, id: AssignmentId): Taken {
  const assignment = getAssignment(db, id)
  if (assignment === null || assignment.layer === null) throw new AppError('assignment-not-found')
  return { assignment, layer: assignment.layer }
}

const longestName = 200

/** Whose answers these are is seen wherever layers are named, beside those of the others. */
function nameOf({ title }: Pick<Assignment, 'title'>, person: string): string {
  const end = ` · ${person}`.slice(0, longestName)
  return `${title.slice(0, longestName - end.length)}${end}`
}

/**
 * The layer and the marks in it that have no name yet get the participant's, in one step of the history. A layer that
 * was given another name keeps it.
 */
function putName(db: WritableDb, assignment: Assignment, id: LayerId, author: string, at: string): void {
  const layers = allLayers(db)
  const named = (layer: Layer): Layer => {
    const isOurs = [assignment.title, nameOf(assignment, layer.owner)].includes(layer.name)
    return { ...layer, owner: author, name: isOurs ? nameOf(assignment, author) : layer.name }
  }
  const after = layers.map((layer) => (layer.id === id ? named(layer) : layer))
  const before = listAnnotationsOfLayer(db, id).filter((annotation) => annotation.author === '')
  if (before.length === 0 && JSON.stringify(after) === JSON.stringify(layers)) return
  const annotations = { before, after: before.map((annotation) => ({ ...annotation, author })) }
  applyChange(db, layersChange(layers, after, annotations), at)
}
