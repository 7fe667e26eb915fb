/** `check`: whether notebook and packs are sound, down to the content of every note and report. */
import { basename, dirname, join } from 'node:path'
import type { AnnotationId, LayerId, ReportId, TermId } from '../../shared/model/ids.ts'
import type { DamagedAnnotation, NotebookState, NotebookWarning } from '../../shared/model/notebook.ts'
import type { ErrorCode, Failure } from '../../shared/result.ts'
import { countAnnotations } from '../db/annotation-repository.ts'
import { backupsFolder, listBackups, readBackupName } from '../db/backup-list.ts'
import { structureProblems } from '../db/database.ts'
import { folderWarnings } from '../db/folder-place.ts'
import { listDamaged } from '../db/health.ts'
import type { Notebook } from '../db/open-notebook.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { checkPackContent } from '../db/pack-check.ts'
import { findRepairs } from '../db/repair.ts'
import type { Repairs } from '../db/repair.ts'
import { verifyCopy } from '../db/verify-copy.ts'
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
    /** The same with what can be read of them, and the newest backup that has each sound. */
    readonly damaged: readonly {
      readonly id: AnnotationId
      readonly report: ReportId
      readonly readable: string
      readonly backup: string | null
    }[]
    /** Layers whose row is damaged or gone: the app puts them right once its first text is shown. */
    readonly layers: readonly LayerId[]
    /** Sound annotations that stand under a wrong report, layer or place: as above. */
    readonly misplaced: number
    /** Own terms whose row is damaged: the app takes them from the newest backup that has them. */
    readonly terms: readonly TermId[]
    readonly warnings: readonly NotebookWarning[]
  }
  readonly backups: readonly { readonly name: string; readonly ok: boolean }[]
  readonly packs: readonly { readonly name: string; readonly file: string; readonly ok: boolean }[]
  readonly problems: readonly CheckProblem[]
}

export type CheckProblem = { readonly file: string; readonly code: ErrorCode; readonly message: string }

export function checkStores(
  { packs, packProblems, notebook }: Dependencies,
  translate: Translate,
): CheckResult {
  const folder = dirname(notebook.file)
  const rows = checkRows(notebook, folder)
  const backups = listBackups(folder).map(({ name }) => {
    const file = join(backupsFolder(folder), name)
    return { name, file, ok: canBeRestored(file) }
  })
  const checked = packs.map((pack) => ({ pack, ok: isSound(pack) }))
  const told = (file: string, failure: Failure): CheckProblem => ({
    file,
    code: failure.code,
    message: failureSentence(translate, failure),
  })
  const problems = [
    ...notebookProblems(notebook, rows, translate),
    ...backups
      .filter(({ ok }) => !ok)
      .map(({ file }): CheckProblem => ({
        file,
        code: 'backup-damaged',
        message: translate('cli.unsoundBackup'),
      })),
    ...packProblems.map(({ file, failure }) => told(file, failure)),
    ...checked
      .filter(({ ok }) => !ok)
      .map(({ pack: { file } }) => told(file, { code: 'pack-damaged', details: { file: basename(file) } })),
  ]
  const counts = Object.values(countAnnotations(notebook.db))
  return {
    ok: problems.length === 0,
    notebook: {
      file: notebook.file,
      mode: notebook.state.mode,
      annotations: counts.reduce((sum, count) => sum + count, 0),
      altered: rows.damaged.map(({ id }) => id),
      damaged: rows.damaged.map(({ backup, ...row }) => ({ ...row, backup: backup?.name ?? null })),
      layers: rows.layers,
      misplaced: rows.misplaced.length,
      terms: rows.terms,
      warnings: folderWarnings(folder),
    },
    backups: backups.map(({ name, ok }) => ({ name, ok })),
    packs: checked.map(({ pack: { name, file }, ok }) => ({ name, file, ok })),
    problems,
  }
}

type Rows = Repairs & { readonly damaged: readonly DamagedAnnotation[] }

function checkRows({ db }: Notebook, folder: string): Rows {
  try {
    return { damaged: listDamaged(folder, db), ...findRepairs(db) }
  } catch {
    // Not even readable: the check of the structure says so.
    return { damaged: [], layers: [], misplaced: [], terms: [] }
  }
}

function notebookProblems(
  { file, state, db }: Notebook,
  { damaged, layers, misplaced, terms }: Rows,
  translate: Translate,
): readonly CheckProblem[] {
  if (state.mode === 'read-only') {
    const { failure } = state
    return [{ file, code: failure.code, message: failureSentence(translate, failure) }]
  }
  const messages = [
    ...(structureProblems(db, 'full').length > 0 ? [translate('cli.unsoundFile')] : []),
    ...damaged.map(({ id, backup }) =>
      backup === null
        ? translate('cli.damagedAnnotation', { id })
        : translate('cli.damagedAnnotationBackedUp', { id, backup: backup.name }),
    ),
    ...(layers.length + misplaced.length + terms.length > 0 ? [translate('cli.toBeRepaired')] : []),
  ]
  return messages.length === 0 ? [] : [{ file, code: 'notebook-damaged', message: messages.join('\n') }]
}

/** Marked copies of a notebook with damaged rows can be: that is what they are for. */
function canBeRestored(file: string): boolean {
  try {
    return verifyCopy(file).damaged === 0 || readBackupName(basename(file))?.damaged === true
  } catch {
    return false
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
