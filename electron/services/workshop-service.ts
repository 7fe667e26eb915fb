/** Use cases of a workshop: who marked what in a report, taking marks over into one's own, the numbers as a table. */
import { resolve } from 'node:path'
import type { Services } from '../../shared/api.ts'
import { exportFileName } from '../../shared/export/file-name.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId, ReportId } from '../../shared/model/ids.ts'
import type { WorkshopRequest, WorkshopView } from '../../shared/model/workshop.ts'
import { AppError } from '../../shared/result.ts'
import { markContent } from '../../shared/workshop/mark-content.ts'
import { workshopTable } from '../../shared/workshop/table.ts'
import { marksOfBlock, tallyWorkshop } from '../../shared/workshop/tally.ts'
import type { TallySource } from '../../shared/workshop/tally.ts'
import { getAnnotation } from '../db/annotation-repository.ts'
import { listAssignments } from '../db/assignment-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { annotationsChange, applyChange } from './history.ts'
import { allLayers, layerForNew } from './layers.ts'
import { readLibrary, textOf } from './library.ts'
import { placedAnnotations } from './placing.ts'
import { replaceFile } from './replace-file.ts'

export function createWorkshopService(deps: Dependencies): Services['workshop'] {
  return {
    view: (request) => view(deps, request),
    marks: (request, key) => marksOfBlock(sourceOf(deps, request), key),
    adopt: (ids) => adopt(deps, ids),
    write: (request, how) => write(deps, request, how),
  }
}

/** Throws `report-not-found`, `pack-damaged`. */
function view(deps: Dependencies, request: WorkshopRequest): WorkshopView {
  return tallyWorkshop(sourceOf(deps, request))
}

function sourceOf(deps: Dependencies, { report, layers, without = [], tag }: WorkshopRequest): TallySource {
  const { db } = deps.notebook
  const asking = askingLayers(db)
  return {
    report,
    blocks: textOf(deps.packs, report).blocks,
    annotations: placedAnnotations(deps, report),
    layers: comparedLayers(db, layers, asking),
    asking,
    without,
    tag,
    questions: questionsAbout(db, report),
  }
}

/** An assignment's own layer has its questions: they are nobody's answer, whatever name their trainer goes by. */
function askingLayers(db: ReadableDb): readonly LayerId[] {
  return listAssignments(db).map(({ id }) => id as string as LayerId)
}

/** Those asked for that are there; with none asked for, all that are somebody else's and do not ask. */
function comparedLayers(
  db: ReadableDb,
  wanted: readonly LayerId[],
  asking: readonly LayerId[],
): readonly LayerId[] {
  const all = allLayers(db)
  const { author } = readSettings(db)
  const compared =
    wanted.length === 0
      ? all.filter(({ id, owner }) => owner !== '' && owner !== author && !asking.includes(id))
      : all.filter(({ id }) => wanted.includes(id))
  return compared.map(({ id }) => id)
}

function questionsAbout(db: ReadableDb, report: ReportId): TallySource['questions'] {
  return listAssignments(db).flatMap((assignment) =>
    assignment.questions.filter((question) =>
      question.report === null
        ? assignment.reports.some(({ id }) => id === report)
        : question.report === report,
    ),
  )
}

/**
 * Gives those that are new: a mark that the reader has in that layer already, and one that says the same as another of
 * these, is not taken over again. Throws `annotation-not-found`, `layer-locked`.
 */
function adopt(deps: Dependencies, ids: readonly AnnotationId[]): readonly Annotation[] {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const { author, activeLayer } = readSettings(db)
    const layer = layerForNew(db, activeLayer).id
    const wanted = ids.map((id) => existing(db, id))
    const known = new Set(ownMarks(deps, wanted, author, layer).map(markContent))
    const adopted: Annotation[] = []
    for (const { report, kind, anchors, colour, note, tags } of wanted) {
      const mark = { report, kind, anchors, colour, note, tags }
      if (known.has(markContent(mark))) continue
      known.add(markContent(mark))
      adopted.push({
        id: deps.newId() as AnnotationId,
        ...mark,
        author,
        layer,
        status: 'open',
        replies: [],
        created: now,
        modified: now,
      })
    }
    if (adopted.length > 0) applyChange(db, annotationsChange('add', [], adopted), now)
    return adopted
  })
}

function existing(db: ReadableDb, id: AnnotationId): Annotation {
  const annotation = getAnnotation(db, id)
  if (annotation === null) throw new AppError('annotation-not-found', { id })
  return annotation
}

/** Out of the list that is kept while the notebook stays as it is. */
function ownMarks(
  deps: Dependencies,
  wanted: readonly Annotation[],
  author: string,
  layer: LayerId,
): readonly Annotation[] {
  const reports = new Set(wanted.map(({ report }) => report))
  return [...reports]
    .flatMap((report) => placedAnnotations(deps, report))
    .filter((annotation) => annotation.author === author && annotation.layer === layer)
}

type How = Parameters<Services['workshop']['write']>[1]

async function write(
  deps: Dependencies,
  request: WorkshopRequest,
  { anonymous, interfaceLang }: How,
): Promise<{ readonly file: string; readonly bytes: number } | null> {
  const report = readLibrary(deps.packs).reports.find(({ id }) => id === request.report)
  if (report === undefined) throw new AppError('report-not-found', { report: request.report })
  const title = report.fields.title[interfaceLang] ?? report.id
  const year = (report.fields.date ?? report.fields.sessionStart)?.slice(0, 4)
  const file = await deps.host.chooseSavePath(exportFileName(title, year ?? report.id, 'csv'))
  if (file === null) return null
  const table = workshopTable({
    view: view(deps, request),
    blocks: textOf(deps.packs, request.report).blocks,
    lang: interfaceLang,
    anonymous,
    meanings: readSettings(deps.notebook.db).colourMeanings,
  })
  const bytes = new TextEncoder().encode(table)
  const target = resolve(file)
  await replaceFile(target, bytes, new AbortController().signal)
  return { file: target, bytes: bytes.length }
}
