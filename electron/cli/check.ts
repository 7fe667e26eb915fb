/** `check`: whether notebook and packs are sound, down to the content of every note and report. */
import { basename } from 'node:path'
import type { NotebookState } from '../../shared/model/notebook.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { ErrorCode, Failure } from '../../shared/result.ts'
import { countAnnotations, listDamagedRows } from '../db/annotation-repository.ts'
import { structureProblems } from '../db/database.ts'
import type { Notebook } from '../db/open-notebook.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { checkPackContent } from '../db/pack-check.ts'
import type { Dependencies } from '../services/dependencies.ts'
import { failureSentence } from '../translator.ts'
import type { Translate } from '../translator.ts'

export type CheckResult = {
  readonly ok: boolean
  readonly notebook: {
    readonly file: string
    readonly mode: NotebookState['mode']
    readonly annotations: number
    /** Annotations whose content is not what was written. */
    readonly altered: readonly AnnotationId[]
  }
  readonly packs: readonly { readonly name: string; readonly file: string; readonly ok: boolean }[]
  readonly problems: readonly CheckProblem[]
}

export type CheckProblem = { readonly file: string; readonly code: ErrorCode; readonly message: string }

export function checkStores(
  { packs, packProblems, notebook }: Dependencies,
  translate: Translate,
): CheckResult {
  const problem = (file: string, failure: Failure): CheckProblem => ({
    file,
    code: failure.code,
    message: failureSentence(translate, failure),
  })
  const altered = alteredAnnotations(notebook)
  const notebookProblems = notebookFailures(notebook, altered).map((failure) =>
    problem(notebook.file, failure),
  )
  const checked = packs.map((pack) => ({ pack, ok: isSound(pack) }))
  const problems = [
    ...notebookProblems,
    ...packProblems.map(({ file, failure }) => problem(file, failure)),
    ...checked
      .filter(({ ok }) => !ok)
      .map(({ pack: { file } }) =>
        problem(file, { code: 'pack-damaged', details: { file: basename(file) } }),
      ),
  ]
  const counts = Object.values(countAnnotations(notebook.db))
  return {
    ok: problems.length === 0,
    notebook: {
      file: notebook.file,
      mode: notebook.state.mode,
      annotations: counts.reduce((sum, count) => sum + count, 0),
      altered,
    },
    packs: checked.map(({ pack: { name, file }, ok }) => ({ name, file, ok })),
    problems,
  }
}

function notebookFailures(notebook: Notebook, altered: readonly AnnotationId[]): readonly Failure[] {
  if (notebook.state.mode === 'read-only') return [notebook.state.failure]
  const damaged = altered.length > 0 || structureProblems(notebook.db, 'full').length > 0
  return damaged ? [{ code: 'notebook-damaged', details: { file: basename(notebook.file) } }] : []
}

function alteredAnnotations({ db }: Notebook): readonly AnnotationId[] {
  try {
    return listDamagedRows(db).map(({ id }) => id)
  } catch {
    // Not even readable: the check of the structure says so.
    return []
  }
}

function isSound({ db }: OpenPack): boolean {
  try {
    if (structureProblems(db, 'full').length > 0) return false
    const { reports, changed } = checkPackContent(db)
    return reports.length === 0 && !changed
  } catch {
    return false
  }
}
